import { useEffect, useId, useRef, useState } from 'react';
import { keepFormer } from '../../core/figures/former-values.ts';
import type { KeyQuestionResult } from '../../core/rating.ts';
import { MeasureFields } from './MeasureFields.tsx';
import { say } from './messages.ts';
import { fieldName } from './reveal.ts';
import { useSession } from './SessionContext.ts';
import { type Draft, draftOf, measureNames, readDraft, withMeasure } from './scores.ts';

type Props = { question: KeyQuestionResult; lowest: boolean };

/** Yes and cases, or a percentage taken over from elsewhere. */
export function KeyQuestionField({ question, lowest }: Props) {
  const session = useSession();
  const id = useId();
  const { number, text, measure } = question;
  const [draft, setDraft] = useState<Draft>(() => draftOf(measure));
  const { measure: read, wrong } = readDraft(draft);
  // A score changed elsewhere, as by undo, takes the place of what was typed here.
  const [known, setKnown] = useState(measure);
  // Only what stood here before someone came to type is remembered as a former value, not what each key made of it.
  const settled = useRef(session.view.get().report);
  useEffect(() => {
    if (measure === known) return;
    setKnown(measure);
    if (JSON.stringify(measure) === JSON.stringify(read)) return;
    setDraft(draftOf(measure));
    settled.current = session.report();
  }, [session, measure, known, read]);
  const type = (next: Draft) => {
    const now = readDraft(next).measure;
    setDraft(next);
    if (JSON.stringify(now) === JSON.stringify(session.report().scores.keyQuestions[number])) return;
    const scores = withMeasure(session.report().scores, number, now);
    const { formerValues, figures } = settled.current;
    const { formerValues: remembered } = keepFormer(
      { figures, formerValues, scores: withMeasure(scores, number, settled.current.scores.keyQuestions[number]) },
      { ...session.report(), figures, formerValues, scores },
    );
    session.change(fieldName.measure(number), { scores, formerValues: remembered });
  };
  return (
    <fieldset
      className={lowest ? 'question lowest' : 'question'}
      onFocus={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) settled.current = session.report();
      }}
    >
      <legend className="unseen">{say('keyQuestion', { number })}</legend>
      <p className="question-text" id={`${id}-question`}>
        <b>{number}</b> {text}{' '}
        {question.tags.map((tag) => (
          <span className="tag" key={tag}>
            {session.template.tags[tag]}
          </span>
        ))}
      </p>
      <MeasureFields
        draft={draft}
        names={measureNames(number)}
        wrong={wrong}
        describedBy={`${id}-question ${id}-result`}
        field={fieldName.measure(number)}
        onType={type}
      />
      <p className={wrong ? 'wrong' : 'hint'} id={`${id}-result`}>
        {wrong ?? sayResult(question, lowest)}
      </p>
    </fieldset>
  );
}

function sayResult({ percentage, band, label }: KeyQuestionResult, lowest: boolean) {
  if (percentage === undefined) return say('noScoreYet');
  return (
    <>
      <b className="question-percentage">{percentage}%</b>
      {label && ` · ${label}`}
      {band && ` · ${band}`}
      {lowest && ` · ${say('lowest')}`}
    </>
  );
}
