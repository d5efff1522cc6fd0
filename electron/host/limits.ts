/**
 * How much is taken from outside: far above what anybody writes, and low enough that no file stops the host. Bytes, where a
 * name does not say otherwise. What is over a limit is refused whole, in a sentence, before it is unpacked or read on.
 */

const MB = 1024 * 1024;

/** Of every package: reports, Word files, workbooks. */
export const ZIP = {
  entries: 10_000,
  /** Times that a package may grow when unpacked; pages of XML grow twentyfold. */
  growth: 40,
  /** What any package may grow to, however small it is. */
  grownAnyway: 64 * MB,
};

export const REPORT = {
  packed: 256 * MB,
  unpacked: 512 * MB,
  /** Of `report.json`. Ten thousand cases of sixty columns are under a million values. */
  json: { depth: 100, marks: 5_000_000 },
};

export const WORD = {
  packed: 200 * MB,
  unpacked: 400 * MB,
  /** One part with words: fifty times a long report. */
  xml: 50 * MB,
  /** Elements of all parts that are read: a long report has a hundred thousand. */
  elements: 1_000_000,
  depth: 256,
  attributes: 200,
  /** Fields open in one another, and the letters of the code of each. */
  fields: 50,
  code: 4000,
  /** Styles that are based on one another. */
  styles: 30,
  /** Signs in front of an item of a list. */
  label: 60,
};

/** Of a Word file that came back from review. */
export const REVIEW = {
  /** What it says of its own places, when unpacked. */
  identity: 64 * MB,
  paragraphs: 60_000,
  comments: 10_000,
  /** Comments and moves that are open at once. */
  open: 200,
  /** Letters of somebody’s name. */
  name: 120,
};

export const TABLE = {
  packed: 25 * MB,
  /** Ten thousand cases of sixty columns have some thirty million. */
  unpacked: 100 * MB,
  cells: 3_000_000,
  /** Characters of one cell, as the spreadsheet programs have it. */
  cell: 32_767,
  /** Characters of all cells. */
  characters: 60 * MB,
};

export const TEXT = {
  bytes: 16 * MB,
  /** Lines with words, be they paragraphs, rows or wrapped: twice those of a report of 60,000 words with 400 tables. */
  lines: 15_000,
};

/** Of the thread in which one chosen file is read. */
export const READING = { milliseconds: 60_000, heap: 1024 * MB };

export const EDITION = { bytes: 4 * MB, depth: 60, marks: 500_000, flaws: 200 };

/** The file of a machine’s policy has a few lines. */
export const POLICY = { bytes: 64 * 1024, depth: 4, marks: 1000 };

export const PICTURE = {
  bytes: 10 * MB,
  /** What is read of a file so as to refuse it by what it is. */
  read: 64 * MB,
  /** Pixels of an edge, and of all: half a wall. */
  edge: 12_000,
  pixels: 64_000_000,
  /** Elements that an SVG draws when those that it draws again and again are counted each time. */
  drawn: 200_000,
  depth: 200,
};
