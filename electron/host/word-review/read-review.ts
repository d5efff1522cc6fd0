import { createHash } from 'node:crypto';
import { AssayError } from '../../../core/fault.ts';
import { IDENTITY_NAMESPACE } from '../../../core/review/word/identity.ts';
import type { ReviewedFile, ReviewedParagraph, ReviewedRun } from '../../../core/review/word/reviewed-file.ts';
import { readIdentity } from '../../docx/identity.ts';
import { REVIEW, WORD } from '../limits.ts';
import { readNumbering } from '../word-import/numbering.ts';
import { openWordPackage, type WordPackage } from '../word-import/package.ts';
import { readStyles } from '../word-import/styles.ts';
import { childOf, childrenOf, firstBelow, type XmlElement } from '../word-import/xml-tree.ts';
import { readComments } from './review-comments.ts';
import type { ReviewReading } from './review-runs.ts';
import { readParagraphs } from './review-walk.ts';
import { timeIn } from './stamp.ts';

/**
 * Reads a Word file that came back from review: every paragraph with its changes and comments.
 *
 * @throws AssayError `bad input` for what is no Word file, or one that cannot be read
 */
export function readReviewedFile(bytes: Uint8Array, name: string, limit = WORD.unpacked): ReviewedFile {
  const file = openWordPackage(bytes, name, limit);
  const relations = file.relationsOf(file.main);
  const related = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.path;
  const styles = readStyles(file.tree(related('styles')));
  const ranges = newRanges();
  const reading: ReviewReading = {
    styles,
    numbering: readNumbering(file.tree(related('numbering')), styles),
    relations,
    fields: [],
    tables: 0,
    flows: 0,
    ...ranges,
    tooMuch: () =>
      new AssayError('bad input', `“${name}” holds more than any report. Import it in parts. Nothing was imported.`),
  };
  const body = childOf(file.tree(file.main), 'w:body');
  const paragraphs = readParagraphs(body?.children ?? [], reading);
  const notes = Object.fromEntries([
    ...readNotes(file, related('footnotes'), 'w:footnote', reading),
    ...readNotes(file, related('endnotes'), 'w:endnote', reading),
  ]);
  const top = [...file.relationsOf('').values()];
  const core = file.tree(top.find(({ type }) => type === 'core-properties')?.path);
  const identity = identityIn(file, relations.values());
  return {
    file: createHash('sha256').update(bytes).digest('hex'),
    ...(identity && { identity }),
    savedBy: (core && firstBelow(core, 'cp:lastModifiedBy')?.text.trim().slice(0, REVIEW.name)) || '',
    savedAt: timeIn((core && firstBelow(core, 'dcterms:modified')?.text.trim()) ?? ''),
    paragraphs,
    notes,
    comments: readComments(file, related),
    told: [],
  };
}

/** Whatever the part with it is called by now. */
function identityIn(file: WordPackage, relations: Iterable<{ type: string; path: string }>) {
  for (const { type, path } of relations) {
    if (type !== 'customXml') continue;
    const root = file.tree(path);
    if (!root || !isIdentity(root)) continue;
    const identity = readIdentity(root.text.trim(), REVIEW.identity);
    if (identity) return identity;
  }
  return undefined;
}

function isIdentity({ name, attributes }: XmlElement): boolean {
  if (!/(?:^|:)review$/.test(name)) return false;
  return [...attributes].some(([key, value]) => key.startsWith('xmlns') && value === IDENTITY_NAMESPACE);
}

function readNotes(
  file: WordPackage,
  path: string | undefined,
  kind: 'w:footnote' | 'w:endnote',
  reading: ReviewReading,
): [string, ReviewedParagraph[]][] {
  if (path === undefined) return [];
  const relations = file.relationsOf(path);
  return childrenOf(file.tree(path), kind)
    .filter(({ attributes }) => !attributes.has('w:type') || attributes.get('w:type') === 'normal')
    .map(({ attributes, children }) => [
      `${kind === 'w:footnote' ? 'f' : 'e'}${attributes.get('w:id') ?? ''}`,
      readParagraphs(children, { ...reading, relations, fields: [] }),
    ]);
}

/** Where comments and moves are open, while the text is read in its order. */
function newRanges(): Pick<ReviewReading, 'noteRange' | 'moveNow' | 'commentsNow' | 'noteReference'> {
  let open: string[] = [];
  const seen = new Set<string>();
  const moves: { id: string; name: string }[] = [];
  return {
    noteRange({ name, attributes }) {
      const id = attributes.get('w:id') ?? '';
      switch (name) {
        case 'w:commentRangeStart':
          if (open.length < REVIEW.open && !open.includes(id)) open = [...open, id];
          break;
        case 'w:commentRangeEnd':
          open = open.filter((one) => one !== id);
          break;
        case 'w:moveFromRangeStart':
        case 'w:moveToRangeStart':
          if (moves.length < REVIEW.open) moves.push({ id, name: attributes.get('w:name') ?? id });
          break;
        case 'w:moveFromRangeEnd':
        case 'w:moveToRangeEnd': {
          const at = moves.findLastIndex((move) => move.id === id);
          if (at >= 0) moves.splice(at, 1);
          break;
        }
      }
    },
    moveNow: () => moves.at(-1)?.name,
    commentsNow() {
      for (const id of open) seen.add(id);
      return open;
    },
    noteReference(id, runs: ReviewedRun[]) {
      const last = runs.at(-1);
      if (seen.has(id) || !last) return;
      seen.add(id);
      last.comments = [...(last.comments ?? []), id];
    },
  };
}
