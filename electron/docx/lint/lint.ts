import { attribute, type XmlTree, type XmlTrees } from '../xml.ts';
import { accessRules } from './access.ts';
import { contrastRule } from './contrast.ts';
import { type Field, fieldRules, fieldsOf } from './fields.ts';
import { packageRules } from './package.ts';
import { reviewRules } from './review.ts';

/** Something in a Word file that would make it open unclean, read badly aloud, or lead nowhere. */
export type WordFault = {
  rule: string;
  message: string;
  part: string;
  /** The file opens clean all the same: it follows from the words of the report or the colours of the edition. */
  advice?: true;
};

export type LintOptions = {
  /** Whether the entries of the contents must say on which page things are. */
  pageNumbers: boolean;
  /** The paths of everything in the package, so that what is only named can be told from what is there. */
  paths: ReadonlySet<string>;
};

export type Part = XmlTree & { path: string };

export type Package = {
  trees: XmlTrees;
  document: Part;
  /** Every part that holds text. */
  parts: Part[];
  /** Those of the document. */
  fields: Field[];
  bookmarks: Set<string>;
  styles: Set<string>;
  lists: Set<string>;
  core: XmlTree | undefined;
  styleSheet: XmlTree | undefined;
  settings: XmlTree | undefined;
  options: LintOptions;
};

export type Rule = (file: Package) => WordFault[];

/** What the validator of the Open XML SDK does not see. The file must be one that the SDK accepts. */
export function lint(trees: XmlTrees, options: LintOptions): WordFault[] {
  const parts = [...trees].filter(([path]) => TEXT_PART.test(path)).map(([path, tree]) => ({ path, ...tree }));
  const document = parts.find(({ path }) => path === 'word/document.xml');
  if (!document) return [{ rule: 'no-document', message: 'the package holds no document', part: 'word/document.xml' }];
  const styleSheet = trees.get('word/styles.xml');
  const attributesIn = (tree: XmlTree | undefined, element: string, name: string) =>
    tree?.named(element).map((found) => attribute(found, name)) ?? [];
  const file: Package = {
    trees,
    document,
    parts,
    fields: fieldsOf(document),
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

const rules: Rule[] = [...packageRules, ...fieldRules, ...accessRules, ...reviewRules, contrastRule];
