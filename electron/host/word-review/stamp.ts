import type { Stamp } from '../../../core/review/word/reviewed-file.ts';
import { REVIEW } from '../limits.ts';
import type { XmlElement } from '../word-import/xml-tree.ts';

/** Who made a change or comment, and when: nothing for what is no time. */
export function stampOf({ attributes }: XmlElement): Stamp {
  return {
    by: (attributes.get('w:author') ?? '').replace(/\s+/g, ' ').trim().slice(0, REVIEW.name),
    at: timeIn(attributes.get('w:date') ?? ''),
  };
}

/** In the form that reports have times in. Word says its local time as if it were Greenwich’s. */
export function timeIn(text: string): string {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?$/.test(text)) return '';
  const time = new Date(/(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(time.getTime()) ? '' : time.toISOString();
}
