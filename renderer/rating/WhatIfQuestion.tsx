import { useId, useState } from 'react';
import type { QuestionExplained } from '../../core/explain/explain.ts';
import { type Measure, percentageOf } from '../../core/figure.ts';
import { type Draft, draftOf, readDraft } from '../report/scores.ts';

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
  const type = (change: Partial<Draft>) => {
    const next = { ...draft, ...change };
    if (change.percentage !== undefined) next.yes = '';
    const now = readDraft(next).measure;
    if (next.yes !== '') next.percentage = now ? String(percentageOf(now)) : '';
    setDraft(next);
    if (JSON.stringify(now) !== JSON.stringify(measure)) onChange(now);
  };
  const input = (name: keyof Draft, label: string) => (
    <input
      className="input score-input"
      inputMode="numeric"
      autoComplete="off"
      maxLength={6}
      aria-label={`${label}, ${number}`}
      aria-describedby={`${id}-question ${id}-result`}
      aria-invalid={wrong !== undefined && draft[name] !== ''}
      value={draft[name]}
      onChange={(event) => type({ [name]: event.target.value })}
    />
  );
  const moved = then?.percentage !== question.percentage;
  return (
    <div className="what-if-question">
      <p className="question-text" id={`${id}-question`}>
        <b>{number}</b> {text}
      </p>
      <div className="question-fields">
        {input('yes', 'Answered yes')}
        <span className="question-word">yes of</span>
        {input('base', 'Number of cases')}
        <span className="question-word">cases, or</span>
        {input('percentage', 'Percentage yes')}
        <span className="question-word">%</span>
      </div>
      <p className={wrong ? 'wrong' : 'hint'} id={`${id}-result`}>
        {wrong ??
          `${question.percentage === undefined ? 'Not scored' : `${question.percentage}%`}${
            moved ? ` → ${then?.percentage === undefined ? 'not scored' : `${then.percentage}%`}` : ''
          }${then?.band ? ` · ${then.band.rating}` : ''}`}
      </p>
    </div>
  );
}
