import { AssayError } from '../../../core/fault.ts';
import { WORD } from '../limits.ts';
import { isInContents, type Reading } from './reading.ts';
import { lookOf } from './run-look.ts';
import { addSpan, type Span, type SpanMarks } from './spans.ts';
import type { Role } from './styles.ts';
import { symbolOf } from './symbols.ts';
import {
  allBelow,
  childOf,
  childrenOf,
  firstBelow,
  outermostBelow,
  settingOf,
  valOf,
  type XmlElement,
} from './xml-tree.ts';

/** What a paragraph of a style and role holds. `boxes`: text boxes that hang on it, each with the elements of its content. */
export type Line = { spans: Span[]; boxes: XmlElement[]; style: string | undefined; role: Role['kind'] };

const NO_MARKS: SpanMarks = { bold: false, italic: false, superscript: false };

/** Reads what stands in a paragraph. */
export function readLine(paragraph: XmlElement, reading: Reading): Line {
  const properties = childOf(paragraph, 'w:pPr');
  const line: Line = {
    spans: [],
    boxes: [],
    style: valOf(properties, 'w:pStyle'),
    role: reading.styles.roleOf(properties).kind,
  };
  reading.looks.begin();
  readInto(line, paragraph.children, reading, '');
  return line;
}

function readInto(line: Line, children: readonly XmlElement[], reading: Reading, url: string): void {
  for (const child of children) {
    switch (child.name) {
      case 'w:r':
        readRun(line, child, reading, url);
        break;
      case 'w:hyperlink':
        readInto(line, child.children, reading, linkOf(child, reading) ?? url);
        break;
      case 'w:fldSimple':
        noteReference(child.attributes.get('w:instr') ?? '', reading);
        readInto(line, child.children, reading, addressIn(child.attributes.get('w:instr') ?? '') ?? url);
        break;
      case 'w:ins':
      case 'w:moveTo':
        reading.leftOut.add('inserted', wordsBelow(child));
        if (!reading.rejecting) readInto(line, child.children, reading, url);
        break;
      case 'w:del':
      case 'w:moveFrom':
        reading.leftOut.add('deleted', wordsBelow(child));
        if (reading.rejecting) readInto(line, child.children, reading, url);
        break;
      case 'm:oMath':
      case 'm:oMathPara':
        reading.leftOut.add('equation');
        addText(
          line,
          allBelow(child, 'm:t')
            .map(({ text }) => text)
            .join(''),
          NO_MARKS,
          reading,
          url,
        );
        break;
      case 'mc:AlternateContent':
        readInto(line, chosen(child), reading, url);
        break;
      case 'w:sdt':
        if (settingOf(childOf(child, 'w:sdtPr'), 'w:showingPlcHdr')) reading.leftOut.add('placeholder');
        else readInto(line, childOf(child, 'w:sdtContent')?.children ?? [], reading, url);
        break;
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:dir':
      case 'w:bdo':
        readInto(line, child.children, reading, url);
        break;
    }
  }
}

/** The first alternative holds what newer programs show; the fallback says the same again. */
export function chosen(alternatives: XmlElement): XmlElement[] {
  const [choice] = childrenOf(alternatives, 'mc:Choice');
  return (choice ?? childOf(alternatives, 'mc:Fallback'))?.children ?? [];
}

function readRun(line: Line, run: XmlElement, reading: Reading, around: string): void {
  const properties = childOf(run, 'w:rPr');
  const { styles, looks } = reading;
  const style = valOf(properties, 'w:rStyle');
  if (settingOf(properties, 'w:vanish') ?? styles.isHidden(style)) {
    if (isShown(reading) && !isInContents(reading)) looks.hide(wordsBelow(run));
    return;
  }
  const marks: SpanMarks = {
    bold: settingOf(properties, 'w:b') ?? styles.markOf(style, 'w:b') ?? false,
    italic: settingOf(properties, 'w:i') ?? styles.markOf(style, 'w:i') ?? false,
    superscript: (valOf(properties, 'w:vertAlign') ?? styles.raisedOf(style)) === 'superscript',
  };
  if (isShown(reading) && !isInContents(reading))
    looks.note(lookOf(properties, line, linkAround(reading, around) !== '', reading), wordsBelow(run));
  readPieces(line, run.children, marks, reading, around);
}

function readPieces(
  line: Line,
  children: readonly XmlElement[],
  marks: SpanMarks,
  reading: Reading,
  around: string,
): void {
  const { leftOut, relations } = reading;
  const add = (text: string) => addText(line, text, marks, reading, around);
  for (const piece of children) {
    switch (piece.name) {
      case 'w:t':
        add(piece.text.replace(/[\r\n\t]+/g, ' '));
        break;
      case 'w:delText':
        if (reading.rejecting) add(piece.text);
        break;
      case 'w:tab':
      case 'w:ptab':
        add(' ');
        break;
      case 'w:br':
        if (!['page', 'column'].includes(piece.attributes.get('w:type') ?? '')) add('\n');
        break;
      case 'w:cr':
        add('\n');
        break;
      case 'w:noBreakHyphen':
        add('\u2011');
        break;
      case 'w:sym': {
        const sign = symbolOf(piece.attributes.get('w:font') ?? '', piece.attributes.get('w:char') ?? '');
        if (sign === undefined) leftOut.add('symbol');
        else add(sign);
        break;
      }
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const kind = piece.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
        const mark = isShown(reading) ? reading.noteMark(kind, piece.attributes.get('w:id') ?? '') : undefined;
        if (mark !== undefined) addSpan(line.spans, { kind: 'note', mark });
        break;
      }
      case 'w:commentReference':
        leftOut.add('comment');
        break;
      case 'w:fldChar':
        turnField(line, piece, reading);
        break;
      case 'w:instrText': {
        const field = reading.fields.at(-1);
        if (field && !field.shown) field.code = (field.code + piece.text).slice(0, WORD.code);
        break;
      }
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        readDrawing(line, piece, reading);
        break;
      case 'mc:AlternateContent':
        readPieces(line, chosen(piece), marks, reading, around);
        break;
      case 'w:ruby':
        for (const run of childrenOf(childOf(piece, 'w:rubyBase'), 'w:r')) readRun(line, run, reading, around);
        break;
    }
  }

  function readDrawing(into: Line, drawing: XmlElement, { muted }: Reading): void {
    if (muted > 0) return;
    const boxes = outermostBelow(drawing, 'w:txbxContent');
    into.boxes.push(...boxes);
    const lines = reading.picturesOf(drawing, relations);
    for (const picture of lines) addSpan(into.spans, { kind: 'picture', line: picture });
    if (boxes.length > 0 || lines.length > 0) return;
    const data = firstBelow(drawing, 'a:graphicData')?.attributes.get('uri') ?? '';
    if (/\/(?:chart|chartex|diagram)$/.test(data)) leftOut.add('chart');
    else if (drawing.name === 'w:object') leftOut.add('object');
  }
}

function isShown({ fields, muted }: Reading): boolean {
  return muted === 0 && fields.every(({ shown, replaced }) => shown && !replaced);
}

function addText(line: Line, text: string, marks: SpanMarks, reading: Reading, around: string): void {
  if (text === '' || !isShown(reading) || isInContents(reading)) return;
  const url = linkAround(reading, around);
  // Soft hyphens say where a word may be cut, which the next layout decides anew.
  addSpan(line.spans, { kind: 'text', text: text.replaceAll('\u00AD', ''), url, ...marks });
}

function linkAround({ fields }: Reading, around: string): string {
  const field = fields.findLast(({ code }) => addressIn(code) !== undefined);
  return (field && addressIn(field.code)) ?? around;
}

function turnField(line: Line, piece: XmlElement, reading: Reading): void {
  const { fields } = reading;
  const field = fields.at(-1);
  switch (piece.attributes.get('w:fldCharType')) {
    case 'begin':
      if (fields.length >= WORD.fields)
        throw new AssayError(
          'bad input',
          'The fields of this Word file lie too deep in one another. Nothing was imported.',
        );
      fields.push({ code: '', shown: false, replaced: false });
      break;
    case 'separate':
      if (field) {
        field.shown = true;
        const note = reading.noteBookmarks.get(/^\s*NOTEREF\s+(\S+)/i.exec(field.code)?.[1] ?? '');
        if (note !== undefined && isShown(reading)) {
          addSpan(line.spans, { kind: 'note', mark: note });
          field.replaced = true;
        } else noteReference(field.code, reading);
      }
      break;
    case 'end':
      fields.pop();
      break;
  }
}

/** Counts a field or link that leads to another place of the document, whose words stay as they are. */
function noteReference(code: string, reading: Reading): void {
  const leads = /^\s*(?:REF|PAGEREF|NOTEREF)\s/i.test(code) || (/^\s*HYPERLINK\s/i.test(code) && !addressIn(code));
  if (leads && reading.muted === 0 && !isInContents(reading)) reading.leftOut.add('reference');
}

/** The address in the code of a field that is a link. */
export function addressIn(code: string): string | undefined {
  const address = /^\s*HYPERLINK\s+"([^"]+)"/i.exec(code)?.[1];
  return address !== undefined && LINK.test(address) ? address : undefined;
}

/** Addresses that a report takes. */
export const LINK = /^(?:https?:\/\/|mailto:)\S+$/i;

function linkOf(hyperlink: XmlElement, reading: Reading): string | undefined {
  const relation = reading.relations.get(hyperlink.attributes.get('r:id') ?? '');
  const anchor = hyperlink.attributes.get('w:anchor');
  if (relation && LINK.test(relation.url)) return anchor === undefined ? relation.url : `${relation.url}#${anchor}`;
  if (anchor !== undefined && reading.muted === 0 && !isInContents(reading) && !firstBelow(hyperlink, 'w:fldChar'))
    reading.leftOut.add('reference');
  return undefined;
}

/** The words of a piece of the document, also those that are deleted in it. */
export function wordsBelow(element: XmlElement): string {
  const own = element.name === 'w:t' || element.name === 'w:delText' ? element.text : '';
  const space = element.name === 'w:p' || element.name === 'w:tab' || element.name === 'w:br' ? ' ' : '';
  return own + element.children.map(wordsBelow).join('') + space;
}
