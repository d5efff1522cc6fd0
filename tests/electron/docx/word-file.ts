import { DOMParser, type Element, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type LintOptions, lint, type WordFault } from '../../../electron/docx/lint/lint.ts';
import type { WordParts } from '../../../electron/docx/package.ts';
import { readParts } from '../../../electron/docx/xml.ts';
import { all, attribute, textIn, value, W14 } from './dom.ts';

/** A Word file as tests want to read it. */

export type WordParagraph = {
  style: string;
  text: string;
  /** Id of its list and depth in it. */
  list?: { id: string; depth: number };
  id: string;
  xml: string;
};

export function partOf(bytes: Uint8Array, path: string): string {
  const data = unzipSync(bytes)[path];
  if (!data) throw new Error(`the package has no ${path}`);
  return strFromU8(data);
}

/** The package as the export has it before it is zipped. */
export function unpack(bytes: Uint8Array): WordParts {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([path, data]) => [path, /\.(xml|rels)$/.test(path) ? strFromU8(data) : data]),
  );
}

export function lintFile(bytes: Uint8Array, options: Omit<LintOptions, 'paths'>): WordFault[] {
  const parts = unpack(bytes);
  return lint(readParts(parts), { ...options, paths: new Set(parts.keys()) });
}

export function rootOf(bytes: Uint8Array, path = 'word/document.xml'): Element {
  const root = new DOMParser().parseFromString(partOf(bytes, path), 'text/xml').documentElement;
  if (!root) throw new Error(`${path} is empty`);
  return root;
}

export function paragraphsOf(bytes: Uint8Array, path = 'word/document.xml'): WordParagraph[] {
  return all(rootOf(bytes, path), 'p').map((paragraph) => {
    const numbering = all(paragraph, 'numPr')[0];
    const id = numbering && all(numbering, 'numId').map(value)[0];
    const depth = numbering && all(numbering, 'ilvl').map(value)[0];
    return {
      style: all(paragraph, 'pStyle').map(value)[0] ?? 'Normal',
      text: readable(paragraph),
      ...(id !== undefined && { list: { id, depth: Number(depth ?? 0) } }),
      id: attribute(paragraph, 'paraId', W14),
      xml: new XMLSerializer().serializeToString(paragraph),
    };
  });
}

/** Text with a tab or line break where Word has one. */
function readable(paragraph: Element): string {
  return [...paragraph.getElementsByTagNameNS('*', '*')]
    .map((element) => {
      if (element.localName === 't') return element.textContent ?? '';
      if (element.localName === 'tab' && element.parentNode?.localName === 'r') return '\t';
      return element.localName === 'br' ? '\n' : '';
    })
    .join('');
}

/** Cells of each table, row by row, as text. */
export function tablesOf(bytes: Uint8Array): { rows: string[][]; xml: string }[] {
  return all(rootOf(bytes), 'tbl').map((table) => ({
    rows: all(table, 'tr').map((row) => all(row, 'tc').map(textIn)),
    xml: new XMLSerializer().serializeToString(table),
  }));
}

/** The entries of the contents, each as its title and page. */
export function contentsOf(bytes: Uint8Array): { title: string; page: string }[] {
  return paragraphsOf(bytes)
    .filter(({ style }) => /^TOC\d$/.test(style))
    .map(({ text }) => {
      const [title = '', page = ''] = text.split('\t');
      return { title, page };
    });
}

/** The file with one of its parts rewritten. Throws where that would change nothing, since it would then prove nothing. */
export function spoil(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  const before = partOf(bytes, path);
  const after = change(before);
  if (after === before) throw new Error(`nothing was changed in ${path}`);
  return zipSync({ ...files, [path]: strToU8(after) });
}
