import { type Pieces, p, t } from './reviewed-word.ts';

/** What reviewers do to the small export, as Word writes it. */
export type ReviewCase = {
  name: string;
  edit: (pieces: Pieces) => void;
  /** Lines of the text once all is taken, by part and number; nothing for a line that goes. Others stay. */
  accepted?: { foreword?: string[]; background?: string[] };
  /** `kind key by: was → now`, in the order of the file; `~` behind the name: with tracking off; `!` and why it cannot be taken. */
  points: string[];
  /** Threads: `words of the text | what was said, by whom | …`, `resolved` at the end. */
  threads?: string[];
};

export const A = 'The inspection took place in October and covered the whole area.';
export const B = 'Staff knew the people they worked with and wrote good plans.';
export const C = 'Managers read the plans every month.';
export const D = 'Partners were told about risks in time.';
export const E = 'Most cases were assessed well\ufffb by the team.';
export const FOREWORD_LINES = [A, B, C, D, E];
export const H = 'The area and its people';
export const I = 'The unit serves two towns and a long coast.';
export const TABLE = 'Office\tCases\tStaff\nCaldersea\t120\t9\nWyreham\t80\t6';
export const K = 'Work in the courts was praised by the judges we met.';
export const L = 'Nothing else was found to be missing from the records.';
export const CONTEXT_LINES = [H, I, TABLE, K, L];

export const idOf = (pieces: Pieces, key: string) => /w14:paraId="(\w+)"/.exec(pieces.body.get(key) ?? '')?.[1] ?? '';
export const set = (pieces: Pieces, key: string, runs: string, options: Parameters<typeof p>[1] = {}) =>
  pieces.body.set(key, p(runs, { id: idOf(pieces, key), style: styleOf(pieces, key), ...options }));
export const styleOf = (pieces: Pieces, key: string) =>
  /<w:pStyle w:val="(\w+)"/.exec(pieces.body.get(key) ?? '')?.[1] ?? '';
export const after = (pieces: Pieces, key: string, xml: string) =>
  pieces.body.set(key, (pieces.body.get(key) ?? '') + xml);
export const before = (pieces: Pieces, key: string, xml: string) =>
  pieces.body.set(key, xml + (pieces.body.get(key) ?? ''));
export const swap = (pieces: Pieces, key: string, old: string, xml: string) =>
  pieces.body.set(key, (pieces.body.get(key) ?? '').replace(old, xml));
export const cell = (words: string, properties = '', runs = t(words)) => p(runs, { style: 'TableText', properties });
