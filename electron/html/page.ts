import type { Layout } from '../../core/layout.ts';
import type { Report } from '../../core/report.ts';
import type { Template } from '../../core/template.ts';
import { type Html, tag } from './markup.ts';

/** A web page while it is being written, part after part. */
export type Page = {
  report: Report;
  template: Template;
  layout: Layout;
  /** Bytes of pictures by the id of their asset. */
  assets: ReadonlyMap<string, Uint8Array>;
  /** The texts of footnotes so far, in the order of their numbers. */
  notes: string[];
  /** How many recommendations there are so far; they are numbered through. */
  recommendations: number;
};

/** The name of a place in the page: ids of parts and blocks may hold what an address cannot. */
export function placeId(id: string): string {
  return `p-${id.replace(/[^A-Za-z0-9._-]/g, (sign) => `_${sign.codePointAt(0)?.toString(16)}_`)}`;
}

/** The mark of a footnote. A note that is repeated leads to the same text. */
export function noteMark(page: Page, note: string, again = false): Html {
  const known = again ? page.notes.lastIndexOf(note) + 1 : 0;
  const number = known > 0 ? known : page.notes.push(note);
  return tag(
    'sup',
    {},
    tag(
      'a',
      { href: `#note-${number}`, role: 'doc-noteref', ...(known === 0 && { id: `mark-${number}` }) },
      String(number),
    ),
  );
}
