import { attributeOf, childrenOf, element, elementsOf, find, isNode, type Node, nameOf, textOf } from './xml.ts';

/** A paragraph taken apart: what is in its lines, in order. */
export type Piece =
  | { kind: 'text'; text: string; look: Node | undefined; link?: string }
  | { kind: 'tab' | 'break'; look: Node | undefined }
  /** The mark of a footnote. */
  | { kind: 'note'; run: Node; id: string; look: Node | undefined }
  /** The mark that a footnote itself begins with. */
  | { kind: 'own-number'; look: Node | undefined }
  /** The number of the page of a bookmark. */
  | { kind: 'page-of'; bookmark: string; look: Node | undefined }
  | { kind: 'bookmark'; name: string }
  /** A picture, a chart, or anything else that is not text. */
  | { kind: 'other'; node: Node };

type Field = { code: string; result: boolean; written: boolean };

/** Of a field, what it shows. `PAGEREF` is a piece of its own, and what differs by page or day is `other`. */
export function piecesOf(paragraph: Node): Piece[] {
  const pieces: Piece[] = [];
  const fields: Field[] = [];
  const walk = (node: Node, link?: string) => {
    const name = nameOf(node);
    if (name === 'w:pPr' || name === 'w:bookmarkEnd' || name === '_attr') return;
    if (name === 'w:bookmarkStart') pieces.push({ kind: 'bookmark', name: attributeOf(node, 'w:name') ?? '' });
    else if (name === 'w:hyperlink') {
      const anchor = attributeOf(node, 'w:anchor');
      for (const child of elementsOf(node)) walk(child, anchor === undefined ? 'out' : `#${anchor}`);
    } else if (name === 'w:sdt') for (const child of elementsOf(find(node, 'w:sdtContent'))) walk(child, link);
    else if (name === 'w:fldSimple') for (const child of elementsOf(node)) walk(child, link);
    else if (name === 'w:r') takeRun(node, link);
    else if (!QUIET.has(name)) pieces.push({ kind: 'other', node });
  };
  const takeRun = (run: Node, link: string | undefined) => {
    let look: Node | undefined;
    for (const child of childrenOf(run)) {
      if (!isNode(child)) continue;
      const name = nameOf(child);
      const field = fields.at(-1);
      if (name === 'w:rPr') look = child;
      else if (name === 'w:fldChar') takeField(child, look);
      else if (name === 'w:instrText') {
        if (field) field.code += textOf(child);
      } else if (field && (!field.result || field.written)) continue;
      else if (name === 'w:t') pieces.push({ kind: 'text', text: textOf(child), look, ...(link && { link }) });
      else if (name === 'w:tab') pieces.push({ kind: 'tab', look });
      else if (name === 'w:br' && attributeOf(child, 'w:type') === undefined) pieces.push({ kind: 'break', look });
      else if (name === 'w:footnoteReference')
        pieces.push({ kind: 'note', run, id: attributeOf(child, 'w:id') ?? '', look });
      else if (name === 'w:footnoteRef') pieces.push({ kind: 'own-number', look });
      else if (!QUIET.has(name)) pieces.push({ kind: 'other', node: element('w:r', ...(look ? [look] : []), child) });
    }
  };
  const takeField = (mark: Node, look: Node | undefined) => {
    const type = attributeOf(mark, 'w:fldCharType');
    const field = fields.at(-1);
    if (type === 'begin') fields.push({ code: '', result: false, written: false });
    else if (type === 'separate' && field) {
      field.result = true;
      const bookmark = /^\s*PAGEREF\s+(\S+)/.exec(field.code)?.[1];
      if (bookmark === undefined) {
        if (/^\s*(PAGE|NUMPAGES|SECTIONPAGES|DATE|TIME)\b/.test(field.code)) pieces.push({ kind: 'other', node: mark });
        return;
      }
      field.written = true;
      pieces.push({ kind: 'page-of', bookmark, look });
    } else if (type === 'end') fields.pop();
  };
  for (const child of elementsOf(paragraph)) walk(child);
  return pieces;
}

const QUIET = new Set(['w:lastRenderedPageBreak', 'w:proofErr', 'w:commentRangeStart', 'w:commentRangeEnd']);

/** What numbers that are not known from the paragraph alone are taken for: footnotes by their id, pages by bookmark. */
export type Numbers = { note: (id: string) => string; own: string; page: (bookmark: string) => string };

/** The letters of a piece as they stand in the line; a tab is one letter, a break and a picture none. */
export function lettersOf(piece: Piece, numbers: Numbers): string {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'tab':
      return '\t';
    case 'note':
      return numbers.note(piece.id);
    case 'own-number':
      return numbers.own;
    case 'page-of':
      return numbers.page(piece.bookmark);
    case 'break':
    case 'bookmark':
    case 'other':
      return '';
  }
}
