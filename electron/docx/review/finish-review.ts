import { noteKey, type ParagraphIds, paragraphIdOf, type ReviewIdentity } from '../../../core/review/word/identity.ts';
import { addIdentity } from '../identity.ts';
import type { WordParts } from '../package.ts';
import { placesOf, remarksOf } from './comments.ts';
import { type IdentityOptions, newIdentity } from './new-identity.ts';
import { placeComments } from './place-comments.ts';

/** The last step of a file for review: ids for all paragraphs, comments in their places, and what the file was made from. */
export function finishReview(parts: WordParts, options: IdentityOptions): ReviewIdentity {
  const { report, layout, ids } = options;
  const edit = (path: string, change: (xml: string) => string) => {
    const xml = parts.get(path);
    if (typeof xml === 'string') parts.set(path, change(xml));
  };
  const remarks = remarksOf(report);
  let others = 0;
  edit('word/document.xml', (xml) =>
    placeComments(
      xml.replace(
        /<w:p>/g,
        () => `<w:p w14:paraId="${paragraphIdOf(`other:${++others}`, ids)}" w14:textId="77777777">`,
      ),
      remarks.map(({ comment, remarks: own }) => ({
        numbers: own.map(({ number }) => number),
        places: placesOf(comment.anchor, report, layout),
        part: 'part' in comment.anchor ? comment.anchor.part : undefined,
      })),
      ids,
    ),
  );
  const gone = new Set([...String(parts.get('word/document.xml')).matchAll(GONE_NOTE)].map(([, id]) => id));
  edit('word/footnotes.xml', (xml) => nameNotes(xml, gone, ids));
  nameRemarks(
    edit,
    new Map(
      remarks.flatMap(({ remarks: own }) => own).map(({ number, key }) => [libraryId(number), paragraphIdOf(key, ids)]),
    ),
  );
  const identity = newIdentity(parts, options);
  addIdentity(parts, identity);
  return identity;
}

const GONE_NOTE = /<w:del [^>]*><w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:footnoteReference w:id="(\d+)"/g;

/** Footnotes are counted in the order of the text, those that went apart. */
function nameNotes(xml: string, gone: ReadonlySet<string | undefined>, ids: ParagraphIds): string {
  let [here, left] = [0, 0];
  return xml.replace(/(<w:footnote w:id="(\d+)">)<w:p>/g, (_, note: string, id: string) => {
    const key = gone.has(id) ? noteKey(++left, true) : noteKey(++here);
    return `${note}<w:p w14:paraId="${paragraphIdOf(key, ids)}" w14:textId="77777777">`;
  });
}

/** What the library calls the paragraph of a comment. */
function libraryId(number: number): string {
  return (number + 1).toString(16).toUpperCase().padStart(8, '0');
}

/** Paragraphs of comments get ids that follow from what was said, and not from how many comments there are. */
function nameRemarks(
  edit: (path: string, change: (xml: string) => string) => void,
  names: ReadonlyMap<string, string>,
): void {
  const named = (id: string) => names.get(id) ?? id;
  edit('word/comments.xml', (xml) =>
    xml
      .replace(
        / w14:paraId="([0-9A-F]{8})" w14:textId="[0-9A-F]{8}"/g,
        (_, id: string) => ` w14:paraId="${named(id)}" w14:textId="77777777"`,
      )
      // Word has no parts of a second.
      .replace(/( w:date="[^".]*)\.\d+Z"/g, '$1Z"'),
  );
  edit('word/commentsExtended.xml', (xml) =>
    xml.replace(
      /( w15:paraId(?:Parent)?=")([0-9A-F]{8})"/g,
      (_, before: string, id: string) => `${before}${named(id)}"`,
    ),
  );
}
