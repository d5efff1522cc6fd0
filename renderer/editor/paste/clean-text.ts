import { type Inline, isText, type Text } from '../../../core/content.ts';

const LIGATURES: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

/** Without what no reader sees: control characters, soft hyphens, marks of width nought, halves of pairs; ligatures as letters. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(INVISIBLE, '')
    .replace(/[\uFB00-\uFB06]/g, (sign) => LIGATURES[sign] ?? sign);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const INVISIBLE = /[\u0000-\u0008\u000B\u000E-\u001F\u007F\u00AD\u200B\u2060\uFEFF\uFFFC\uFFFD\uFFFE\uFFFF]/g;
/** But not a single space between words, which nearly all of them are. */
const SPACES = /\s{2,}|[^\S ]|^ /g;

/**
 * One line without clutter: runs of spaces are one, none stand at its ends, and a hard space stays beside a digit only,
 * where it holds a number together.
 */
export function cleanLine(inlines: readonly Inline[]): Inline[] {
  const line: Inline[] = [];
  let before = ' ';
  const clean = <T extends Text>(node: T): T => {
    const text = cleanText(node.text).replace(SPACES, (run, at: number, whole: string) => {
      const left = at > 0 ? (whole[at - 1] ?? '') : before;
      const right = whole[at + run.length] ?? '';
      if (/\s/.test(left)) return '';
      return run === '\u00A0' && (/\d/.test(left) || /\d/.test(right)) ? run : ' ';
    });
    before = text.at(-1) ?? before;
    return { ...node, text };
  };
  for (const inline of inlines) {
    if (isText(inline)) addInline(line, clean(inline));
    else if (inline.type === 'link') {
      const children = joinTexts(inline.children.map(clean));
      if (children.some(({ text }) => text.trim() !== '')) addInline(line, { ...inline, children });
      else for (const child of children) addInline(line, child);
    } else {
      line.push(inline);
      before = '*';
    }
  }
  trimEnd(line);
  return line;
}

/** Adds to the text before where both have the same marks, and to the link before where both lead to the same place. */
export function addInline(line: Inline[], inline: Inline): void {
  const last = line.at(-1);
  if (!isText(inline)) {
    if (inline.type !== 'link' || !last || isText(last) || last.type !== 'link' || last.url !== inline.url)
      line.push(inline);
    else line[line.length - 1] = { ...last, children: [...last.children, ...inline.children] };
    return;
  }
  if (inline.text === '') return;
  if (last && isText(last) && sameMarks(last, inline))
    line[line.length - 1] = { ...last, text: last.text + inline.text };
  else line.push(inline);
}

function joinTexts(texts: readonly Text[]): Text[] {
  const joined: Inline[] = [];
  for (const text of texts) addInline(joined, text);
  return joined.filter(isText);
}

function sameMarks({ text: _, ...marks }: Text, { text: __, ...others }: Text): boolean {
  const keys = Object.keys(marks) as (keyof typeof marks)[];
  return keys.length === Object.keys(others).length && keys.every((key) => marks[key] === others[key]);
}

function trimEnd(line: Inline[]): void {
  for (let last = line.at(-1); last && isText(last); last = line.at(-1)) {
    const text = last.text.trimEnd();
    if (text !== '') {
      line[line.length - 1] = { ...last, text };
      return;
    }
    line.pop();
  }
}
