import { useId, useState } from 'react';
import { allParts, type PlacedPart } from '../../../core/layout.ts';
import { spokenLanguage } from '../../../core/messages/messages.ts';
import { reportName } from '../../../core/report.ts';
import { newRound, type Round } from '../../../core/review/rounds/round.ts';
import { dueDate, holidaysBetween } from '../../../core/review/rounds/working-days.ts';
import { signedParts } from '../../../core/review/sign-off/seen-lines.ts';
import { sayDay } from '../../../core/say-day.ts';
import { useSession, useView } from '../../report/SessionContext.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { rich } from '../../ui/rich.tsx';
import { sayFault } from '../../ui/say-fault.ts';
import { HOLIDAY_NAMES } from './holiday-names.ts';
import { say } from './messages.ts';
import { today } from './today.ts';

type Props = {
  onClose: () => void;
  /** To the file that it is sent in. */
  onGo: (round: Round) => void;
};

/** To whom a draft goes, which parts of it, and by when an answer is asked for. Nothing is sent before its file is written. */
export function NewRound({ onClose, onGo }: Props) {
  const session = useSession();
  const view = useView();
  const { answerDays } = session.template.signOff;
  const listed = signedParts(view.layout)
    .map(({ placed }) => placed)
    .filter(({ printed, part }) => printed && part.kind !== 'cover' && part.kind !== 'contents');
  const [to, setTo] = useState(() => reportName(view.report, view.template));
  const [day, setDay] = useState(() => today());
  const [days, setDays] = useState(String(answerDays));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(listed.map(({ id }) => id)));
  const [wrong, setWrong] = useState<string>();
  const legend = useId();
  const due = dueOf(day, days);
  const all = listed.every(({ id }) => chosen.has(id));
  const toggle = (placed: PlacedPart) => {
    const below = new Set(allParts([placed]).map(({ id }) => id));
    const ids = listed.filter(({ id }) => below.has(id)).map(({ id }) => id);
    const on = !chosen.has(placed.id);
    const next = new Set(chosen);
    for (const id of ids)
      if (on) next.add(id);
      else next.delete(id);
    setChosen(next);
  };
  const go = () => {
    try {
      if (due === undefined) throw new Error(say('sayOnWhichDay'));
      const parts = listed.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
      const now = new Date().toISOString();
      const sent = day === now.slice(0, 10) ? now : `${day}T12:00:00.000Z`;
      const { report, template, layout } = view;
      onGo(newRound({ report, template, layout }, { id: crypto.randomUUID(), to, sent, due, parts }));
    } catch (error) {
      setWrong(sayFault(error));
    }
  };
  return (
    <Dialog
      title={say('sendADraftToTheService')}
      size="wide"
      onClose={onClose}
      onSubmit={go}
      footer={
        <>
          <button type="button" className="button" onClick={onClose}>
            {say('cancel')}
          </button>
          <button type="submit" className="button main">
            {say('chooseTheFile')}
          </button>
        </>
      }
    >
      <div className="rounds">
        <div className="round-form">
          <Field label={say('toWhom')}>
            {(ids) => (
              <input
                {...ids}
                className="input"
                maxLength={200}
                value={to}
                onChange={({ target }) => setTo(target.value)}
              />
            )}
          </Field>
          <Field label={say('sentOn')}>
            {(ids) => (
              <input
                {...ids}
                type="date"
                className="input"
                value={day}
                onChange={({ target }) => setDay(target.value)}
              />
            )}
          </Field>
          <Field label={say('workingDaysToAnswer')}>
            {(ids) => (
              <input
                {...ids}
                type="number"
                min={1}
                max={100}
                className="input"
                value={days}
                onChange={({ target }) => setDays(target.value)}
              />
            )}
          </Field>
        </div>
        <p role="status" className="round-due">
          {due === undefined ? say('noDayCanBeWorkedOut') : <DueWords from={day} due={due} />}
        </p>
        {wrong && (
          <div className="notice error" role="alert">
            <p>{wrong}</p>
          </div>
        )}
        <fieldset className="round-parts">
          <legend className="label" id={legend}>
            {say('partsThatAreSent', { chosen: chosen.size, all: listed.length })}
          </legend>
          <p className="hint">{say('theCoverAndTheContents')}</p>
          <label className="scale-step">
            <input
              type="checkbox"
              checked={all}
              onChange={() => setChosen(new Set(all ? [] : listed.map(({ id }) => id)))}
            />
            {say('allParts')}
          </label>
          {listed.map((placed) => (
            <label
              key={placed.id}
              className="scale-step"
              style={{ marginInlineStart: `${(placed.level - 1) * 1.25}rem` }}
            >
              <input type="checkbox" checked={chosen.has(placed.id)} onChange={() => toggle(placed)} />
              {placed.number} {placed.title}
            </label>
          ))}
        </fieldset>
      </div>
    </Dialog>
  );
}

function DueWords({ from, due }: { from: string; due: string }) {
  const holidays = holidaysBetween(from, due).map(
    ({ date, name }) => `${sayDay(date, spokenLanguage())} (${HOLIDAY_NAMES[name]})`,
  );
  const day = sayDay(due, spokenLanguage());
  return holidays.length === 0
    ? rich(say, 'dueWithoutHolidays', { due: day })
    : rich(say, 'dueNotCounting', { due: day, count: holidays.length, holidays: holidays.join(', ') });
}

function dueOf(day: string, days: string): string | undefined {
  try {
    const count = Number(days);
    return count > 100 ? undefined : dueDate(day, count);
  } catch {
    return undefined;
  }
}
