import type { Finding } from '../../core/check/finding.ts';
import { openDataFindings } from '../../core/check/open-data-findings.ts';
import { refuseUnfinished } from '../../core/check/unfinished.ts';
import { refuseAnnexInFinal } from '../../core/explain/annex.ts';
import { layOut } from '../../core/layout.ts';
import type { Report } from '../../core/report.ts';
import type { Template } from '../../core/template.ts';
import { type Child, type Html, tag, trusted } from './markup.ts';
import type { Page } from './page.ts';
import { partHtml } from './parts.ts';
import { pageStyles } from './styles.ts';

export type PageOptions = {
  /** Says on the page that it is a draft, and lists what is open. */
  draft: boolean;
  /** Puts the annex on the ratings behind a draft. */
  explain?: boolean;
  /** Bytes of pictures by the id of their asset. */
  assets: ReadonlyMap<string, Uint8Array>;
};

/**
 * The report as one web page that needs nothing beside itself: same words, numbers and order as the Word file. Throws
 * `unfinished` where a final page is asked for while there are errors.
 */
export function exportHtml(report: Report, template: Template, { draft, explain, assets }: PageOptions): string {
  refuseAnnexInFinal({ draft, explain });
  const findings = openDataFindings(report, template);
  if (!draft) refuseUnfinished(findings);
  const layout = layOut(report, template, { explain });
  const page: Page = { report, template, layout, assets, notes: [], recommendations: 0 };
  const { words } = template;
  const parts = layout.parts.map((placed) => ({ kind: placed.part.kind, html: partHtml(page, placed) }));
  const of = (cover: boolean) => parts.filter(({ kind }) => (kind === 'cover') === cover).map(({ html }) => html);
  const titled = parts.some(({ kind }) => kind === 'cover');
  const document = tag(
    'html',
    { lang: template.language },
    tag(
      'head',
      {},
      tag('meta', { charset: 'utf-8' }),
      tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      tag('meta', { name: 'generator', content: 'Assay' }),
      // The page loads nothing and runs nothing, whatever a report holds.
      tag('meta', {
        'http-equiv': 'Content-Security-Policy',
        content: "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
      }),
      tag('title', {}, layout.title),
      tag('style', {}, trusted(pageStyles(template.wordStyle))),
    ),
    tag(
      'body',
      {},
      tag('a', { class: 'skip', href: '#report' }, words.skip),
      tag(
        'header',
        {},
        draft ? tag('p', { class: 'draft' }, words.draft) : undefined,
        titled ? of(true) : tag('h1', {}, layout.title),
      ),
      tag(
        'main',
        { id: 'report', tabindex: -1 },
        of(false),
        notesHtml(page),
        draft ? findingsHtml(page, findings) : undefined,
      ),
    ),
  );
  return `<!doctype html>\n${document.html}\n`;
}

function notesHtml({ notes, template }: Page): Child {
  if (notes.length === 0) return undefined;
  return tag(
    'section',
    { class: 'notes', role: 'doc-endnotes', 'aria-labelledby': 'notes' },
    tag('h2', { id: 'notes' }, template.words.notes),
    tag(
      'ol',
      {},
      notes.map((note, index) =>
        tag(
          'li',
          { id: `note-${index + 1}` },
          noteText(note),
          ' ',
          tag(
            'a',
            { class: 'back', href: `#mark-${index + 1}`, role: 'doc-backlink' },
            `${template.words.backToText} (${index + 1})`,
          ),
        ),
      ),
    ),
  );
}

const ADDRESS_IN_TEXT = /(https?:\/\/[^\s<>"“”‘’]+?)(?=[.,;:!?)\]}'…]*(?:[\s<>"“”‘’]|$))/gi;

/** A note, in which an address becomes a link. */
function noteText(note: string): Html[] {
  return note
    .split(ADDRESS_IN_TEXT)
    .map((piece, index) => (index % 2 === 1 ? tag('a', { href: piece }, piece) : tag('span', {}, piece)));
}

function findingsHtml({ template }: Page, findings: readonly Finding[]): Child {
  if (findings.length === 0) return undefined;
  return tag(
    'section',
    { class: 'findings' },
    tag('h2', {}, template.words.openFindings),
    tag(
      'ul',
      {},
      findings.map(({ message }) => tag('li', {}, message)),
    ),
  );
}
