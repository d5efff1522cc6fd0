import { aboutKey } from '../check/dismissal.ts';
import { type Content, isCaptioned } from '../content.ts';
import { elementsOf } from '../content-text.ts';
import { AssayError } from '../fault.ts';
import type { Figure } from '../figure.ts';
import { standardsOf } from '../framework.ts';
import { own, sameJson } from '../json.ts';
import { type Part, partsOf } from '../part.ts';
import type { Report } from '../report.ts';
import type { Template } from '../template.ts';
import { usedAssets } from '../used-assets.ts';
import { freeId, renamedContent } from './rename.ts';
import { carriedAlong, withCommentsOf } from './taken-comments.ts';
import { withSuggestionsOf } from './taken-suggestions.ts';
import { figuresIn } from './wholeness.ts';

/** The report with the parts in it, which of them came, and what is to be told of what did not come as it was. */
export type TakenParts = { report: Report; parts: readonly string[]; notes: readonly string[] };

/**
 * Puts parts of another report, with all `below` them, in the place of what is there: their texts with footnotes, the scores
 * of their standards, their recommendations, facts, terms and lists, and with them the figures that they print and their
 * pictures. A part that is empty there stays as it is here. Ids that are taken here are replaced, with what refers to them.
 *
 * @throws AssayError `bad input` where the reports are of two editions, there is no such part, or nothing is in them
 */
export function takeParts(
  into: Report,
  from: Report,
  ids: readonly string[],
  template: Template,
  { below = true }: { below?: boolean } = {},
): TakenParts {
  if (from.template !== into.template)
    throw new AssayError(
      'bad input',
      `The reports are of two editions, ${into.template} and ${from.template}. Nothing was taken. Take parts from a report of the same edition.`,
    );
  const wanted = partsNamed(ids, template, below);
  const texts = new Map(wanted.flatMap(({ id }) => (from.parts[id]?.length ? [[id, from.parts[id]] as const] : [])));
  const slices = wanted.flatMap((part) => sliceOf(part, into, from, template));
  if (texts.size === 0 && slices.length === 0)
    throw new AssayError('bad input', 'These parts are empty in the other report. Nothing was taken.');
  const staying = Object.fromEntries(Object.entries(into.parts).filter(([id]) => !texts.has(id)));
  const former = [...texts.keys()].flatMap((id) => from.suggested?.parts[id] ?? []);
  const blocks = [...[...texts.values()].flat(), ...former];
  const figures = figuresFor(blocks, into, from);
  const stayingFormer = Object.entries(into.suggested?.parts ?? {}).flatMap(([id, was]) =>
    texts.has(id) ? [] : (was ?? []),
  );
  const places = placesFor(blocks, { ...into, parts: staying }, stayingFormer);
  const renames = { places, figures: figures.renames };
  const taken = [...texts].map(
    ([id, text]) => [id, carriedAlong(into.parts[id], renamedContent(text, renames))] as const,
  );
  const sliced: Report = slices.reduce((made, { change }) => change(made), {
    ...into,
    parts: { ...staying, ...Object.fromEntries(taken) },
    figures: [...into.figures, ...figures.come],
    ...dismissedOf(into, from),
    ...assignedOf(into, from),
  });
  const commented = withCommentsOf(sliced, from, {
    parts: wanted.filter(({ id }) => texts.has(id) || slices.some((slice) => slice.part === id)),
    texts: [...texts.values()].flat(),
    renames,
    template,
  });
  const report = withSuggestionsOf(commented, {
    into,
    from,
    texts: new Set(texts.keys()),
    renamed: (content) => renamedContent(content, renames),
    slice: (here, there) =>
      wanted.flatMap((part) => sliceOf(part, here, there, template)).reduce((made, { change }) => change(made), here),
    figures: figures.come,
  });
  const assets = [...usedAssets(report)].flatMap((id) => {
    const asset = own(into.assets, id) ?? own(from.assets, id);
    return asset ? [[id, asset] as const] : [];
  });
  const whole = { ...report, assets: { ...into.assets, ...Object.fromEntries(assets) } };
  const lost = taken.flatMap(([, content]) => referencesIn(content)).filter((id) => !isPlace(id, whole, template));
  const notes = [
    ...figures.notes,
    ...(lost.length > 0
      ? [
          `${lost.length === 1 ? 'A reference points' : `${lost.length} references point`} at something that was not taken along.`,
        ]
      : []),
  ];
  const order = wanted.map(({ id }) => id).filter((id) => texts.has(id) || slices.some((slice) => slice.part === id));
  return { report: whole, parts: order, notes };
}

/** Parts that hold something in a report, by themselves and not in the parts below them. */
export function filledParts(report: Report, template: Template): string[] {
  const empty = { ...report, parts: {}, scores: { standards: {}, keyQuestions: {} } };
  return partsOf(template.parts)
    .filter((part) => report.parts[part.id]?.length || sliceOf(part, empty, report, template).length > 0)
    .map(({ id }) => id);
}

function partsNamed(ids: readonly string[], template: Template, below: boolean): Part[] {
  const all = partsOf(template.parts);
  const named = ids.flatMap((id) => {
    const part = all.find((one) => one.id === id);
    if (!part) throw new AssayError('bad input', `There is no part “${id}” in this edition. Nothing was taken.`);
    return below ? partsOf([part]) : [part];
  });
  return [...new Set(named)];
}

type Slice = { part: string; change: (report: Report) => Report };

/** What a part prints that is no text of its own; nothing where the other report holds none. */
function sliceOf(part: Part, into: Report, from: Report, template: Template): Slice[] {
  const slice = (there: boolean, change: Slice['change']) => (there ? [{ part: part.id, change }] : []);
  switch (part.kind) {
    case 'standard': {
      const { standards, keyQuestions } = scoresOf(part.standard, from, template);
      return slice(Object.keys(standards).length + Object.keys(keyQuestions).length > 0, (report) => ({
        ...report,
        scores: {
          standards: { ...report.scores.standards, ...standards },
          keyQuestions: { ...report.scores.keyQuestions, ...keyQuestions },
        },
      }));
    }
    case 'recommendations':
      return slice(
        from.recommendations.some(({ items }) => items.length > 0),
        (report) => ({ ...report, recommendations: from.recommendations }),
      );
    case 'facts':
      return slice(
        from.facts.some(({ value }) => value !== ''),
        (report) => ({ ...report, facts: from.facts }),
      );
    case 'glossary':
      return slice(from.glossary.entries.length + from.glossary.omitted.length > 0, (report) => {
        const terms = new Set(from.glossary.entries.map(({ term }) => term.toLowerCase()));
        const others = report.glossary.entries.filter(({ term }) => !terms.has(term.toLowerCase()));
        const ids = new Set(others.map(({ id }) => id));
        const coming = from.glossary.entries.map((one) =>
          ids.has(one.id) ? { ...one, id: freeId(one.id, ids) } : one,
        );
        const omitted = [...new Set([...report.glossary.omitted, ...from.glossary.omitted])];
        return { ...report, glossary: { entries: [...others, ...coming], omitted } };
      });
    case 'paired-lists': {
      const lists = from.lists[part.id];
      return slice(lists !== undefined, (report) =>
        lists ? { ...report, lists: { ...report.lists, [part.id]: lists } } : report,
      );
    }
    case 'cover': {
      const { coverPicture } = from;
      return slice(coverPicture !== undefined && coverPicture !== into.coverPicture, (report) =>
        coverPicture === undefined ? report : { ...report, coverPicture },
      );
    }
    case 'contents':
    case 'fixed':
    case 'prose':
    case 'ratings':
    case 'statement':
    case 'key-questions':
    case 'results':
    case 'bands':
    case 'section':
    case 'back-cover':
      return [];
  }
}

function scoresOf(number: string, { scores }: Report, template: Template): Report['scores'] {
  const standard = standardsOf(template).find((one) => one.number === number);
  const score = own(scores.standards, number);
  const measures = (standard?.keyQuestions ?? []).flatMap((question) => {
    const measure = own(scores.keyQuestions, question.number);
    return measure ? [[question.number, measure] as const] : [];
  });
  return { standards: score ? { [number]: score } : {}, keyQuestions: Object.fromEntries(measures) };
}

/** The figures of the other report that texts print: one that is here already is not taken twice. */
function figuresFor(texts: Content, into: Report, from: Report) {
  const taken = new Set([...into.figures, ...from.figures].map(({ id }) => id));
  const renames = new Map<string, string>();
  const come: Figure[] = [];
  const notes: string[] = [];
  for (const id of new Set(figuresIn(texts))) {
    const figure = from.figures.find((one) => one.id === id);
    if (!figure) continue;
    const here = into.figures.find((one) => one.id === id);
    if (here && sameJson(here, figure)) continue;
    if (!here) come.push(figure);
    else {
      const free = freeId(id, taken);
      renames.set(id, free);
      come.push({ ...figure, id: free });
      notes.push(
        here.label === figure.label
          ? `The figure “${figure.label}” says something else here; the other one came along beside it.`
          : `The figure “${figure.label}” has another id now, since “${here.label}” has its own here.`,
      );
    }
  }
  return { come, renames, notes };
}

/** New ids for tables, pictures and charts whose own are taken by what stays. */
function placesFor(texts: Content, staying: Report, former: Content): Map<string, string> {
  const here = new Set([
    ...[...Object.values(staying.parts), ...staying.unplaced.map(({ content }) => content)].flatMap(captionedIn),
    ...captionedIn(former),
    ...staying.recommendations.flatMap(({ items }) => items.map(({ id }) => id)),
  ]);
  const coming = new Set(captionedIn(texts));
  const taken = new Set([...here, ...coming]);
  return new Map([...coming].flatMap((id) => (here.has(id) ? [[id, freeId(id, taken)] as const] : [])));
}

function captionedIn(content: Content): string[] {
  return content.flatMap((block) => (isCaptioned(block) ? [block.id] : []));
}

function referencesIn(content: Content): string[] {
  return content.flatMap((block) => elementsOf(block).flatMap((one) => (one.type === 'reference' ? [one.to] : [])));
}

function isPlace(id: string, { parts, recommendations }: Report, template: Template): boolean {
  return (
    partsOf(template.parts).some((part) => part.id === id) ||
    Object.values(parts).some((content) => captionedIn(content).includes(id)) ||
    recommendations.some(({ items }) => items.some((item) => item.id === id))
  );
}

/** Why a finding was left goes with the words that it is about. */
function dismissedOf({ dismissed = [] }: Report, from: Report): Pick<Report, 'dismissed'> {
  const come = (from.dismissed ?? []).filter((one) => !dismissed.some((other) => sameJson(one, other)));
  return come.length === 0 ? {} : { dismissed: [...dismissed, ...come] };
}

/** So does who is to see to it, unless that is said here already. */
function assignedOf({ assigned = [] }: Report, from: Report): Pick<Report, 'assigned'> {
  const here = new Set(assigned.map(aboutKey));
  const come = (from.assigned ?? []).filter((one) => !here.has(aboutKey(one)));
  return come.length === 0 ? {} : { assigned: [...assigned, ...come] };
}
