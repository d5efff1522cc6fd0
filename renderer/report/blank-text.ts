import type { Block } from '../../core/content.ts';
import { partsOf } from '../../core/part.ts';
import type { Template } from '../../core/template.ts';
import { FREE, type TextRules } from '../editor/rules.ts';

/** The edition keeps prose that is empty out of the report; a wording of its own stays empty. */
export function isProse(template: Template, id: string): boolean {
  return partsOf(template.parts).some((part) => part.id === id && part.kind === 'prose');
}

/** What the edition says of a text. */
export function rulesOf(template: Template, id: string): TextRules {
  const part = partsOf(template.parts).find((candidate) => candidate.id === id);
  return part?.kind === 'prose' ? { headingLevels: part.headingLevels, form: part.form } : FREE;
}

/** What an empty text begins with. */
export function firstBlock(template: Template, id: string): Block {
  const part = partsOf(template.parts).find((candidate) => candidate.id === id);
  return part?.kind === 'prose' && part.form !== 'paragraphs'
    ? {
        type: 'list-item',
        list: 'bulleted',
        depth: 0,
        children: [{ text: '', ...(part.form === 'headlines' && { bold: true }) }],
      }
    : { type: 'paragraph', children: [{ text: '' }] };
}
