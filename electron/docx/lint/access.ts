import { all, attribute, first, isOn, textIn, value } from '../xml.ts';
import type { Rule, WordFault } from './lint.ts';

const drawings: Rule = ({ parts }) =>
  parts.flatMap(({ path, named }) =>
    named('wp:docPr')
      .filter((drawing) => attribute(drawing, 'descr') === '' && first(drawing, 'adec:decorative') === undefined)
      .map((drawing) => ({
        rule: 'no-alt-text',
        message: `the drawing “${attribute(drawing, 'name')}” has no alternative text`,
        part: path,
      })),
  );

const tables: Rule = ({ parts }) =>
  parts.flatMap(({ path, named }) =>
    named('w:tbl').flatMap((table) => {
      const title = value(first(table, 'w:tblCaption'));
      const what = title === '' ? 'a table' : `the table “${title}”`;
      const fault = (rule: string, message: string) => ({ rule, message: `${what} ${message}`, part: path });
      const firstRow = first(table, 'w:tr');
      return [
        ...(firstRow && first(firstRow, 'w:tblHeader') ? [] : [fault('no-header-row', 'has no header row')]),
        ...(title !== '' && all(table, 'w:tblDescription').some((description) => value(description) !== '')
          ? []
          : [fault('no-alt-text', 'has no alternative text')]),
        ...((first(table, 'w:gridSpan') ?? first(table, 'w:vMerge')) === undefined
          ? []
          : [fault('merged-cells', 'has merged cells')]),
      ];
    }),
  );

const headings: Rule = ({ document, styleSheet }) => {
  const based = new Map(
    (styleSheet?.named('w:style') ?? []).map((style) => [
      attribute(style, 'w:styleId'),
      value(first(style, 'w:basedOn')),
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
    const level = levelOf(value(first(paragraph, 'w:pStyle')));
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

/** A paragraph that holds nothing is room made by hand, unless it ends a field, a section or a file, or is an empty cell. */
const emptyParagraphs: Rule = ({ document }) => {
  const inCells = new Set(document.named('w:tc').flatMap((cell) => cell.children));
  return document
    .named('w:p')
    .filter(
      (paragraph) =>
        !inCells.has(paragraph) &&
        textIn(paragraph).trim() === '' &&
        HOLDERS.every((name) => first(paragraph, name) === undefined) &&
        value(first(paragraph, 'w:pStyle')) !== 'TableEnd',
    )
    .map((paragraph) => ({
      rule: 'empty-paragraph',
      message: `a paragraph in the style “${value(first(paragraph, 'w:pStyle')) || 'Normal'}” is empty`,
      part: document.path,
    }));
};

const HOLDERS = ['w:fldChar', 'w:sectPr', 'w:drawing', 'w:footnoteReference', 'w:endnoteReference'];

/** An address is no name for where a link leads. In notes it is the source itself. */
const linkWords: Rule = ({ document }) =>
  document
    .named('w:hyperlink')
    .map(textIn)
    .filter((text) => /^\s*https?:\/\/\S+\s*$/i.test(text))
    .map((text) => ({
      rule: 'bare-address',
      message: `the link “${text.trim()}” says where it leads only by its address`,
      part: document.path,
      advice: true,
    }));

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

export const accessRules: Rule[] = [drawings, tables, headings, emptyParagraphs, linkWords, properties];
