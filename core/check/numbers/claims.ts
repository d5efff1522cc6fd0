import type { Template } from '../../template.ts';
import type { Line } from '../reading.ts';
import { type Quantity, quantitiesIn } from '../text/quantities.ts';
import { onceFor, rememberFor } from '../text/remember-for.ts';
import { sentencesOf } from '../text/sentences.ts';
import { stemsOf } from '../text/stems.ts';
import type { Stretch } from '../text-rule.ts';

/** A share that a clause gives, and of what: so that two clauses can be held against each other. */
export type Claim = Stretch & {
  quantity: Quantity;
  /** Every quantity of the clause; they say the same in other words. */
  quantities: readonly Quantity[];
  /** What the clause is about, without the words of its topic. */
  about: ReadonlySet<string>;
  /** Numbers of standards whose titles the clause speaks of, else its sentence. */
  topics: ReadonlySet<string>;
  /** Whether the share is of those of which it is not so; nothing where that cannot be told. */
  negative: boolean | undefined;
  /** A share of some of the cases only, of other times or of other places. */
  apart: boolean;
};

/** The shares of a line that can be compared; a clause with two different ones tells nobody what each is of. */
export const claimsOf: (line: Line, template: Template) => readonly Claim[] = rememberFor((line, template) =>
  sentencesOf(line).flatMap((sentence) => claimsOfSentence(sentence, template)),
);

function claimsOfSentence({ text, from: start }: Stretch & { text: string }, template: Template): Claim[] {
  const quantities = quantitiesIn(text, template);
  if (quantities.length === 0) return [];
  const around = topicsOf(stemsOf(text), template);
  return clausesOf(text, quantities).flatMap(({ from, to }): Claim[] => {
    const own = quantities.filter((one) => one.from >= from && one.to <= to);
    const quantity = narrowest(own);
    if (!quantity) return [];
    const clause = text.slice(from, to);
    const stems = stemsOf(blanked(clause, own, from).replace(FRAME, ''));
    const topics = topicsOf(stems, template);
    return [
      {
        from: start + from + (clause.length - clause.trimStart().length),
        to: start + to - (clause.length - clause.trimEnd().length),
        quantity: moved(quantity, start),
        quantities: own.map((one) => moved(one, start)),
        about: new Set([...stems].filter((stem) => !isTitleWord(stem, template))),
        topics: topics.size > 0 ? topics : around,
        negative: isNegative(clause),
        apart: APART.test(clause),
      },
    ];
  });
}

function moved(quantity: Quantity, by: number): Quantity {
  return { ...quantity, from: quantity.from + by, to: quantity.to + by };
}

function blanked(clause: string, quantities: readonly Quantity[], from: number): string {
  let rest = clause;
  for (const one of [...quantities].reverse()) rest = `${rest.slice(0, one.from - from)} ${rest.slice(one.to - from)}`;
  return rest;
}

/** Of quantities that agree, the one that says most. */
function narrowest(quantities: readonly Quantity[]): Quantity | undefined {
  const exact = quantities.filter(({ said }) => said === 'percentage' || said === 'counts');
  const [first = quantities[0]] = exact;
  if (!first || exact.some(({ low }) => Math.abs(low - first.low) > 1.5)) return undefined;
  return exact.find(({ said }) => said === 'counts') ?? first;
}

/** Where the evidence is from, said at the start. */
const FRAME = /^\s*(?:in|across|from) our [^,]{3,40},/i;

/** A sentence is cut where a clause of its own begins, and between quantities also at a plain comma or `and`. */
function clausesOf(text: string, quantities: readonly Quantity[]): Stretch[] {
  const cuts = new Set([0, text.length]);
  for (const { index, 0: mark } of text.matchAll(CLAUSE)) if (!isBracketed(text, index)) cuts.add(index + mark.length);
  for (const [place, quantity] of quantities.entries()) {
    const next = quantities[place + 1];
    if (!next || Math.abs(next.low - quantity.low) <= 1.5 || next.low <= quantity.low === next.high >= quantity.high)
      continue;
    const between = text.slice(quantity.to, next.from);
    if ([...cuts].some((cut) => cut >= quantity.to && cut <= next.from)) continue;
    const cut = Math.max(between.lastIndexOf(', '), between.lastIndexOf(' and '), between.lastIndexOf(' but '));
    if (cut >= 0) cuts.add(quantity.to + cut + 1);
  }
  const places = [...cuts].sort((one, other) => one - other);
  return places.slice(1).map((to, index) => ({ from: places[index] ?? 0, to }));
}

const CLAUSE =
  /[;:]\s|\s[–—]\s|,\s(?=(?:and|but|while|whilst|whereas|although|though|yet|compared|with|or|so|which|because|however)\s)|\s(?=(?:and|but|compared)\s(?:in|for|only|with)\s)/g;

function isBracketed(text: string, at: number): boolean {
  return text.lastIndexOf('(', at) > text.lastIndexOf(')', at);
}

/** Shares of a part, of others and of other times are no contradiction to those of the whole. */
const APART =
  /(?<!\p{L})(?:average|compared|comparison|other CRCs|others?\s(?:areas|services|regions)|national(?:ly)?|England|target|previous(?:ly)?|last (?:year|inspection)|earlier|of (?:these|those|them|whom|which)|respectively|women|men|males?|females?|girls|boys|rose|risen|fell|fallen|increased|decreased|reduced to|vacanc(?:y|ies)|respondents)(?!\p{L})/iu;

const NEGATIONS =
  /(?<!\p{L})(?:not|no|never|nor|neither|without|none|cannot|fail(?:ed|s|ing)?|lack(?:ed|s|ing)?|absent|absence|missed|poor(?:ly)?|insufficient(?:ly)?|inappropriate(?:ly)?|inadequate(?:ly)?|ineffective(?:ly)?|inconsistent(?:ly)?|unsatisfactory|unsuitable|unclear)(?!\p{L})/giu;

function isNegative(clause: string): boolean | undefined {
  const found = [...clause.replace(/\bnot only\b/g, '').matchAll(NEGATIONS)].map(([word]) => word.toLowerCase());
  const plain = found.filter((word) => /^(?:not|no|never|nor|neither|without|none|cannot)$/.test(word));
  if (plain.length > 0 && found.length > plain.length) return undefined;
  if (plain.length > 1) return undefined;
  return found.length > 0;
}

/** The words of standards’ titles that have key questions, by the number of the standard. */
const titles = onceFor(({ domains }) =>
  domains
    .flatMap(({ standards }) => standards)
    .filter(({ keyQuestions, ratedBy }) => keyQuestions.length > 0 && ratedBy !== 'judgement')
    .map(({ number, title }) => [number, stemsOf(title)] as const),
);

function topicsOf(stems: ReadonlySet<string>, template: Template): Set<string> {
  return new Set(
    titles(template).flatMap(([number, own]) => ([...own].some((stem) => stems.has(stem)) ? [number] : [])),
  );
}

function isTitleWord(stem: string, template: Template): boolean {
  return titles(template).some(([, own]) => own.has(stem));
}
