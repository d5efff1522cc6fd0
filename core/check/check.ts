import { countWords, isEmpty } from '../content-text.ts';
import { wrongWithDetail } from '../detail-value.ts';
import { allParts, layOut, type PlacedPart } from '../layout.ts';
import { type Part, partsOf } from '../part.ts';
import { type StandardResult, standardResults } from '../rating.ts';
import type { Report } from '../report.ts';
import { fillSlots, slotsIn } from '../slots.ts';
import type { Template } from '../template.ts';
import { alternatives, captions, chartValues, doubledBlocks, references, tableHeaders } from './blocks.ts';
import { blankAnswers, unlikeCases } from './cases.ts';
import { facts, glossary, pairedLists } from './data.ts';
import { lostFigures, smallBases, typedNumbers } from './figures.ts';
import type { Finding } from './finding.ts';
import { doubledPseudonyms, strayPseudonyms } from './pseudonyms.ts';
import { departures } from './ratings/departures.ts';
import { found, type Rule } from './rule.ts';
import { openSuggestions } from './suggestions.ts';

/** All findings, by rule in the order below and by place within a rule. */
export function checkReport(report: Report, template: Template, layout = layOut(report, template)): Finding[] {
  return rules.flatMap((rule) => rule(report, template, layout));
}

const emptyScores: Rule = (_report, template, { results }) => {
  if (!template.ratings && template.domains.length === 0) return [];
  return standardResults(results).flatMap((standard: StandardResult) => {
    if (standard.ratedBy === 'judgement')
      return standard.rating === undefined
        ? [
            found(
              'empty-score',
              'error',
              { standard: standard.number },
              `${standard.number} ${standard.title} has no rating.`,
            ),
          ]
        : [];
    return standard.keyQuestions
      .filter((question) => question.measure === undefined)
      .map((question) =>
        found(
          'empty-score',
          'error',
          { standard: standard.number, keyQuestion: question.number },
          `Key question ${question.number} (${standard.title}) has no score.`,
        ),
      );
  });
};

const missingParts: Rule = (report, _template, { parts }) =>
  allParts(parts).flatMap((placed) => {
    const { part } = placed;
    if (part.kind === 'prose' && part.required && isEmpty(report.parts[part.id] ?? []))
      return [found('missing-part', 'error', { part: part.id }, `${placed.where} is empty.`)];
    if (part.kind === 'recommendations' && part.required) {
      const items = report.recommendations.flatMap((group) => group.items);
      if (items.every((item) => item.text.trim() === ''))
        return [found('missing-part', 'error', { part: part.id }, `${placed.title} holds no recommendation.`)];
    }
    return [];
  });

const missingDetails: Rule = (report, template) =>
  template.details
    .filter((detail) => detail.required && !report.details[detail.id]?.trim())
    .map((detail) => found('missing-detail', 'error', { detail: detail.id }, `“${detail.label}” is not filled in.`));

/** A detail that may be left empty and yet has a place in what is printed would stand there as its label in brackets. */
const emptySlots: Rule = (report, template, layout) => {
  const used = new Set([
    ...slotsIn(`${template.documentTitle} ${template.wordStyle.header} ${template.wordStyle.footer}`),
    ...allParts(layout.parts).flatMap(slotsPrintedBy),
  ]);
  return template.details
    .filter(({ id, required }) => !required && used.has(id) && !report.details[id]?.trim())
    .map(({ id, label }) =>
      found(
        'empty-slot',
        'error',
        { detail: id },
        `“${label}” is not filled in, and would be printed as “[${label}]”.`,
      ),
    );
};

/** The slots in what an edition prints in a part, but for what the author has put other words in the place of. */
function slotsPrintedBy({ part, printed, by }: PlacedPart): readonly string[] {
  if (!printed) return [];
  const known = by === 'author' ? slotsAroundText : slotsOfPart;
  const slots = known.get(part) ?? readSlots(part, by === 'author');
  known.set(part, slots);
  return slots;
}

const slotsOfPart = new WeakMap<Part, readonly string[]>();
const slotsAroundText = new WeakMap<Part, readonly string[]>();

function readSlots(part: Part, ownText: boolean): readonly string[] {
  const unprinted = ['parts', 'alsoCalled', 'recognise', 'guidance', 'fallback', ...(ownText ? ['text'] : [])];
  const entries = Object.entries(part).filter(([key]) => !unprinted.includes(key));
  return slotsIn(JSON.stringify(entries));
}

const malformedDetails: Rule = (report, template) =>
  template.details.flatMap((detail) => {
    const value = report.details[detail.id]?.trim() ?? '';
    const wrong = wrongWithDetail(detail, value);
    return wrong
      ? [found('malformed-detail', 'error', { detail: detail.id }, `“${detail.label}” is “${value}”: ${wrong}`)]
      : [];
  });

const emptyRecommendations: Rule = (report, template, { slots }) => {
  const part = partsOf(template.parts).find((candidate) => candidate.kind === 'recommendations');
  if (!part) return [];
  return report.recommendations.flatMap((group) =>
    group.items
      .filter((item) => item.text.trim() === '')
      .map(() =>
        found(
          'empty-recommendation',
          'warning',
          { part: part.id },
          `A recommendation to ${fillSlots(group.addressee, slots)} is empty.`,
        ),
      ),
  );
};

const changedFixedText: Rule = (report, _template, { parts }) =>
  allParts(parts)
    .filter(({ part }) => (part.kind === 'fixed' || part.kind === 'back-cover') && report.parts[part.id] !== undefined)
    .map((placed) =>
      found(
        'fixed-text-changed',
        'advice',
        { part: placed.id },
        `${placed.where} uses other words than the edition’s fixed text.`,
        'Return to the fixed text, or keep this wording if it is meant.',
      ),
    );

const unplacedText: Rule = (report) =>
  report.unplaced.map((text) =>
    found(
      'unplaced-text',
      'error',
      {},
      `${countWords(text.content)} words imported under “${text.heading}” have no place in this edition and will not be printed.`,
      'Move them into a part, or remove them.',
    ),
  );

const unknownEntries: Rule = (report, template, { parts, results }) => {
  const placed = new Set(allParts(parts).map((part) => part.id));
  const standards = standardResults(results);
  const questions = new Set(standards.flatMap((standard) => standard.keyQuestions.map((question) => question.number)));
  const numbers = new Set(standards.map((standard) => standard.number));
  const stray = (what: string, ids: string[], known: Set<string>) =>
    ids
      .filter((id) => !known.has(id))
      .map((id) =>
        found(
          'not-in-edition',
          'error',
          {},
          `The report holds ${what} “${id}”, which ${template.title}, ${template.edition} does not have.`,
        ),
      );
  return [
    ...stray('a part', Object.keys(report.parts), placed),
    ...stray('lists for part', Object.keys(report.lists), placed),
    ...stray('a score for standard', Object.keys(report.scores.standards), numbers),
    ...stray('a score for key question', Object.keys(report.scores.keyQuestions), questions),
  ];
};

const rules: Rule[] = [
  departures,
  emptyScores,
  missingParts,
  missingDetails,
  emptySlots,
  malformedDetails,
  emptyRecommendations,
  changedFixedText,
  unplacedText,
  unknownEntries,
  captions,
  alternatives,
  chartValues,
  tableHeaders,
  references,
  doubledBlocks,
  facts,
  glossary,
  pairedLists,
  lostFigures,
  typedNumbers,
  smallBases,
  unlikeCases,
  blankAnswers,
  doubledPseudonyms,
  strayPseudonyms,
  openSuggestions,
];
