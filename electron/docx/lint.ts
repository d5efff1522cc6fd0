import { all, attribute, isOn, textIn, value, type XmlElement, type XmlTree, type XmlTrees } from './xml.ts';

/** Something in a Word file that would make it open unclean, read badly aloud, or lead nowhere. */
export type WordFault = { rule: string; message: string; part: string };

export type LintOptions = {
  /** Whether the entries of the contents must say on which page things are. */
  pageNumbers: boolean;
};

type Part = XmlTree & { path: string };

type Package = {
  document: Part;
  /** Every part that holds text. */
  parts: Part[];
  bookmarks: Set<string>;
  styles: Set<string>;
  lists: Set<string>;
  core: XmlTree | undefined;
  styleSheet: XmlTree | undefined;
  settings: XmlTree | undefined;
  options: LintOptions;
};

type Rule = (file: Package) => WordFault[];

/** What the validator of the Open XML SDK does not see. The file must be one that the SDK accepts. */
export function lint(trees: XmlTrees, options: LintOptions): WordFault[] {
  const parts = [...trees].filter(([path]) => TEXT_PART.test(path)).map(([path, tree]) => ({ path, ...tree }));
  const document = parts.find(({ path }) => path === 'word/document.xml');
  if (!document) return [{ rule: 'no-document', message: 'the package holds no document', part: 'word/document.xml' }];
  const styleSheet = trees.get('word/styles.xml');
  const attributesIn = (tree: XmlTree | undefined, element: string, name: string) =>
    tree?.named(element).map((found) => attribute(found, name)) ?? [];
  const file: Package = {
    document,
    parts,
    bookmarks: new Set(parts.flatMap((part) => attributesIn(part, 'w:bookmarkStart', 'w:name'))),
    styles: new Set(attributesIn(styleSheet, 'w:style', 'w:styleId')),
    lists: new Set(['0', ...attributesIn(trees.get('word/numbering.xml'), 'w:num', 'w:numId')]),
    core: trees.get('docProps/core.xml'),
    styleSheet,
    settings: trees.get('word/settings.xml'),
    options,
  };
  return rules.flatMap((rule) => rule(file));
}

const TEXT_PART = /^word\/(document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/;

/** Names that must be used once in the whole package. */
const duplicates: Rule = ({ parts }) => {
  const faults: WordFault[] = [];
  const once = (rule: string, what: string, namesIn: (part: Part) => string[]) => {
    const seen = new Set<string>();
    for (const part of parts)
      for (const name of namesIn(part).filter((candidate) => candidate !== '')) {
        if (seen.has(name)) faults.push({ rule, message: `two ${what} “${name}”`, part: part.path });
        seen.add(name);
      }
  };
  once('duplicate-bookmark', 'bookmarks are called', ({ named }) =>
    named('w:bookmarkStart').map((mark) => attribute(mark, 'w:name')),
  );
  once('duplicate-control', 'content controls have the id', ({ named }) =>
    named('w:sdtPr').flatMap((control) => all(control, 'w:id').map(value)),
  );
  once('duplicate-paragraph-id', 'paragraphs have the id', ({ named }) =>
    named('w:p').map((paragraph) => attribute(paragraph, 'w14:paraId')),
  );
  once('duplicate-drawing', 'drawings have the id', ({ named }) =>
    named('wp:docPr').map((drawing) => attribute(drawing, 'id')),
  );
  return faults;
};

const paragraphIds: Rule = ({ parts }) =>
  parts.flatMap(({ path, named }) =>
    named('w:p')
      .map((paragraph) => attribute(paragraph, 'w14:paraId'))
      .filter((id) => id !== '' && !/^(?!0{8})[0-7][0-9A-F]{7}$/.test(id))
      .map((id) => ({ rule: 'paragraph-id-range', message: `the paragraph id “${id}” is out of range`, part: path })),
  );

const definitions: Rule = ({ parts, styles, lists }) =>
  parts.flatMap(({ path, named }) => {
    const used = (name: string) => [...new Set(named(name).map(value))];
    return [
      ...['w:pStyle', 'w:rStyle', 'w:tblStyle']
        .flatMap(used)
        .filter((style) => !styles.has(style))
        .map((style) => ({ rule: 'undefined-style', message: `the style “${style}” is not defined`, part: path })),
      ...used('w:numId')
        .filter((list) => !lists.has(list))
        .map((list) => ({ rule: 'undefined-list', message: `the list ${list} is not defined`, part: path })),
    ];
  });

const references: Rule = ({ parts, bookmarks }) =>
  parts.flatMap(({ path, named }) => {
    const missing = (name: string) => ({
      rule: 'reference-to-nothing',
      message: `a reference leads to the bookmark “${name}”, which is not there`,
      part: path,
    });
    const fields = named('w:instrText').flatMap((code) => {
      const name = /^\s*(?:PAGE|NOTE)?REF\s+(\S+)/.exec(textIn(code))?.[1];
      return name === undefined ? [] : [name];
    });
    // With a relationship beside it, an anchor is a place in another document.
    const links = named('w:hyperlink')
      .filter((link) => attribute(link, 'r:id') === '')
      .map((link) => attribute(link, 'w:anchor'));
    return [...fields, ...links].filter((name) => name !== '' && !bookmarks.has(name)).map(missing);
  });

const fields: Rule = ({ parts }) =>
  parts.flatMap(({ path, named }) => {
    const faults: WordFault[] = [];
    let open = 0;
    for (const mark of named('w:fldChar')) {
      const type = attribute(mark, 'w:fldCharType');
      if (type === 'begin') open++;
      if (type === 'end') open--;
      if (open < 0) faults.push({ rule: 'unclosed-field', message: 'a field ends that never began', part: path });
      if (isOn(attribute(mark, 'w:dirty')))
        faults.push({ rule: 'dirty-field', message: 'a field is dirty, so Word asks to update it', part: path });
    }
    if (open > 0) faults.push({ rule: 'unclosed-field', message: 'a field has no end', part: path });
    return faults;
  });

const cells: Rule = ({ parts }) =>
  parts.flatMap(({ path, named }) =>
    named('w:tc')
      .filter((cell) => cell.children.at(-1)?.name !== 'w:p')
      .map(() => ({
        rule: 'cell-without-paragraph',
        message: 'a cell does not end with a paragraph, which Word takes for damage',
        part: path,
      })),
  );

const drawings: Rule = ({ parts }) =>
  parts.flatMap(({ path, named }) =>
    named('wp:docPr')
      .filter((drawing) => attribute(drawing, 'descr') === '' && all(drawing, 'adec:decorative').length === 0)
      .map((drawing) => ({
        rule: 'no-alt-text',
        message: `the drawing “${attribute(drawing, 'name')}” has no alternative text`,
        part: path,
      })),
  );

const tables: Rule = ({ parts }) =>
  parts.flatMap(({ path, named }) =>
    named('w:tbl').flatMap((table) => {
      const title = all(table, 'w:tblCaption').map(value)[0] ?? '';
      const what = title === '' ? 'a table' : `the table “${title}”`;
      const fault = (rule: string, message: string) => ({ rule, message: `${what} ${message}`, part: path });
      const firstRow = all(table, 'w:tr')[0];
      return [
        ...(firstRow && all(firstRow, 'w:tblHeader').length > 0 ? [] : [fault('no-header-row', 'has no header row')]),
        ...(title !== '' && all(table, 'w:tblDescription').some((description) => value(description) !== '')
          ? []
          : [fault('no-alt-text', 'has no alternative text')]),
        ...(all(table, 'w:gridSpan').length + all(table, 'w:vMerge').length === 0
          ? []
          : [fault('merged-cells', 'has merged cells')]),
      ];
    }),
  );

const headings: Rule = ({ document, styleSheet }) => {
  const based = new Map(
    (styleSheet?.named('w:style') ?? []).map((style) => [
      attribute(style, 'w:styleId'),
      all(style, 'w:basedOn').map(value)[0] ?? '',
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
  for (const paragraph of document.named('w:p')) {
    const level = levelOf(all(paragraph, 'w:pStyle').map(value)[0] ?? '');
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
  document
    .named('w:p')
    .filter(
      (paragraph) =>
        textIn(paragraph).trim() === '' &&
        HOLDERS.every((name) => all(paragraph, name).length === 0) &&
        all(paragraph, 'w:pStyle').map(value)[0] !== 'TableEnd',
    )
    .map((paragraph) => ({
      rule: 'empty-paragraph',
      message: `a paragraph in the style “${all(paragraph, 'w:pStyle').map(value)[0] ?? 'Normal'}” is empty`,
      part: document.path,
    }));

const HOLDERS = ['w:fldChar', 'w:sectPr', 'w:drawing', 'w:footnoteReference', 'w:endnoteReference'];

const properties: Rule = ({ core, styleSheet, settings }) => {
  const faults: WordFault[] = [];
  const title = core?.named('dc:title').map(textIn)[0];
  if (!title?.trim()) faults.push({ rule: 'no-title', message: 'the file has no title', part: 'docProps/core.xml' });
  const defaults = styleSheet?.named('w:docDefaults')[0];
  if (!defaults || all(defaults, 'w:lang').every((language) => value(language) === ''))
    faults.push({ rule: 'no-language', message: 'the text has no language', part: 'word/styles.xml' });
  if (settings?.named('w:updateFields').some((setting) => isOn(value(setting) || 'true')))
    faults.push({ rule: 'update-fields', message: 'Word asks to update fields', part: 'word/settings.xml' });
  return faults;
};

const PAGE = /^(\d+|[ivxlcdm]+)$/i;

/** A contents without entries, or with entries that do not say where. */
const contents: Rule = ({ document, options }) => {
  const isContents = (control: XmlElement) =>
    all(control, 'w:instrText').some((code) => /^\s*TOC\s/.test(textIn(code)));
  return document
    .named('w:sdt')
    .filter(isContents)
    .flatMap((control) => {
      const fault = (rule: string, message: string) => ({ rule, message, part: document.path });
      const entries = all(control, 'w:p').filter((paragraph) => textIn(paragraph).trim() !== '');
      if (entries.length === 0) return [fault('empty-contents', 'the contents have no entries')];
      if (!options.pageNumbers) return [];
      return entries
        .filter((entry) => !PAGE.test(all(entry, 'w:t').map(textIn).at(-1) ?? ''))
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
