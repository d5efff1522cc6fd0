import { FileChild, ImportedXmlComponent } from 'docx';
import type { PlacedPart } from '../../../core/layout.ts';
import { controlAlias, hashOf, partTag, shortId } from '../../../core/review/word/identity.ts';
import { oneLine } from '../safe-text.ts';
import type { Span } from './review.ts';

/** Content controls, one round each part, by which what was written is found again. */

/** `short`: the short ids of the parts that have controls. */
export function controlled(
  blocks: readonly FileChild[],
  spans: readonly Span[],
  short: Map<string, string>,
): FileChild[] {
  // Those around others were closed after them.
  const order = spans.map((span, index) => ({ ...span, index }));
  order.sort((a, b) => a.from - b.from || b.to - a.to || b.index - a.index);
  let next = 0;
  const fill = (from: number, to: number): FileChild[] => {
    const filled: FileChild[] = [];
    let at = from;
    while (at < to) {
      const span = order[next];
      if (span && span.from === at && span.to <= to) {
        next++;
        filled.push(new Control(span.placed, fill(span.from, span.to), short));
        at = span.to;
      } else filled.push(...blocks.slice(at, ++at));
    }
    return filled;
  };
  return fill(0, blocks.length);
}

class Control extends FileChild {
  constructor({ id, part, number, title }: PlacedPart, children: readonly FileChild[], short: Map<string, string>) {
    super('w:sdt');
    const own = short.get(id) ?? shortId(id, new Set(short.values()));
    short.set(id, own);
    const tag = partTag(id);
    const name = oneLine(number === '' || title.startsWith(number) ? title : `${number} ${title}`);
    this.root.push(
      element('w:sdtPr', [
        // Word holds no longer ones.
        setting('w:alias', controlAlias(name.slice(0, 50), own)),
        setting('w:tag', tag),
        setting('w:id', String(hashOf(tag))),
        ...(isLocked(part.kind) ? [setting('w:lock', 'sdtContentLocked')] : []),
      ]),
      element('w:sdtContent', children),
    );
  }
}

/**
 * What is made from data, or is the edition's, is changed in Assay alone. Contents stay open, since Word could not bring
 * them up to date.
 */
export function isLocked(kind: PlacedPart['part']['kind']): boolean {
  switch (kind) {
    case 'cover':
    case 'fixed':
    case 'ratings':
    case 'facts':
    case 'results':
    case 'bands':
    case 'paired-lists':
    case 'glossary':
    case 'statement':
    case 'key-questions':
    case 'back-cover':
      return true;
    case 'contents':
    case 'prose':
    case 'recommendations':
    case 'section':
    case 'standard':
      return false;
  }
}

function setting(name: string, value: string): ImportedXmlComponent {
  return new ImportedXmlComponent(name, { 'w:val': value });
}

function element(name: string, children: readonly (ImportedXmlComponent | FileChild)[]): ImportedXmlComponent {
  const made = new ImportedXmlComponent(name);
  for (const child of children) made.push(child);
  return made;
}
