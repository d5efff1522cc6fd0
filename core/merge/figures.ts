import { type Figure, sayValue } from '../figure.ts';
import { fields, fixed, whole } from './mergers.ts';
import type { Merger, Shown } from './merging.ts';

/** What is counted, when and among whom belongs to the number: these are taken from one side together. */
type Counted = Pick<Figure, 'value' | 'unit' | 'asAt' | 'cases'>;
type Parted = Omit<Figure, keyof Counted> & { counted: Counted };

const words = (text: string): Shown => ({ kind: 'words', words: text });

const merger = fields<Parted>(
  {
    id: fixed(),
    label: whole(words),
    counted: whole<Counted>((counted) => words(countedText(counted))),
    source: whole(words),
    kind: whole(words),
    standard: whole(words),
  },
  ({ label, counted }) => words(`${label}: ${countedText(counted)}`),
);

export const mergeFigure: Merger<Figure | undefined> = ({ base, ours, theirs }, at, merging) => {
  const merged = merger({ base: parted(base), ours: parted(ours), theirs: parted(theirs) }, at, merging);
  if (!merged) return undefined;
  const { counted, ...others } = merged;
  return { ...others, ...counted };
};

function parted(figure: Figure | undefined): Parted | undefined {
  if (!figure) return undefined;
  const { value, unit, asAt, cases, ...others } = figure;
  const more = { ...(unit !== undefined && { unit }), ...(asAt !== undefined && { asAt }), ...(cases && { cases }) };
  return { ...others, counted: { value, ...more } };
}

function countedText({ value, unit, asAt }: Counted): string {
  return [sayValue(value, unit), asAt ?? ''].filter((text) => text !== '').join(', ');
}
