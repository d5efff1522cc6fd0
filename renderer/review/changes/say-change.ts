import { TITLES } from '../../../core/compare/reports.ts';
import { sayValue } from '../../../core/figure.ts';
import type { Report } from '../../../core/report.ts';
import type { Change, DataChange } from '../../../core/review/suggestions/suggestion.ts';
import type { View } from '../../report/view.ts';

/** What the list says of a change. `was` and `now` are empty where nothing stood, or stands. */
export type SaidChange = { where: string; kind: string; was: string; now: string; about?: string };

const KINDS: Record<Change['kind'], string> = {
  inserted: 'Added',
  deleted: 'Deleted',
  replaced: 'Replaced',
  formatted: 'Look of words',
  moved: 'Moved',
  structure: 'Kind of paragraph',
  value: 'Changed',
};

export function sayChange(change: Change, { placed, template }: View): SaidChange {
  const kind = KINDS[change.kind];
  if ('part' in change) {
    const where = placed.find(({ id }) => id === change.part)?.where ?? change.part;
    const { was, now, about } = change;
    return { where, kind, was, now, ...(about !== undefined && { about }) };
  }
  const name = change.key
    .split('/')
    .slice(1)
    .join(' ')
    .replace(/^(?:standards|keyQuestions|items|entries) /, '');
  const label = change.member === 'details' ? template.details.find(({ id }) => id === name)?.label : undefined;
  // Of things with ids of their own, what they say tells which.
  const which = change.member === 'scores' ? name : label;
  return {
    where: which ? `${TITLES[change.member]}: ${which}` : TITLES[change.member],
    kind,
    was: sayData(change, change.before),
    now: sayData(change, change.after),
  };
}

type Item<M extends keyof Report> = Report[M] extends (infer T)[] ? T : never;

function sayData({ member, key }: DataChange, value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  switch (member) {
    case 'scores': {
      if (key.startsWith('scores/keyQuestions')) return sayValue(value as Report['scores']['keyQuestions'][string]);
      return Object.values(value as Report['scores']['standards'][string]).join(' · ');
    }
    case 'figures': {
      const figure = value as Item<'figures'>;
      return `${figure.label}: ${sayValue(figure.value)}`;
    }
    case 'facts': {
      const fact = value as Item<'facts'>;
      return [fact.value, fact.description, fact.comparison, fact.target].filter((words) => words !== '').join(' · ');
    }
    case 'glossary': {
      if (Array.isArray(value)) return value.join(', ');
      const { term, definition } = value as Report['glossary']['entries'][number];
      return `${term}: ${definition}`;
    }
    case 'recommendations': {
      const one = value as Item<'recommendations'> | Item<'recommendations'>['items'][number];
      return 'text' in one ? one.text : [one.addressee, ...one.items.map(({ text }) => text)].join(' · ');
    }
    case 'lists': {
      const { first, second } = value as Report['lists'][string];
      return [...first, ...second].join(' · ');
    }
    case 'details':
      return String(value);
  }
}
