import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { all, attribute, childElements, isOn, R, textIn, value, W14, WP } from './lint-xml.ts';

/** Something in a Word file that would make it open unclean, read badly aloud, or lead nowhere. */
export type WordFault = { rule: string; message: string; part: string };

export type LintOptions = {
  /** Whether the entries of the contents must say on which page things are. */
  pageNumbers: boolean;
};

type Part = { path: string; root: Element };

type Package = {
  document: Part;
  /** Every part that holds text, the document first. */
  parts: Part[];
  bookmarks: Set<string>;
  styles: Set<string>;
  lists: Set<string>;
  core: Element | undefined;
  styleSheet: Element | undefined;
  settings: Element | undefined;
  options: LintOptions;
};

type Rule = (file: Package) => WordFault[];

/** What the validator of the Open XML SDK does not see. The file must be one that the SDK accepts. */
export function lint(bytes: Uint8Array, options: LintOptions): WordFault[] {
  const files = unzipSync(bytes);
  const parse = (path: string): Element | undefined => {
    const data = files[path];
    if (!data) return undefined;
    return new DOMParser().parseFromString(strFromU8(data), 'text/xml').documentElement ?? undefined;
  };
  const parts = Object.keys(files)
    .filter((path) => TEXT_PART.test(path))
    .sort()
    .flatMap((path) => {
      const root = parse(path);
      return root ? [{ path, root }] : [];
    });
  const document = parts.find(({ path }) => path === 'word/document.xml');
  if (!document) return [{ rule: 'no-document', message: 'the package holds no document', part: 'word/document.xml' }];
  const styleSheet = parse('word/styles.xml');
  const numbering = parse('word/numbering.xml');
  const file: Package = {
    document,
    parts,
    bookmarks: new Set(parts.flatMap(({ root }) => all(root, 'bookmarkStart').map((mark) => attribute(mark, 'name')))),
    styles: new Set(styleSheet ? all(styleSheet, 'style').map((style) => attribute(style, 'styleId')) : []),
    lists: new Set(['0', ...(numbering ? all(numbering, 'num').map((list) => attribute(list, 'numId')) : [])]),
    core: parse('docProps/core.xml'),
    styleSheet,
    settings: parse('word/settings.xml'),
    options,
  };
  return rules.flatMap((rule) => rule(file));
}

const TEXT_PART = /^word\/(document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/;

/** Names that must be used once in the whole package. */
const duplicates: Rule = ({ parts }) => {
  const faults: WordFault[] = [];
  const once = (rule: string, what: string, namesIn: (root: Element) => string[]) => {
    const seen = new Set<string>();
    for (const { path, root } of parts)
      for (const name of namesIn(root).filter((candidate) => candidate !== '')) {
        if (seen.has(name)) faults.push({ rule, message: `two ${what} “${name}”`, part: path });
        seen.add(name);
      }
  };
  once('duplicate-bookmark', 'bookmarks are called', (root) =>
    all(root, 'bookmarkStart').map((mark) => attribute(mark, 'name')),
  );
  once('duplicate-control', 'content controls have the id', (root) =>
    all(root, 'sdtPr').flatMap((control) => all(control, 'id').map(value)),
  );
  once('duplicate-paragraph-id', 'paragraphs have the id', (root) =>
    all(root, 'p').map((paragraph) => attribute(paragraph, 'paraId', W14)),
  );
  once('duplicate-drawing', 'drawings have the id', (root) =>
    all(root, 'docPr', WP).map((drawing) => drawing.getAttribute('id') ?? ''),
  );
  return faults;
};

const paragraphIds: Rule = ({ parts }) =>
  parts.flatMap(({ path, root }) =>
    all(root, 'p')
      .map((paragraph) => attribute(paragraph, 'paraId', W14))
      .filter((id) => id !== '' && !/^(?!0{8})[0-7][0-9A-F]{7}$/.test(id))
      .map((id) => ({ rule: 'paragraph-id-range', message: `the paragraph id “${id}” is out of range`, part: path })),
  );

const definitions: Rule = ({ parts, styles, lists }) =>
  parts.flatMap(({ path, root }) => {
    const used = (name: string) => [...new Set(all(root, name).map(value))];
    return [
      ...['pStyle', 'rStyle', 'tblStyle']
        .flatMap(used)
        .filter((style) => !styles.has(style))
        .map((style) => ({ rule: 'undefined-style', message: `the style “${style}” is not defined`, part: path })),
      ...used('numId')
        .filter((list) => !lists.has(list))
        .map((list) => ({ rule: 'undefined-list', message: `the list ${list} is not defined`, part: path })),
    ];
  });

const references: Rule = ({ parts, bookmarks }) =>
  parts.flatMap(({ path, root }) => {
    const missing = (name: string) => ({
      rule: 'reference-to-nothing',
      message: `a reference leads to the bookmark “${name}”, which is not there`,
      part: path,
    });
    const fields = all(root, 'instrText').flatMap((code) => {
      const name = /^\s*(?:PAGE|NOTE)?REF\s+(\S+)/.exec(textIn(code))?.[1];
      return name === undefined ? [] : [name];
    });
    // With a relationship beside it, an anchor is a place in another document.
    const links = all(root, 'hyperlink')
      .filter((link) => attribute(link, 'id', R) === '')
      .map((link) => attribute(link, 'anchor'));
    return [...fields, ...links].filter((name) => name !== '' && !bookmarks.has(name)).map(missing);
  });

const fields: Rule = ({ parts }) =>
  parts.flatMap(({ path, root }) => {
    const faults: WordFault[] = [];
    let open = 0;
    for (const mark of all(root, 'fldChar')) {
      const type = attribute(mark, 'fldCharType');
      if (type === 'begin') open++;
      if (type === 'end') open--;
      if (open < 0) faults.push({ rule: 'unclosed-field', message: 'a field ends that never began', part: path });
      if (isOn(attribute(mark, 'dirty')))
        faults.push({ rule: 'dirty-field', message: 'a field is dirty, so Word asks to update it', part: path });
    }
    if (open > 0) faults.push({ rule: 'unclosed-field', message: 'a field has no end', part: path });
    return faults;
  });

const cells: Rule = ({ parts }) =>
  parts.flatMap(({ path, root }) =>
    all(root, 'tc')
      .filter((cell) => childElements(cell).at(-1)?.localName !== 'p')
      .map(() => ({
        rule: 'cell-without-paragraph',
        message: 'a cell does not end with a paragraph, which Word takes for damage',
        part: path,
      })),
  );

const drawings: Rule = ({ parts }) =>
  parts.flatMap(({ path, root }) =>
    all(root, 'docPr', WP)
      .filter((drawing) => !drawing.getAttribute('descr') && all(drawing, 'decorative', '*').length === 0)
      .map((drawing) => ({
        rule: 'no-alt-text',
        message: `the drawing “${drawing.getAttribute('name') ?? ''}” has no alternative text`,
        part: path,
      })),
  );

const tables: Rule = ({ parts }) =>
  parts.flatMap(({ path, root }) =>
    all(root, 'tbl').flatMap((table) => {
      const named = all(table, 'tblCaption').map(value)[0] ?? '';
      const what = named === '' ? 'a table' : `the table “${named}”`;
      const fault = (rule: string, message: string) => ({ rule, message: `${what} ${message}`, part: path });
      const firstRow = all(table, 'tr')[0];
      return [
        ...(firstRow && all(firstRow, 'tblHeader').length > 0 ? [] : [fault('no-header-row', 'has no header row')]),
        ...(named !== '' && all(table, 'tblDescription').some((description) => value(description) !== '')
          ? []
          : [fault('no-alt-text', 'has no alternative text')]),
        ...(all(table, 'gridSpan').length + all(table, 'vMerge').length === 0
          ? []
          : [fault('merged-cells', 'has merged cells')]),
      ];
    }),
  );

const headings: Rule = ({ document, styleSheet }) => {
  const based = new Map(
    (styleSheet ? all(styleSheet, 'style') : []).map((style) => [
      attribute(style, 'styleId'),
      all(style, 'basedOn').map(value)[0] ?? '',
    ]),
  );
  const levelOf = (style: string): number => {
    const level = /^Heading([1-9])$/.exec(style)?.[1];
    if (level !== undefined) return Number(level);
    const base = based.get(style) ?? '';
    return base === '' || base === style ? 0 : levelOf(base);
  };
  const faults: WordFault[] = [];
  let before = 0;
  for (const paragraph of all(document.root, 'p')) {
    const level = levelOf(all(paragraph, 'pStyle').map(value)[0] ?? '');
    if (level === 0) continue;
    if (level > before + 1)
      faults.push({
        rule: 'skipped-heading',
        message: `the heading “${textIn(paragraph)}” skips from level ${before} to ${level}`,
        part: document.path,
      });
    before = level;
  }
  return faults;
};

/** A paragraph that holds nothing is room made by hand, unless it ends a field, a section or a file. */
const emptyParagraphs: Rule = ({ document }) =>
  all(document.root, 'p')
    .filter(
      (paragraph) =>
        textIn(paragraph).trim() === '' &&
        HOLDERS.every((name) => all(paragraph, name).length === 0) &&
        all(paragraph, 'pStyle').map(value)[0] !== 'TableEnd',
    )
    .map((paragraph) => ({
      rule: 'empty-paragraph',
      message: `a paragraph in the style “${all(paragraph, 'pStyle').map(value)[0] ?? 'Normal'}” is empty`,
      part: document.path,
    }));

const HOLDERS = ['fldChar', 'sectPr', 'drawing', 'footnoteReference', 'endnoteReference'];

const properties: Rule = ({ core, styleSheet, settings }) => {
  const faults: WordFault[] = [];
  const title = core ? all(core, 'title', '*').map(textIn)[0] : undefined;
  if (!title?.trim()) faults.push({ rule: 'no-title', message: 'the file has no title', part: 'docProps/core.xml' });
  const defaults = styleSheet ? all(styleSheet, 'docDefaults')[0] : undefined;
  if (!defaults || all(defaults, 'lang').every((language) => value(language) === ''))
    faults.push({ rule: 'no-language', message: 'the text has no language', part: 'word/styles.xml' });
  if (settings && all(settings, 'updateFields').some((setting) => isOn(value(setting) || 'true')))
    faults.push({ rule: 'update-fields', message: 'Word asks to update fields', part: 'word/settings.xml' });
  return faults;
};

const PAGE = /^(\d+|[ivxlcdm]+)$/i;

/** A contents without entries, or with entries that do not say where. */
const contents: Rule = ({ document, options }) => {
  const isContents = (control: Element) => all(control, 'instrText').some((code) => /^\s*TOC\s/.test(textIn(code)));
  return all(document.root, 'sdt')
    .filter(isContents)
    .flatMap((control) => {
      const fault = (rule: string, message: string) => ({ rule, message, part: document.path });
      const entries = all(control, 'p').filter((paragraph) => textIn(paragraph).trim() !== '');
      if (entries.length === 0) return [fault('empty-contents', 'the contents have no entries')];
      if (!options.pageNumbers) return [];
      return entries
        .filter((entry) => !PAGE.test(all(entry, 't').map(textIn).at(-1) ?? ''))
        .map((entry) => fault('contents-without-page', `the entry “${textIn(entry)}” has no page number`));
    });
};

const rules: Rule[] = [
  duplicates,
  paragraphIds,
  definitions,
  references,
  fields,
  cells,
  drawings,
  tables,
  headings,
  emptyParagraphs,
  properties,
  contents,
];
