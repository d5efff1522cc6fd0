import { useId, useState } from 'react';
import type { QuestionExplained } from '../../core/explain/explain.ts';
import type { Measure } from '../../core/figure.ts';
import { MeasureFields } from '../report/MeasureFields.tsx';
import { type Draft, draftOf, measureNames, readDraft } from '../report/scores.ts';
import { say } from './messages.ts';

type Props = {
  question: QuestionExplained;
  /** Of the scratch copy. */
  measure: Measure | undefined;
  then: QuestionExplained | undefined;
  onChange: (measure: Measure | undefined) => void;
};

/** The score of a key question in the scratch copy, as counts or as a percentage. */
export function WhatIfQuestion({ question, measure, then, onChange }: Props) {
  const id = useId();
  const { number, text } = question;
  const [draft, setDraft] = useState<Draft>(() => draftOf(measure));
  const { wrong } = readDraft(draft);
  const type = (next: Draft) => {
    const now = readDraft(next).measure;
    setDraft(next);
    if (JSON.stringify(now) !== JSON.stringify(measure)) onChange(now);
  };
  const moved = then?.percentage !== question.percentage;
  return (
    <div className="what-if-question">
      <p className="question-text" id={`${id}-question`}>
        <b>{number}</b> {text}
      </p>
      <MeasureFields
        draft={draft}
        names={measureNames(number)}
        wrong={wrong}
        describedBy={`${id}-question ${id}-result`}
        onType={type}
      />
      <p className={wrong ? 'wrong' : 'hint'} id={`${id}-result`}>
        {wrong ??
          `${question.percentage === undefined ? say('notScored') : `${question.percentage}%`}${
            moved ? ` → ${then?.percentage === undefined ? say('thenNotScored') : `${then.percentage}%`}` : ''
          }${then?.band ? ` · ${then.band.rating}` : ''}`}
      </p>
    </div>
  );
}
