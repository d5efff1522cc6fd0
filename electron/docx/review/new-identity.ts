import type { Content } from '../../../core/content.ts';
import { inlinesOf } from '../../../core/content-text.ts';
import { isLiveFigure, wordsInLine } from '../../../core/figures/place-figures.ts';
import { allParts, type Layout } from '../../../core/layout.ts';
import { mapLines } from '../../../core/map-lines.ts';
import type { Report } from '../../../core/report.ts';
import { type ParagraphIds, placeOfKey, type ReviewIdentity } from '../../../core/review/word/identity.ts';
import type { Template } from '../../../core/template.ts';
import type { WordParts } from '../package.ts';
import { formerText } from './suggestions.ts';

export type IdentityOptions = {
  report: Report;
  template: Template;
  layout: Layout;
  /** Of the paragraphs that were written; those that the library added get theirs last. */
  ids: ParagraphIds;
  /** The short ids of controls, by the part. */
  short: ReadonlyMap<string, string>;
  /** When the file is made. */
  at: string;
  /** The round that it is sent in. */
  round?: string | undefined;
};

/** What the finished parts were made from. */
export function newIdentity(
  parts: WordParts,
  { report, template, layout, ids, short, at, round }: IdentityOptions,
): ReviewIdentity {
  const printed = allParts(layout.parts).filter((placed) => placed.printed);
  const texts = Object.fromEntries(
    printed.flatMap(({ id, by }) => {
      const text = by === 'author' ? report.parts[id] : undefined;
      return text ? [[id, seen(text, layout, template)]] : [];
    }),
  );
  const former = Object.fromEntries(
    printed.flatMap(({ id }) => {
      const text = formerText(report, id);
      return text ? [[id, seen(text, layout, template)]] : [];
    }),
  );
  const references = [...Object.values(texts), ...Object.values(former)]
    .flat()
    .flatMap(inlinesOf)
    .flatMap((inline) => ('type' in inline && inline.type === 'reference' ? [inline.to] : []));
  const paragraphs: [string, string][] = [];
  const words: Record<string, string> = {};
  for (const path of ['word/document.xml', 'word/footnotes.xml', 'word/comments.xml'])
    for (const [, id = '', xml = ''] of String(parts.get(path) ?? '').matchAll(PARAGRAPH)) {
      const key = ids.get(id);
      if (key === undefined) continue;
      paragraphs.push([id, key]);
      const place = placeOfKey(key);
      if (place.kind === 'other' || (place.kind === 'block' && !(place.part in texts) && !place.gone))
        words[key] = wordsIn(xml);
    }
  return {
    report: report.id,
    template: report.template,
    at,
    ...(round !== undefined && { round }),
    parts: texts,
    ...(Object.keys(former).length > 0 && { former }),
    places: Object.fromEntries(references.map((to) => [to, layout.places.get(to) ?? ''])),
    paragraphs,
    controls: [...short].map(([part, id]) => [id, part]),
    words,
  };
}

/** A text in which each live figure has seen what it prints. */
function seen(content: Content, { figures }: Layout, template: Template): Content {
  return content.map((block) =>
    mapLines(block, (inlines, path) => {
      if (!inlines.some(isLiveFigure)) return inlines;
      const { words } = wordsInLine(inlines, path.length > 0, figures, template);
      return inlines.map((inline) =>
        isLiveFigure(inline) ? { ...inline, seen: words.get(inline) ?? inline.seen } : inline,
      );
    }),
  );
}

const PARAGRAPH = /<w:p w14:paraId="([0-9A-F]{8})"[^>]*>(.*?)<\/w:p>/gs;
const WORDS = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g;
const SIGNS: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

/** What is read in a paragraph with all changes taken; what went is no text of Word's any more. */
function wordsIn(xml: string): string {
  let words = '';
  for (const [, text = '', sign] of xml.matchAll(WORDS))
    words += sign ? (sign === 'tab' ? '\t' : '\n') : text.replace(/&\w+;/g, (entity) => SIGNS[entity] ?? entity);
  return words;
}
