import { fieldsOf } from '../../../core/compare/fields.ts';
import { titleOf } from '../../../core/compare/reports.ts';
import { standardsOf } from '../../../core/framework.ts';
import { sameJson } from '../../../core/json.ts';
import { rateReport, standardResults } from '../../../core/rating.ts';
import type { Report } from '../../../core/report.ts';
import { sayMakers } from '../../../core/review/suggestions/makers.ts';
import type { Change, DataChange } from '../../../core/review/suggestions/suggestion.ts';
import { fillSlots } from '../../../core/slots.ts';
import type { View } from '../../report/view.ts';
import { say } from './messages.ts';

/** What the list says of a change. `was` and `now` are empty where nothing stood, or stands. `follows`: what ratings come of it. */
export type SaidChange = { where: string; kind: string; was: string; now: string; about?: string; follows?: string };

export const KINDS: Record<Change['kind'], string> = {
  inserted: say('added'),
  deleted: say('deleted'),
  replaced: say('replaced'),
  formatted: say('lookOfWords'),
  moved: say('moved'),
  structure: say('kindOfParagraph'),
  split: say('paragraphSplit'),
  joined: say('paragraphsJoined'),
  value: say('changedValue'),
};

export function sayChange(change: Change, view: View): SaidChange {
  const kind = KINDS[change.kind];
  if ('part' in change) {
    const where = view.placed.find(({ id }) => id === change.part)?.where ?? change.part;
    const { was, now, about } = change;
    return { where, kind, was, now, ...(about !== undefined && { about }) };
  }
  const follows = change.member === 'scores' ? sayFollows(change, view) : undefined;
  return { where: sayWhere(change, view), kind, ...sayValues(change, view), ...(follows && { follows }) };
}

/** Who made it, all of them. */
export function nameOf({ made }: Change): string {
  return made ? sayMakers(made) : say('somebody');
}

/** `Replaced, Foreword, by A. Name`. */
export function sayChangeBriefly(change: Change, view: View): string {
  const { where, kind, was, now, about } = sayChange(change, view);
  const words = (now || was || about || '').trim().slice(0, 80);
  const said = { kind, where, name: nameOf(change) };
  return words === '' ? say('briefly', said) : say('brieflyWithWords', { ...said, words });
}

type Item<M extends keyof Report> = Report[M] extends (infer T)[] ? T : never;

/** Which thing it is, as the edition and the report call it. */
function sayWhere(change: DataChange, { report, template, placed }: View): string {
  const [, first = '', id = ''] = change.key.split('/');
  const title = titleOf(change.member);
  const value = change.after ?? change.before;
  switch (change.member) {
    case 'details': {
      const name = change.key.slice('details/'.length);
      return template.details.find((detail) => detail.id === name)?.label ?? name;
    }
    case 'scores': {
      const standards = standardsOf(template);
      if (first === 'standards') return `${id} ${standards.find(({ number }) => number === id)?.title ?? ''}`.trim();
      const question = standards.flatMap(({ keyQuestions }) => keyQuestions).find(({ number }) => number === id);
      return `${id} ${question?.text ?? ''}`.trim();
    }
    case 'figures':
      return say('figure', { label: (value as Item<'figures'>).label });
    case 'facts':
      return say('fact', { words: (value as Item<'facts'>).description || (value as Item<'facts'>).value });
    case 'glossary':
      return first === 'omitted' ? say('leftOut', { title }) : `${title}: ${(value as { term: string }).term}`;
    case 'lists':
      return placed.find((part) => part.id === first)?.where ?? title;
    case 'recommendations': {
      const items = report.recommendations.flatMap(({ items }) => items);
      const number = items.findIndex((item) => item.id === id) + 1;
      if (first === 'items' && number > 0) return say('recommendation', { number });
      return id === 'addressee' ? say('toWhom', { title }) : title;
    }
  }
}

function sayValues(change: DataChange, view: View): Pick<SaidChange, 'was' | 'now'> {
  const { member, before, after } = change;
  if (member === 'scores' && change.key.startsWith('scores/standards') && before && after) {
    // Of a standard only what differs.
    const [was, now] = [before, after].map((value) => fieldsIn(change, value, view));
    const same = new Set([...was!].filter(([label, value]) => now!.get(label) === value).map(([label]) => label));
    const listed = (fields: ReadonlyMap<string, string>) =>
      [...fields].flatMap(([label, value]) => (same.has(label) ? [] : [`${label}: ${value}`])).join(' · ');
    return { was: listed(was!), now: listed(now!) };
  }
  return { was: sayValue(change, before, view), now: sayValue(change, after, view) };
}

/** The values of a score or figure by what each is called. */
function fieldsIn({ key }: DataChange, value: unknown, { report, template }: View): Map<string, string> {
  const [, kind = '', id = ''] = key.split('/');
  const scores = { standards: {}, keyQuestions: {}, [kind]: { [id]: value } };
  const fields = fieldsOf('scores', { ...report, scores }, template);
  return new Map([...fields.values()].map(({ label, value }) => [label.slice(label.lastIndexOf(': ') + 2), value]));
}

function sayValue(change: DataChange, value: unknown, view: View): string {
  if (value === undefined) return '';
  const { report, template, layout } = view;
  const filled = (words: string) => fillSlots(words, layout.slots);
  switch (change.member) {
    case 'details':
      return String(value);
    case 'scores': {
      const fields = [...fieldsIn(change, value, view)];
      const isQuestion = change.key.startsWith('scores/keyQuestions');
      return fields.map(([label, said]) => (isQuestion ? said : `${label}: ${said}`)).join(' · ');
    }
    case 'figures': {
      const fields = fieldsOf('figures', { ...report, figures: [value as Item<'figures'>] }, template);
      return [...fields.values()].map(({ label, value: said }) => `${label}: ${said}`).join(' · ');
    }
    case 'facts': {
      const fact = value as Item<'facts'>;
      return [fact.value, fact.description, fact.comparison, fact.target].filter((words) => words !== '').join(' · ');
    }
    case 'glossary':
      return Array.isArray(value) ? value.join(', ') : (value as { definition: string }).definition;
    case 'recommendations': {
      if (typeof value === 'string') return filled(value);
      const one = value as Item<'recommendations'> | Item<'recommendations'>['items'][number];
      return 'text' in one
        ? filled(one.text)
        : [filled(one.addressee), ...one.items.map(({ text }) => filled(text))].join(' · ');
    }
    case 'lists': {
      const { first, second } = value as Report['lists'][string];
      return [...first, ...second].join(' · ');
    }
  }
}

/** `2.1 Court work: Good → Requires improvement`, where the change alone moves a rating. */
function sayFollows({ key, before }: DataChange, { report, template }: View): string | undefined {
  const [, kind = '', id = ''] = key.split('/');
  if (kind !== 'standards' && kind !== 'keyQuestions') return undefined;
  const { [id]: _, ...others } = report.scores[kind] as Record<string, unknown>;
  const scores = { ...report.scores, [kind]: before === undefined ? others : { ...others, [id]: before } };
  const [was, now] = [{ ...report, scores } as Report, report].map((one) => rateReport(one, template));
  const ratings = (results: typeof was) =>
    new Map([
      ...standardResults(results!).map(({ number, title, rating }) => [`${number} ${title}`, rating] as const),
      [say('overall'), results!.overall?.rating] as const,
    ]);
  const [then, is] = [ratings(was), ratings(now)];
  const moved = [...is].filter(([name, rating]) => !sameJson(then.get(name), rating));
  if (moved.length === 0) return undefined;
  return moved
    .map(([name, rating]) => `${name}: ${then.get(name) ?? say('notRated')} → ${rating ?? say('notRated')}`)
    .join(' · ');
}
