import type { Template } from '../template.ts';
import type { Finding, Place } from './finding.ts';
import type { Line, Reading, ReadLine } from './reading.ts';

export type Family =
  | 'numbers'
  | 'ratings'
  | 'names and terms'
  | 'people'
  | 'acronyms and glossary'
  | 'structure'
  | 'house style'
  | 'language'
  | 'accessibility';

/** What every rule says of itself, for the panel and the list of rules. */
type Card = {
  /** Kebab-case, stable from version to version. */
  name: string;
  family: Family;
  /** Of its findings, unless one says otherwise or the house does. */
  severity: Finding['severity'];
  title: string;
  /** What goes wrong for a reader when the rule is broken: one sentence. */
  why: string;
  example: { wrong: string; right: string };
  /** How to mend it: one sentence. */
  mend: string;
  /** Whether it holds for reports of every language; the others know English, and read nothing else. */
  anyLanguage?: true;
};

type Told = {
  message: string;
  severity?: Finding['severity'];
  /** What to do, where the message does not say it. */
  suggestion?: string;
  /** What to put in the place of the words, where that is sure. */
  fix?: string;
};

/** A stretch of a line: characters (UTF-16 units) from its start. */
export type Stretch = { from: number; to: number };

export type FoundInLine = Stretch & Told;

/** A stretch of a line in its place. */
export type PlacedStretch = Stretch & { read: ReadLine };

export type FoundInReport = Told & { at: PlacedStretch | Place; related?: readonly (PlacedStretch | Place)[] };

/**
 * Reads one line by itself. Its answer is kept for as long as line and edition stay the same, so it may look at nothing
 * else. `template.checks` says how the house wants it.
 */
export type LineRule = Card & {
  inLine: (line: Line, template: Template) => readonly FoundInLine[];
  /** Whether it has something to say of text that is not ours to edit. */
  provider?: true;
};

/** Compares lines with each other, or with scores, figures and edition. It reads `reading.ours` and not the provider's text. */
export type ReportRule = Card & {
  inReport: (reading: Reading) => readonly FoundInReport[];
  /**
   * Whether a line can matter to what it finds, whatever stands in the others. While only lines are reworded that cannot,
   * neither as they were nor as they are, its last findings stand. A rule that does not say is asked each time.
   */
  looksAt?: (line: Line, template: Template) => boolean;
};

export type TextRule = LineRule | ReportRule;
