import type { Content } from '../../content.ts';
import { blockText } from '../../content-text.ts';
import { allParts, type PlacedPart } from '../../layout.ts';
import { type StandardResult, standardResults } from '../../rating.ts';
import type { Report } from '../../report.ts';
import type { Finding, Place } from '../finding.ts';
import { found, type Rule } from '../rule.ts';
import { splitSentences } from '../text/sentences.ts';

/** Ratings that are not those of the rule need a reason, somebody who decided, and the edition’s leave. */
export const departures: Rule = (report, _template, { results, parts }) => {
  const departed = standardResults(results).filter(({ departure }) => departure);
  if (departed.length === 0) return [];
  const printed = allParts(parts).filter((placed) => placed.printed && placed.by === 'author');
  return departed.flatMap((standard) => wrongWith(standard, report, printed));
};

function wrongWith(standard: StandardResult, report: Report, printed: readonly PlacedPart[]): Finding[] {
  const { departure } = standard;
  if (!departure) return [];
  const at = { standard: standard.number };
  const named = `${standard.number} ${standard.title} is rated ${departure.to}, where the ${
    departure.kind === 'guidance' ? 'decision guidance' : 'lowest key question'
  } gives ${departure.from}`;
  const decisive =
    departure.kind === 'discretion' && standard.lowest
      ? [{ standard: standard.number, keyQuestion: standard.lowest.number }]
      : [];
  const told = departure.reason === '' ? reasonInText(standard, report, printed) : undefined;
  const findings: Finding[] = [];
  if (departure.reason === '')
    findings.push(
      told
        ? {
            ...found(
              'departure-without-reason',
              'advice',
              at,
              `${named}. The text gives a reason (${told.where}), and none is recorded beside the rating.`,
              'Record the reason beside the rating, so that it is there wherever the rating is explained.',
            ),
            related: [...decisive, ...told.place],
          }
        : {
            ...found(
              'departure-without-reason',
              'error',
              at,
              `${named}, and no reason is recorded.`,
              'Record the reason beside the rating, or return to the rating by the rule.',
            ),
            related: decisive,
          },
    );
  if (departure.decidedBy === '')
    findings.push(
      found(
        'departure-without-decider',
        // Who decided is asked for once the reason is recorded.
        departure.reason === '' ? 'advice' : 'warning',
        at,
        `${named}, and nobody is recorded as having decided that.`,
        'Record who decided it beside the reason, by role.',
      ),
    );
  if (!departure.allowed) findings.push(found('departure-beyond-limit', 'error', at, `${named}. ${departure.rule}`));
  return findings;
}

/** Words in which inspectors explain a rating that is not the one by rule. */
const EXPLAINS =
  /(?<!\p{L})(?:discretion|decision guidance|rating guidance|boundary|considered against|in recognition of|(?:broader|wider) evidence|just met)(?!\p{L})/iu;
const DISCRETION = /(?<!\p{L})discretion(?!\p{L})/iu;

/** Where the text gives the reason: in the standard’s own parts, or elsewhere in a sentence that names it. */
function reasonInText(
  { number, title }: StandardResult,
  report: Report,
  printed: readonly PlacedPart[],
): { where: string; place: Place[] } | undefined {
  for (const { standard, content, id, where } of printed) {
    if (standard?.number !== number) continue;
    for (const [block, one] of content.entries()) {
      const text = blockText(one);
      const sentence = splitSentences(text).find((candidate) => EXPLAINS.test(candidate.text));
      if (sentence) return { where, place: [{ part: id, range: { block, from: sentence.from, to: sentence.to } }] };
    }
  }
  const elsewhere = printed.find(({ standard, content }) => standard === undefined && speaksOf(content, title));
  if (elsewhere) return { where: elsewhere.where, place: [{ part: elsewhere.id }] };
  const unplaced = report.unplaced.find(({ content }) => speaksOf(content, title));
  return unplaced && { where: unplaced.heading, place: [] };
}

function speaksOf(content: Content, title: string): boolean {
  return content.some((block) =>
    splitSentences(blockText(block)).some(
      ({ text }) => DISCRETION.test(text) && text.toLowerCase().includes(title.toLowerCase()),
    ),
  );
}
