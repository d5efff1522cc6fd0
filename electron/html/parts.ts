import type { Content } from '../../core/content.ts';
import { allParts, contentLevel, type PlacedPart } from '../../core/layout.ts';
import type { ContentsPart, CoverPart, RecommendationsPart } from '../../core/part.ts';
import { printedRecommendations } from '../../core/printed.ts';
import { signatureOf } from '../../core/signature.ts';
import { fillSlots } from '../../core/slots.ts';
import { contentHtml } from './blocks.ts';
import { type Child, type Html, tag } from './markup.ts';
import { type Page, placeId } from './page.ts';
import { dataHtml, ratingHtml } from './tables.ts';

/** A part with its heading and all below it. The title of the page takes level 1. */
export function partHtml(page: Page, placed: PlacedPart): Child {
  if (!placed.printed) return undefined;
  const { part } = placed;
  const heading = placed.heading && part.kind !== 'contents' ? headingHtml(placed) : undefined;
  const body: Child = [heading, bodyHtml(page, placed)];
  // A heading of its own makes a region that readers can leap to; the other parts flow in the one around them.
  if (placed.level > 1 && !heading) return body;
  return tag('section', { id: placeId(placed.id), class: part.kind }, body);
}

function headingHtml({ level, number, title }: PlacedPart): Html {
  return tag(`h${Math.min(6, level + 1)}`, {}, number === '' ? title : `${number} ${title}`);
}

/** What a part holds below its heading. A kind of part that is not here does not compile. */
function bodyHtml(page: Page, placed: PlacedPart): Child {
  const { part } = placed;
  switch (part.kind) {
    case 'cover':
      return coverHtml(placed, part);
    case 'contents':
      return contentsHtml(page, placed, part);
    case 'fixed':
    case 'back-cover':
      return textHtml(page, placed, placed.content);
    case 'prose':
      return proseHtml(page, placed);
    case 'ratings':
    case 'key-questions':
    case 'facts':
    case 'results':
    case 'bands':
    case 'paired-lists':
    case 'glossary':
      return dataHtml(page, placed);
    case 'recommendations':
      return [textHtml(page, placed, placed.content), recommendationsHtml(page, placed, part)];
    case 'statement':
      return statementHtml(page, placed);
    case 'section':
    case 'standard':
      return placed.parts.map((child) => partHtml(page, child));
  }
}

function textHtml(page: Page, placed: PlacedPart, content: Content): Html[] {
  return contentHtml(page, content, contentLevel(placed) + 1);
}

/** The line of the cover that is the title is the title of the page. */
function coverHtml({ slots }: PlacedPart, part: CoverPart): Html[] {
  const title = part.lines.findIndex((line) => line.style === 'title');
  return part.lines.map((line, index) => {
    const words = fillSlots(line.text, slots);
    return index === title ? tag('h1', {}, words) : tag('p', { class: line.style }, words);
  });
}

/** At the top the whole report; inside a section, what follows in that section. */
function contentsHtml(page: Page, placed: PlacedPart, { levels }: ContentsPart): Child {
  const around = placed.level === 1 ? page.layout.parts : (parentOf(placed, page.layout.parts)?.parts ?? []);
  const label = placeId(`${placed.id}/heading`);
  return tag(
    'nav',
    { 'aria-labelledby': label },
    tag(`h${Math.min(6, placed.level + 1)}`, { id: label }, placed.title),
    entriesHtml(around, placed.level + levels - 1),
  );
}

function parentOf(placed: PlacedPart, parts: readonly PlacedPart[]): PlacedPart | undefined {
  return allParts(parts).find((candidate) => candidate.parts.includes(placed));
}

function entriesHtml(parts: readonly PlacedPart[], deepest: number): Html | undefined {
  const entries = listedIn(parts).filter(({ level }) => level <= deepest);
  if (entries.length === 0) return undefined;
  return tag(
    'ol',
    {},
    entries.map((entry) =>
      tag(
        'li',
        {},
        tag(
          'a',
          { href: `#${placeId(entry.id)}` },
          entry.number === '' ? entry.title : `${entry.number} ${entry.title}`,
        ),
        entriesHtml(entry.parts, deepest),
      ),
    ),
  );
}

/** The listed parts nearest to the top: one that is not listed gives way to those in it. */
function listedIn(parts: readonly PlacedPart[]): PlacedPart[] {
  return parts
    .filter(({ printed, part }) => printed && part.kind !== 'contents')
    .flatMap((placed) => (placed.heading && placed.listed ? [placed] : listedIn(placed.parts)));
}

function proseHtml(page: Page, placed: PlacedPart): Child {
  const { part, content, leadIn, slots, title } = placed;
  if (part.kind !== 'prose') return undefined;
  const text = textHtml(page, placed, content);
  if (text.length === 0) return tag('p', { class: 'missing' }, `[${title}: ${page.template.words.notWritten}]`);
  const lines = signatureOf(part, content, slots);
  const body = [
    textHtml(page, placed, leadIn),
    text,
    lines.length > 0 ? tag('p', { class: 'signature' }, lines.join('\n')) : undefined,
  ];
  if (part.suppliedBy === undefined) return body;
  return tag('div', { class: 'supplied' }, body, tag('p', { class: 'source' }, fillSlots(part.suppliedBy, slots)));
}

function recommendationsHtml(page: Page, placed: PlacedPart, part: RecommendationsPart): Child {
  const groups = printedRecommendations(page.report.recommendations, part);
  if (groups.length === 0)
    return tag('p', { class: 'missing' }, `[${placed.title}: ${page.template.words.notWritten}]`);
  return groups.map((group) => {
    const start = page.recommendations + 1;
    page.recommendations += group.items.length;
    return [
      tag(
        `h${Math.min(6, placed.level + 2)}`,
        {},
        `${fillSlots(group.addressee, placed.slots)} ${part.addresseeSuffix}`,
      ),
      tag(
        'ol',
        { start },
        group.items.map((item) => tag('li', { id: placeId(item.id) }, item.text)),
      ),
    ];
  });
}

function statementHtml({ template }: Page, { standard }: PlacedPart): Child {
  if (!standard) return undefined;
  const rated = template.ratings !== undefined && standard.ratedBy !== 'information only';
  return tag(
    'div',
    { class: 'statement' },
    tag('p', {}, tag('strong', {}, standard.statement)),
    rated ? tag('p', {}, `${template.words.rating}: `, ratingHtml(template, standard.rating)) : undefined,
  );
}
