import { all, attribute, value } from '../xml.ts';
import type { Part, Rule, WordFault } from './lint.ts';

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

/** What a part leads to must be in the package, or Word takes the file for damaged. */
const missingParts: Rule = ({ trees, options: { paths } }) =>
  [...trees]
    .filter(([path]) => path.endsWith('.rels'))
    .flatMap(([path, { named }]) => {
      const folder = path.replace(/_rels\/[^/]+$/, '');
      return named('Relationship')
        .filter((link) => attribute(link, 'TargetMode') !== 'External')
        .map((link) => attribute(link, 'Target'))
        .filter((target) => !paths.has(target.startsWith('/') ? target.slice(1) : resolve(folder, target)))
        .map((target) => ({ rule: 'missing-part', message: `“${target}” is not in the file`, part: path }));
    });

function resolve(folder: string, target: string): string {
  const way = folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/'))
    if (step === '..') way.pop();
    else way.push(step);
  return way.join('/');
}

export const packageRules: Rule[] = [duplicates, paragraphIds, definitions, cells, missingParts];
