import { useEffect, useId, useRef, useState } from 'react';
import { percentageOf } from '../../core/figure.ts';
import { keepFormer } from '../../core/figures/former-values.ts';
import type { KeyQuestionResult } from '../../core/rating.ts';
import { fieldName } from './reveal.ts';
import { useSession } from './SessionContext.ts';
import { type Draft, draftOf, readDraft, withMeasure } from './scores.ts';

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
  const type = (change: Partial<Draft>) => {
    const next = { ...draft, ...change };
    if (change.percentage !== undefined) next.yes = '';
    const now = readDraft(next).measure;
    if (next.yes !== '') next.percentage = now ? String(percentageOf(now)) : '';
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
  const input = (name: keyof Draft, label: string, field?: string) => (
    <input
      id={`${id}-${name}`}
      className="input score-input"
      inputMode="numeric"
      autoComplete="off"
      maxLength={6}
      aria-label={`${label}, ${number}`}
      aria-describedby={`${id}-question ${id}-result`}
      aria-invalid={wrong !== undefined && draft[name] !== ''}
      data-field={field}
      value={draft[name]}
      onChange={(event) => type({ [name]: event.target.value })}
    />
  );
  return (
    <fieldset
      className={lowest ? 'question lowest' : 'question'}
      onFocus={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) settled.current = session.report();
      }}
    >
      <legend className="unseen">Key question {number}</legend>
      <p className="question-text" id={`${id}-question`}>
        <b>{number}</b> {text}{' '}
        {question.tags.map((tag) => (
          <span className="tag" key={tag}>
            {session.template.tags[tag]}
          </span>
        ))}
      </p>
      <div className="question-fields">
        {input('yes', 'Answered yes', fieldName.measure(number))}
        <span className="question-word">yes of</span>
        {input('base', 'Number of cases')}
        <span className="question-word">cases, or</span>
        {input('percentage', 'Percentage yes')}
        <span className="question-word">%</span>
      </div>
      <p className={wrong ? 'wrong' : 'hint'} id={`${id}-result`}>
        {wrong ?? sayResult(question, lowest)}
      </p>
    </fieldset>
  );
}

function sayResult({ percentage, band, label }: KeyQuestionResult, lowest: boolean) {
  if (percentage === undefined) return 'No score yet.';
  return (
    <>
      <b className="question-percentage">{percentage}%</b>
      {label && ` · ${label}`}
      {band && ` · ${band}`}
      {lowest && ' · lowest'}
    </>
  );
}
