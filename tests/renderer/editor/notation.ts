import type { Point, Range } from 'slate';
import { Content } from '../../../core/content.ts';

/**
 * Texts as they are written in the cases, one block a line:
 *
 *     paragraph: A caret is | and a selection goes from [ to ]; a <b>mark</b>, a <a https://example.org>link</a>
 *     numbered 1: An item with a <note footnote/>, a <ref place/> and a <fig 1.1.1 percentage "49 per cent"/>
 *     table t1 align=left,right:
 *       A ¦ B
 *       a| ¦ ·
 *
 * What else a block has is written as `name=JSON` before the colon. A backslash takes its meaning from the sign behind it,
 * `␣` is a space that would be overlooked, and `·` a cell without words.
 */

export type Fields = Record<string, unknown>;
export type Inline = Fields & { children?: Fields[]; text?: string };
type Selected = { anchor?: Point; focus?: Point };

export type Text = { content: Content; selection: Range | null };

export const MARKS = { b: 'bold', i: 'italic', sup: 'superscript' } as const;
export type Sign = keyof typeof MARKS;
export const SIGNS = Object.keys(MARKS) as Sign[];

const NOTHING = () => [{ text: '' }];
export const CAPTIONED = { caption: '', source: '' };
/** What a block has where nothing else is written. */
export const USUAL: Record<string, Fields> = {
  table: CAPTIONED,
  picture: { ...CAPTIONED, asset: 'a.png', alt: '', share: 1 },
  chart: { ...CAPTIONED, form: 'bars', unit: '%', series: ['A'], rows: [{ label: 'a', values: [1] }], alt: '' },
};

export function parseText(lines: readonly string[]): Text {
  const content: Fields[] = [];
  const selected: Selected = {};
  let table: { fields: Fields; rows: string[] } | undefined;
  const endTable = () => {
    if (table) content.push(tableOf(table.fields, table.rows, content.length, selected));
    table = undefined;
  };
  for (const line of lines) {
    if (table && line.startsWith('  ')) {
      table.rows.push(line.trim());
      continue;
    }
    endTable();
    const [, head = '', text = ''] = /^((?:[^:"]|"(?:[^"\\]|\\.)*"|=\S*)*?):(?: (.*))?$/u.exec(line) ?? [];
    if (head === '') throw new Error(`No block: “${line}”`);
    const fields = headOf(head);
    if (fields.type === 'table') table = { fields, rows: [] };
    else if (fields.type === 'picture' || fields.type === 'chart') {
      const point = { path: [content.length, 0], offset: 0 };
      if (/[[|]/u.test(text)) selected.anchor = point;
      if (/[\]|]/u.test(text)) selected.focus = point;
      content.push({ ...fields, children: NOTHING() });
    } else content.push({ ...fields, children: inlinesOf(text, [content.length], selected) });
  }
  endTable();
  const { anchor, focus } = selected;
  return { content: Content.parse(content), selection: anchor && focus ? { anchor, focus } : null };
}

function headOf(head: string): Fields {
  const words = head.match(/[^\s=]+=(?:"(?:[^"\\]|\\.)*"|\S+)|\S+/gu) ?? [];
  const [name = '', ...rest] = words;
  const named = Object.fromEntries(
    rest.filter((word) => word.includes('=')).map((word) => [word.split('=')[0], readValue(word)]),
  );
  const [first = '', second] = rest.filter((word) => !word.includes('='));
  const fields = (): Fields => {
    if (name === 'heading') return { type: name, level: Number(first || 1) };
    if (name === 'bulleted' || name === 'numbered') return { type: 'list-item', list: name, depth: Number(first || 0) };
    if (name === 'practice')
      return { type: 'practice-example', tone: first || 'good', ...(second === 'opens' && { opens: true }) };
    return { type: name, ...USUAL[name], ...(first !== '' && { id: first }) };
  };
  return { ...fields(), ...named };
}

function readValue(word: string): unknown {
  const value = word.slice(word.indexOf('=') + 1);
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function tableOf({ align, shares, ...fields }: Fields, rows: string[], top: number, selected: Selected): Fields {
  const children = rows.map((row, at) => ({
    type: 'table-row',
    children: row.split('¦').map((cell, column) => ({
      type: 'table-cell',
      children: inlinesOf(cell.trim().replace(/^·$/u, ''), [top, at, column], selected),
    })),
  }));
  const aligned = String(align ?? '').split(',');
  const shared = String(shares ?? '').split(',');
  const columns = children[0]?.children.map((_, at) => ({
    share: Number(shared[at] || 1),
    align: aligned[at] || 'left',
  }));
  return { columns, ...fields, children };
}

const TOKEN =
  /\\(?<escaped>.)|<(?<thing>note|ref|fig)(?<about>(?:[^">\\/]|"[^"]*"|\\.|\/(?!>))*)\/>|<a (?<url>[^>\s]+)>|(?<enda><\/a>)|<(?<open>b|i|sup)>|<\/(?<close>b|i|sup)>|(?<at>[|[\]])|(?<plain>[^\\<|[\]]+)/gsu;

function inlinesOf(source: string, path: readonly number[], selected: Selected): Inline[] {
  const line: Inline[] = [];
  let into: Inline[] = line;
  let marks = new Set<Sign>();
  /** Places in the run being written; none of them is kept before it is known where the run stands. */
  const places: { sign: string; run: Inline; offset: number }[] = [];
  let run: Inline | undefined;
  const write = (text: string) => {
    if (!run) {
      run = { text: '', ...Object.fromEntries([...marks].map((mark) => [MARKS[mark], true])) };
      into.push(run);
    }
    run.text += text;
  };
  const end = () => {
    run = undefined;
  };
  let read = 0;
  for (const match of source.matchAll(TOKEN)) {
    if (match.index !== read) throw new Error(`What is “${source.slice(read)}”?`);
    read += match[0].length;
    const { escaped, thing, about = '', url, enda, open, close, at, plain } = match.groups ?? {};
    if (escaped ?? plain) write(escaped ?? plain?.replaceAll('␣', ' ') ?? '');
    else if (at) {
      write('');
      if (run) places.push({ sign: at, run, offset: run.text?.length ?? 0 });
    } else if (open || close) {
      marks = new Set(marks);
      if (open) marks.add(open as Sign);
      if (close) marks.delete(close as Sign);
      end();
    } else if (url) {
      end();
      const link = { type: 'link', url, children: [] };
      line.push(link);
      into = link.children;
    } else if (enda) {
      end();
      into = line;
    } else if (thing) {
      end();
      line.push(thingOf(thing, about.trim()));
    }
  }
  if (read !== source.length) throw new Error(`What is “${source.slice(read)}”?`);
  const spaced = withSpaces(line);
  for (const { sign, run, offset } of places) {
    const found = pathOf(spaced, run, offset);
    const point = { path: [...path, ...found.path], offset: found.offset };
    if (sign !== ']') selected.anchor = point;
    if (sign !== '[') selected.focus = point;
  }
  return spaced;
}

function thingOf(thing: string, about: string): Inline {
  const plain = about.replace(/\\(.)/gu, '$1');
  if (thing === 'note') return { type: 'footnote', note: plain, children: NOTHING() };
  if (thing === 'ref') return { type: 'reference', to: plain, children: NOTHING() };
  const [, figure = '', form = 'value', seen = '', marks = ''] =
    /^(\S+) (\S+)(?: "([^"]*)")?((?: \w+)*)$/u.exec(about) ?? [];
  const marked = Object.fromEntries(marks.split(' ').flatMap((mark) => (mark ? [[MARKS[mark as Sign], true]] : [])));
  return { type: 'live-figure', figure, form, seen, children: [{ text: '', ...marked }] };
}

/** As Slate has it: an empty text before, between and behind inlines, and no other empty text. */
function withSpaces(line: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const [at, inline] of line.entries()) {
    const beside = [out.at(-1), line[at + 1]];
    const isNeedless = beside.some((other) => other !== undefined && !other.type);
    if (!inline.type && inline.text === '' && isNeedless) continue;
    if (inline.type && (out.length === 0 || out.at(-1)?.type)) out.push({ text: '' });
    out.push(inline);
  }
  if (out.length === 0 || out.at(-1)?.type) out.push({ text: '' });
  return out;
}

function pathOf(line: readonly Inline[], run: Inline, offset: number): Point {
  for (const [at, inline] of line.entries()) {
    if (inline === run) return { path: [at], offset };
    const inside = inline.children?.indexOf(run) ?? -1;
    if (inside >= 0) return { path: [at, inside], offset };
  }
  throw new Error('a caret between two runs of text belongs inside one of them');
}
