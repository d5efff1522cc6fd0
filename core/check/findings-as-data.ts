import { blockText } from '../content-text.ts';
import { allParts, type Layout } from '../layout.ts';
import { standardResults } from '../rating.ts';
import type { Report } from '../report.ts';
import type { Finding, Place, Words } from './finding.ts';

/** A place in plain values. `start` and `end` count UTF-16 units in `paragraph`, which is the whole text of the line. */
export type PlaceAsData = {
  part?: string | undefined;
  standard?: string | undefined;
  keyQuestion?: string | undefined;
  detail?: string | undefined;
  paragraph?: string;
  start?: number;
  end?: number;
  quote?: string;
};

export type FindingAsData = PlaceAsData &
  Pick<Finding, 'rule' | 'severity' | 'message' | 'suggestion' | 'provider'> & { related: PlaceAsData[] };

/** Findings for other programs: what `assay check --json` prints. `entries`: the glossary’s, whose rows are told whole. */
export function findingsAsData(
  findings: readonly Finding[],
  layout: Layout,
  entries: Report['glossary']['entries'] = [],
): FindingAsData[] {
  const parts = new Map(allParts(layout.parts).map((placed) => [placed.id, placed]));
  const questions = new Map(
    standardResults(layout.results).flatMap(({ keyQuestions }) =>
      keyQuestions.map(({ number, text }) => [number, `${number}. ${text}`]),
    ),
  );
  const placed = (place: Place): PlaceAsData => {
    const { words, range, ...named } = place;
    if (words) return { ...named, ...(inRow(words, entries) ?? quoted(words.paragraph, words.from, words.to)) };
    const question = place.keyQuestion === undefined ? undefined : questions.get(place.keyQuestion);
    if (question !== undefined) return { ...named, ...quoted(question, 0, question.length) };
    const block = range && place.part !== undefined ? parts.get(place.part)?.content[range.block] : undefined;
    return block && range ? { ...named, ...quoted(blockText(block), range.from, range.to) } : named;
  };
  return findings.map(({ rule, severity, message, at, related, suggestion, provider }) => ({
    rule,
    severity,
    message,
    ...placed(at),
    related: related.map(placed),
    ...(suggestion !== undefined && { suggestion }),
    ...(provider && { provider }),
  }));
}

/** Words of the glossary in their row, as it prints: the term, a tab and what it means. */
function inRow({ spot, from, to }: Words, entries: Report['glossary']['entries']): PlaceAsData | undefined {
  const entry = spot.kind === 'term' ? entries.find(({ id }) => id === spot.id) : undefined;
  if (spot.kind !== 'term' || !entry) return undefined;
  const start = spot.name === 'term' ? 0 : entry.term.length + 1;
  return quoted(`${entry.term}\t${entry.definition}`, start + from, start + to);
}

function quoted(paragraph: string, start: number, end: number): PlaceAsData {
  return { paragraph, start, end, quote: paragraph.slice(start, end) };
}
