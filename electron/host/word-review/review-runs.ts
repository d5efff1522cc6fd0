import type { AssayError } from '../../../core/fault.ts';
import type { Looks, ReviewedRun, Stamp } from '../../../core/review/word/reviewed-file.ts';
import { WORD } from '../limits.ts';
import type { Numbering } from '../word-import/numbering.ts';
import type { Relations } from '../word-import/reading.ts';
import { addressIn, chosen, LINK } from '../word-import/runs.ts';
import type { Styles } from '../word-import/styles.ts';
import { symbolOf } from '../word-import/symbols.ts';
import {
  allBelow,
  childOf,
  childrenOf,
  outermostBelow,
  settingOf,
  valOf,
  type XmlElement,
} from '../word-import/xml-tree.ts';
import { stampOf } from './stamp.ts';

/** What reading a reviewed file goes by and gathers. */
export type ReviewReading = {
  styles: Styles;
  numbering: Numbering;
  relations: Relations;
  /** Open fields, the innermost last. */
  fields: { code: string; shown: boolean }[];
  /** How many tables, and how many stretches of paragraphs one below the other, there are so far. */
  tables: number;
  flows: number;
  /** Takes note of where comments and moves begin and end. */
  noteRange: (element: XmlElement) => void;
  /** The name of the move that is open. */
  moveNow: () => string | undefined;
  /** Ids of the comments that are open. */
  commentsNow: () => string[];
  /** A comment that has no range: it is about what stands before it. */
  noteReference: (id: string, runs: ReviewedRun[]) => void;
  tooMuch: () => AssayError;
};

type Change = { inserted?: Stamp; deleted?: Stamp; move?: string };
type Within = Change & { url: string };

/** The stretches of a paragraph. `boxes`: what is added to it are the text boxes that hang on it. */
export function readRuns(
  children: readonly XmlElement[],
  reading: ReviewReading,
  around: Change,
  boxes: XmlElement[],
): ReviewedRun[] {
  const runs: ReviewedRun[] = [];
  const { inserted, deleted } = around;
  readInto(children, { url: '', ...(inserted && { inserted }), ...(deleted && { deleted }) });
  return runs;

  function readInto(list: readonly XmlElement[], within: Within): void {
    for (const child of list) {
      switch (child.name) {
        case 'w:r':
          readRun(child, within);
          break;
        case 'w:hyperlink':
          readInto(child.children, { ...within, url: linkOf(child, reading) ?? within.url });
          break;
        case 'w:fldSimple':
          readInto(child.children, {
            ...within,
            url: addressIn(child.attributes.get('w:instr') ?? '') ?? within.url,
          });
          break;
        case 'w:ins':
          readInto(child.children, { ...within, inserted: stampOf(child) });
          break;
        case 'w:moveTo':
          readInto(child.children, { ...within, inserted: stampOf(child), ...moved() });
          break;
        case 'w:del':
          readInto(child.children, { ...within, deleted: stampOf(child) });
          break;
        case 'w:moveFrom':
          readInto(child.children, { ...within, deleted: stampOf(child), ...moved() });
          break;
        case 'm:oMath':
        case 'm:oMathPara':
          add(
            allBelow(child, 'm:t')
              .map(({ text }) => text)
              .join(''),
            plainLooks(within.url),
            within,
          );
          break;
        case 'mc:AlternateContent':
          readInto(chosen(child), within);
          break;
        case 'w:sdt':
          if (!settingOf(childOf(child, 'w:sdtPr'), 'w:showingPlcHdr'))
            readInto(childOf(child, 'w:sdtContent')?.children ?? [], within);
          break;
        case 'w:smartTag':
        case 'w:customXml':
        case 'w:dir':
        case 'w:bdo':
          readInto(child.children, within);
          break;
        default:
          reading.noteRange(child);
      }
    }
  }

  function moved(): Change {
    const move = reading.moveNow();
    return move === undefined ? {} : { move };
  }

  function readRun(run: XmlElement, within: Within): void {
    const properties = childOf(run, 'w:rPr');
    if (settingOf(properties, 'w:vanish') ?? reading.styles.isHidden(valOf(properties, 'w:rStyle'))) return;
    const change = childOf(properties, 'w:rPrChange');
    const looks = looksOf(properties, within.url, reading);
    const was = change && { looks: looksOf(childOf(change, 'w:rPr'), within.url, reading), stamp: stampOf(change) };
    readPieces(run.children, looks, { ...within, ...(was && { was }) });
  }

  function readPieces(pieces: readonly XmlElement[], looks: Looks, within: Within & Pick<ReviewedRun, 'was'>): void {
    for (const piece of pieces) {
      switch (piece.name) {
        case 'w:t':
        case 'w:delText':
          add(piece.text.replace(/[\r\n\t]+/g, ' '), looks, within);
          break;
        case 'w:tab':
        case 'w:ptab':
          add('\t', looks, within);
          break;
        case 'w:br':
          if (!['page', 'column'].includes(piece.attributes.get('w:type') ?? '')) add('\n', looks, within);
          break;
        case 'w:cr':
          add('\n', looks, within);
          break;
        case 'w:noBreakHyphen':
          add('\u2011', looks, within);
          break;
        case 'w:sym':
          add(
            symbolOf(piece.attributes.get('w:font') ?? '', piece.attributes.get('w:char') ?? '') ?? '\ufffd',
            looks,
            within,
          );
          break;
        case 'w:footnoteReference':
        case 'w:endnoteReference':
          push(
            { note: `${piece.name === 'w:footnoteReference' ? 'f' : 'e'}${piece.attributes.get('w:id') ?? ''}` },
            looks,
            within,
          );
          break;
        case 'w:commentReference':
          reading.noteReference(piece.attributes.get('w:id') ?? '', runs);
          break;
        case 'w:fldChar':
          turnField(piece, reading);
          break;
        case 'w:instrText': {
          const field = reading.fields.at(-1);
          if (field && !field.shown) field.code = (field.code + piece.text).slice(0, WORD.code);
          break;
        }
        case 'w:drawing':
        case 'w:pict':
        case 'w:object': {
          const texts = outermostBelow(piece, 'w:txbxContent');
          boxes.push(...texts);
          if (texts.length === 0) push({ object: true }, looks, within);
          break;
        }
        case 'mc:AlternateContent':
          readPieces(chosen(piece), looks, within);
          break;
        case 'w:ruby':
          for (const base of childrenOf(childOf(piece, 'w:rubyBase'), 'w:r')) readRun(base, within);
          break;
      }
    }
  }

  function add(text: string, looks: Looks, within: Within & Pick<ReviewedRun, 'was'>): void {
    // Soft hyphens say where a word may be cut, which the next layout decides anew.
    const words = text.replaceAll('\u00AD', '');
    if (words !== '') push({ text: words }, looks, within);
  }

  function push(what: Partial<ReviewedRun>, looks: Looks, within: Within & Pick<ReviewedRun, 'was'>): void {
    if (!reading.fields.every(({ shown }) => shown)) return;
    const comments = reading.commentsNow();
    const url = addressOf(reading) ?? looks.url;
    const { inserted, deleted, move, was } = within;
    const run: ReviewedRun = {
      text: '',
      ...what,
      looks: url === looks.url ? looks : { ...looks, url },
      ...(was && { was: url === looks.url ? was : { ...was, looks: { ...was.looks, url } } }),
      ...(inserted && { inserted }),
      ...(deleted && { deleted }),
      ...(move !== undefined && { move }),
      ...(comments.length > 0 && { comments }),
    };
    const last = runs.at(-1);
    if (last && areOne(last, run)) last.text += run.text;
    else runs.push(run);
  }
}

/** Whether two stretches can be one: programs cut runs wherever a word was corrected. */
function areOne(a: ReviewedRun, b: ReviewedRun): boolean {
  if (a.text === '' || b.text === '') return false;
  return keyOf(a) === keyOf(b);
}

function keyOf({ text: _text, ...rest }: ReviewedRun): string {
  return JSON.stringify([rest.looks, rest.was, rest.inserted, rest.deleted, rest.move, rest.comments]);
}

function looksOf(properties: XmlElement | undefined, url: string, { styles }: ReviewReading): Looks {
  const style = valOf(properties, 'w:rStyle');
  return {
    bold: settingOf(properties, 'w:b') ?? styles.markOf(style, 'w:b') ?? false,
    italic: settingOf(properties, 'w:i') ?? styles.markOf(style, 'w:i') ?? false,
    superscript: (valOf(properties, 'w:vertAlign') ?? styles.raisedOf(style)) === 'superscript',
    url,
  };
}

function plainLooks(url: string): Looks {
  return { bold: false, italic: false, superscript: false, url };
}

function turnField(piece: XmlElement, reading: ReviewReading): void {
  const { fields } = reading;
  switch (piece.attributes.get('w:fldCharType')) {
    case 'begin':
      if (fields.length >= WORD.fields) throw reading.tooMuch();
      fields.push({ code: '', shown: false });
      break;
    case 'separate': {
      const field = fields.at(-1);
      if (field) field.shown = true;
      break;
    }
    case 'end':
      fields.pop();
      break;
  }
}

function addressOf({ fields }: ReviewReading): string | undefined {
  if (fields.length === 0) return undefined;
  const field = fields.findLast(({ code }) => addressIn(code) !== undefined);
  return field && addressIn(field.code);
}

function linkOf(hyperlink: XmlElement, { relations }: ReviewReading): string | undefined {
  const relation = relations.get(hyperlink.attributes.get('r:id') ?? '');
  const anchor = hyperlink.attributes.get('w:anchor');
  if (!relation || !LINK.test(relation.url)) return undefined;
  return anchor === undefined ? relation.url : `${relation.url}#${anchor}`;
}
