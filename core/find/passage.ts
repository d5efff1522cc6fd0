import type { Compared } from '../comparison.ts';
import type { Report } from '../report.ts';
import type { StandardScore } from '../score.ts';

/** Where a passage stands in a text: an inline line by the path of what holds it, or a string of a block or inline. */
export type TextSpot =
  /** `path`: in the block, empty or the row and the cell. */
  | { kind: 'line'; part: string; block: number; path: readonly number[] }
  /** `keys`: the way to it in the block; or in a footnote, the so-manieth from 0 of the line at `path`. */
  | {
      kind: 'property';
      part: string;
      block: number;
      path: readonly number[];
      note?: number;
      keys: readonly [string, ...(string | number)[]];
    };

/** A string of the report outside its texts. */
export type FieldSpot =
  | { kind: 'recommendation'; part: string; id: string }
  | { kind: 'fact'; part: string; id: string; name: Exclude<keyof Report['facts'][number], 'id'> }
  | { kind: 'term'; part: string; id: string; name: 'term' | 'definition' }
  | { kind: 'list item'; part: string; side: 'first' | 'second'; index: number }
  /** Found, and changed in its own field only: it may be a date, or one of some choices. */
  | { kind: 'detail'; part: null; id: string };

/** A line of the edition's own words, that nobody writes here. `block` and `path` as of a line. */
export type EditionSpot = { kind: 'edition'; part: string; block: number; path: readonly number[] };

/** The heading of a part, with its number, as the edition has it. */
export type HeadingSpot = { kind: 'part heading'; part: string };

export type Spot = TextSpot | FieldSpot | EditionSpot | HeadingSpot;

/** A string that somebody wrote beside the report: with a score, or with the numbers behind it. */
export type BesideSpot =
  | { kind: 'score'; part: string; standard: string; name: Exclude<keyof StandardScore, 'rating'> }
  | { kind: 'figure'; part: null; id: string; name: 'label' | 'unit' | 'asAt' | 'source' }
  | { kind: 'comparison'; part: null; which: Compared; name: 'label' | 'source' };

/** Why a finding was left; it stays as it was given. */
export type DismissalSpot = { kind: 'dismissal'; part: null; index: number };

/** A caption or cell of a table that the report makes, and what its words come from. */
export type DataSpot = {
  kind: 'data';
  part: string;
  /** The key of the table. */
  table: string;
  row: number | 'caption' | 'head';
  column: number;
  from: 'edition' | 'score' | 'comparison';
};

/** What the words of a line are made of. A footnote has no length. */
export type Piece = {
  kind: 'text' | 'link' | 'live-figure' | 'reference' | 'footnote';
  from: number;
  to: number;
  /** In the block. Of words in a link, the path of the text in it. */
  path: readonly number[];
};

/** Words that are read in one go: nothing is found across the ends of a passage. */
export type Passage<Where = Spot> = {
  spot: Where;
  /** As read: live figures and references in the words that they print. */
  text: string;
  /** Of a line that is written in; empty otherwise. */
  pieces: readonly Piece[];
  /** What it is, where it is no plain text: `caption`, `footnote`. */
  what?: string;
};

/** Words that can be found, of the report or beside it. */
export type Findable = Passage<Spot | BesideSpot | DismissalSpot | DataSpot>;
