import { z } from 'zod';
import { Content } from '../../content.ts';

/**
 * What a Word file for review says of its own places, so that what comes back is found again whatever the report has
 * become. It travels several times: in the ids of paragraphs, in the tags and aliases of controls, and as this in a part
 * of its own.
 */

export const IDENTITY_NAMESPACE = 'urn:assay:review:1';
/** The property of the file that holds the id of the report. */
export const REPORT_PROPERTY = 'AssayReport';
const PART_TAG = 'assay:part:';

const text = z.string().min(1);

export const ReviewIdentity = z.strictObject({
  /** Id of the report. */
  report: text,
  /** Id of its edition. */
  template: text,
  /** When the file was made. */
  at: z.iso.datetime({ offset: true }),
  /** Id of the round in which the inspected service was sent it. */
  round: text.optional(),
  /** The texts as they were in the report, with all suggestions taken; live figures have `seen` what was printed. */
  parts: z.record(z.string(), Content),
  /** Those texts before the suggestions that went along, of the parts that had any. */
  former: z.record(z.string(), Content).optional(),
  /** What references printed, by what they point at. */
  places: z.record(z.string(), z.string()),
  /** The id of each paragraph with its key, in the order of the file. */
  paragraphs: z.array(z.tuple([z.string().regex(/^[0-7][0-9A-F]{7}$/), text])),
  /** The short id that stands behind each control’s title, with the id of its part. */
  controls: z.array(z.tuple([text, text])),
  /** The words, with all suggestions taken, of paragraphs that stand in no text of `parts`, by their key. */
  words: z.record(z.string(), z.string()),
});
export type ReviewIdentity = z.infer<typeof ReviewIdentity>;

/** A positive number below 2^31 from a name (FNV-1a), the same on every machine. */
export function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return hash >>> 1 || 1;
}

/** Paragraph ids that are unique in one document: `w14:paraId` is eight hexadecimal digits, above 0 and below 80000000. */
export type ParagraphIds = Map<string, string>;

/**
 * The id of the paragraph that stands for `key` (a part and the number of the block in it). It depends on the key alone
 * but for the very rare case that two keys share a hash.
 */
export function paragraphIdOf(key: string, taken: ParagraphIds): string {
  for (let attempt = 0; ; attempt++) {
    const id = hashOf(attempt === 0 ? key : `${key} ${attempt}`)
      .toString(16)
      .toUpperCase()
      .padStart(8, '0');
    if (taken.has(id)) continue;
    taken.set(id, key);
    return id;
  }
}

/** `standard-2.1/4`, and in tables `standard-2.1/7/2/1`, counted from 0. */
export function blockKey(part: string, block: number, cell?: { row: number; column: number }): string {
  return cell ? `${part}/${block}/${cell.row}/${cell.column}` : `${part}/${block}`;
}

/** Of a block that only the text before the suggestions has; counted there. */
export function goneKey(part: string, block: number): string {
  return `${part}/gone/${block}`;
}

/** The footnotes of the file are counted from 1, those that are gone apart. */
export function noteKey(number: number, gone = false): string {
  return gone ? `note:gone/${number}` : `note:${number}`;
}

export function remarkKey(comment: string, remark: string): string {
  return `comment:${comment}/${remark}`;
}

/**
 * Where a key leads, where `parts` has that part; a part that is made from data has keys of that form, too. What is none of
 * these is known by its key alone: headings, captions, lines of the edition.
 */
export type KeyPlace =
  | { kind: 'block'; part: string; block: number; cell?: { row: number; column: number }; gone?: true }
  | { kind: 'note'; number: number; gone?: true }
  | { kind: 'remark'; comment: string; remark: string }
  | { kind: 'other' };

export function placeOfKey(key: string): KeyPlace {
  const note = /^note:(gone\/)?(\d+)$/.exec(key);
  if (note) return { kind: 'note', number: Number(note[2]), ...(note[1] && { gone: true }) };
  const remark = /^comment:(.+)\/([^/]+)$/.exec(key);
  if (remark) return { kind: 'remark', comment: remark[1] ?? '', remark: remark[2] ?? '' };
  // Ids of parts have no stroke in them.
  const [, part, gone, block, row, column] = /^([^/:]+)\/(gone\/)?(\d+)(?:\/(\d+)\/(\d+))?$/.exec(key) ?? [];
  if (part === undefined) return { kind: 'other' };
  const cell = row === undefined ? undefined : { row: Number(row), column: Number(column) };
  return { kind: 'block', part, block: Number(block), ...(cell && { cell }), ...(gone && { gone: true }) };
}

export function partTag(part: string): string {
  return `${PART_TAG}${part}`;
}

/** The part that a control was made for, by its tag; nothing where it is none of ours. */
export function partOfTag(tag: string): string | undefined {
  return tag.startsWith(PART_TAG) ? tag.slice(PART_TAG.length) : undefined;
}

/** A few letters for a part that no other part of the file has. */
export function shortId(part: string, taken: ReadonlySet<string>): string {
  for (let attempt = 0; ; attempt++) {
    const id = hashOf(attempt === 0 ? part : `${part} ${attempt}`)
      .toString(36)
      .padStart(6, '0')
      .slice(-5);
    if (!taken.has(id)) return id;
  }
}

/** What a control is called: its title, and the short id that stays when a program drops the tag. */
export function controlAlias(title: string, short: string): string {
  return `${title} [${short}]`.trim();
}

export function shortIdOfAlias(alias: string): string | undefined {
  return /\[([0-9a-z]{5})\]\s*$/.exec(alias)?.[1];
}
