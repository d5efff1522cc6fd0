import { all, attribute, isOn, textIn, type XmlElement } from '../xml.ts';
import type { Part, Rule, WordFault } from './lint.ts';

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

/** A field of one part: its code, and what it shows. */
export type Field = { code: string; shown: string };

/** Fields of `w:fldChar` that end, inner ones first. What an inner one shows is shown by those around it, too. */
export function fieldsOf({ root }: Part): Field[] {
  const found: Field[] = [];
  const open: (Field & { told: boolean })[] = [];
  const look = (element: XmlElement) => {
    const field = open.at(-1);
    if (element.name === 'w:fldChar') {
      const type = attribute(element, 'w:fldCharType');
      if (type === 'begin') open.push({ code: '', shown: '', told: false });
      if (type === 'separate' && field) field.told = true;
      if (type === 'end' && field) found.push(...open.splice(-1).map(({ code, shown }) => ({ code, shown })));
    } else if (element.name === 'w:instrText' && field) field.code += element.text;
    else if (element.name === 'w:t') for (const around of open) if (around.told) around.shown += element.text;
    for (const child of element.children) look(child);
  };
  look(root);
  return found;
}

/** The elements between the ends of each bookmark, by its name. */
function bookmarksOf({ root }: Part): Map<string, XmlElement[]> {
  const found = new Map<string, XmlElement[]>();
  const open = new Map<string, XmlElement[]>();
  const look = (element: XmlElement) => {
    if (element.name === 'w:bookmarkStart') {
      const held: XmlElement[] = [];
      open.set(attribute(element, 'w:id'), held);
      found.set(attribute(element, 'w:name'), held);
    } else if (element.name === 'w:bookmarkEnd') open.delete(attribute(element, 'w:id'));
    else for (const held of open.values()) held.push(element);
    for (const child of element.children) look(child);
  };
  look(root);
  return found;
}

/** What a reference shows must be what Word would put there. */
const shownReferences: Rule = ({ document, fields }) => {
  const bookmarks = bookmarksOf(document);
  return fields.flatMap(({ code, shown }): WordFault[] => {
    const [kind, name = '', ...switches] = code.trim().split(/\s+/);
    const held = bookmarks.get(name);
    if (held === undefined) return [];
    if (kind === 'NOTEREF' && !held.some((element) => element.name === 'w:footnoteReference'))
      return [{ rule: 'reference-to-no-note', message: `the bookmark “${name}” holds no note`, part: document.path }];
    if (kind !== 'REF' || switches.some((sign) => /^\\[nrw]$/.test(sign))) return [];
    const words = held.filter((element) => element.name === 'w:t').reduce((text, element) => text + element.text, '');
    if (words === shown) return [];
    const message = `a reference says “${shown}” where “${words}” stands`;
    return [{ rule: 'stale-reference', message, part: document.path }];
  });
};

/** What a caption is numbered must be what Word would count. */
const sequences: Rule = ({ document, fields }) => {
  const counts = new Map<string, number>();
  return fields.flatMap(({ code, shown }): WordFault[] => {
    const name = /^\s*SEQ\s+(\S+)/.exec(code)?.[1];
    if (name === undefined) return [];
    const told = /\\r\s+(\d+)/.exec(code)?.[1];
    const count = told === undefined ? (counts.get(name) ?? 0) + 1 : Number(told);
    counts.set(name, count);
    if (shown === String(count)) return [];
    const message = `a caption of “${name}” has the number ${shown}, and Word would count ${count}`;
    return [{ rule: 'caption-number', message, part: document.path, advice: true }];
  });
};

const PAGE = /^(\d+|[ivxlcdm]+)$/i;

/** A contents without entries, or with entries that do not say where. */
const contents: Rule = ({ document, options }) => {
  const hasCode = (control: XmlElement) => all(control, 'w:instrText').some((code) => /^\s*TOC\s/.test(textIn(code)));
  // Not those around it, such as that of the part.
  const isContents = (control: XmlElement) => hasCode(control) && !all(control, 'w:sdt').some(hasCode);
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

export const fieldRules: Rule[] = [references, fields, shownReferences, sequences, contents];
