import { keepUp, type Line, type Reading, type ReadLine, remember } from '../reading.ts';
import type { FoundInReport, ReportRule } from '../text-rule.ts';

type Use = { form: string; from: number; to: number };
type PlacedUse = Use & { read: ReadLine };
type FoundUse = FoundInReport & { at: PlacedUse };

const WORD = /[A-Za-z][a-z]*(?:-[a-z]+)*/g;
/** Words that make a phrase with the word before, or stand for themselves: `take over` and `takeover` are two words. */
const PARTICLES = new Set(
  'up out over off down in on back away through by to about around after for with at of as is it be'.split(' '),
);
const FREE = new Set(
  `any every some no all what when where who how there here over under out in on up down can may after before never none
  more not may be a an the al for to with by so mean what`.split(/\s+/),
);
/** Beginnings that are no words of their own, so that a space behind them is one of their forms. */
const PREFIXES = new Set('multi non co pre re sub anti semi inter post micro ex'.split(' '));

/** A word, or two neighbours with a space between them. `letters` are those of both without hyphen and space. */
function usesOfLine(
  { text, kind }: Line,
  tell: (letters: string, form: string, from: number, to: number) => void,
): void {
  if (kind === 'quotation' || kind === 'part heading') return;
  let last: { word: string; from: number; to: number } | undefined;
  for (const { index: from, 0: said } of text.matchAll(WORD)) {
    const word = smallWord(text, from, said);
    const to = from + said.length;
    if (word === undefined) {
      last = undefined;
      continue;
    }
    const joined = word.includes('-');
    if (word.length >= 6) tell(joined ? word.replaceAll('-', '') : word, word, from, to);
    if (last?.to === from - 1 && text[last.to] === ' ' && couldBeOne(last.word, word))
      tell(last.word + word, `${last.word} ${word}`, last.from, to);
    last = joined ? undefined : { word, from, to };
  }
}

/** The different words of a line and its neighbours that could be one, each with its letters. */
const formsIn = remember((line: Line): ReadonlyMap<string, string> => {
  const forms = new Map<string, string>();
  usesOfLine(line, (letters, form) => forms.set(form, letters));
  return forms;
});

/** How many lines have a form, by the letters of it. */
type Forms = Map<string, Map<string, number>>;

/** The forms of a report, and the letters that come in two that could be one word. */
const formsOfAll = keepUp(
  () => ({ forms: new Map() as Forms, mixed: new Set<string>() }),
  (kept, line) => {
    for (const [form, letters] of formsIn(line)) count(kept, letters, form, 1);
  },
  (kept, line) => {
    for (const [form, letters] of formsIn(line)) count(kept, letters, form, -1);
  },
);

function count({ forms, mixed }: { forms: Forms; mixed: Set<string> }, letters: string, form: string, by: number) {
  const own = forms.get(letters) ?? new Map<string, number>();
  const now = (own.get(form) ?? 0) + by;
  if (now > 0) own.set(form, now);
  else own.delete(form);
  if (own.size > 0) forms.set(letters, own);
  else forms.delete(letters);
  if (areMixed([...own.keys()])) mixed.add(letters);
  else mixed.delete(letters);
}

/** Two words, or neighbours and a word that is not made of them by its hyphen. */
function areMixed(forms: readonly string[]): boolean {
  const words = forms.filter((form) => !form.includes(' '));
  const [word] = words;
  if (word === undefined || forms.length < 2) return false;
  return (words.length > 1 || !word.includes('-') || PREFIXES.has(word.split('-')[0] ?? '')) && areOneWord(forms);
}

/** In small letters, where it is no part of a name, an address or another word; the capital of a sentence is none of its own. */
function smallWord(text: string, at: number, said: string): string | undefined {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + said.length)];
  if (/[\p{L}\p{N}@./_-]/u.test(before) || /[\p{L}\p{N}@/_-]/u.test(after)) return undefined;
  const first = said.charAt(0);
  if (first === first.toLowerCase()) return said;
  return at === 0 || /[.!?:]\s$/.test(text.slice(Math.max(0, at - 2), at))
    ? first.toLowerCase() + said.slice(1)
    : undefined;
}

function couldBeOne(first: string, second: string): boolean {
  if (PREFIXES.has(first) || (first === 'under' && second === 'way')) return second.length >= 3;
  return first.length >= 3 && second.length >= 3 && !PARTICLES.has(second) && !FREE.has(first);
}

const FRACTION = /(?<![\p{L}-])(one|two|three)([- ])(third|thirds|quarter|quarters|fifth|fifths)(?![\p{L}])/giu;
const fractionsIn = remember(({ text, kind }: Line): Use[] =>
  kind === 'quotation'
    ? []
    : [...text.matchAll(FRACTION)].map(({ index, 0: form }) => ({ form, from: index, to: index + form.length })),
);

/** One word in two forms, of which the rarer is found: `case work` where other lines have `casework`. */
export const wordVariants: ReportRule = {
  name: 'word-variants',
  family: 'house style',
  severity: 'warning',
  title: 'A word in two forms',
  why: 'Who reads one word in two forms looks for the difference that is meant.',
  example: { wrong: 'case work, where the rest of the report has casework', right: 'casework' },
  mend: 'Write the word in one form throughout.',
  inReport(reading) {
    // What the house writes in one form only is told as that.
    const { forms } = reading.template.checks;
    return [...oneOrTwoWords(reading), ...fractions(reading)].filter(
      ({ at: { form } }) => !(form.toLowerCase() in forms),
    );
  },
};

function oneOrTwoWords(reading: Reading): FoundUse[] {
  const { mixed } = formsOfAll(reading.ours, reading);
  if (mixed.size === 0) return [];
  const uses = new Map<string, PlacedUse[]>();
  for (const read of reading.ours) {
    if (![...formsIn(read.line).values()].some((letters) => mixed.has(letters))) continue;
    usesOfLine(read.line, (letters, form, from, to) => {
      if (mixed.has(letters)) uses.set(letters, [...(uses.get(letters) ?? []), { form, from, to, read }]);
    });
  }
  return [...uses.values()].flatMap((placed) => rarer(placed, mostUsed(countsOf(placed))));
}

function countsOf(uses: readonly Use[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { form } of uses) counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
}

/** An open form beside a hyphenated one alone may be right: work of high quality, high-quality work. */
function areOneWord(forms: readonly string[]): boolean {
  const closed = forms.some((form) => !/[ -]/.test(form));
  const open = forms.filter((form) => form.includes(' '));
  if (open.length === forms.length) return false;
  return (
    closed || forms.every((form) => form.includes('-')) || open.every((form) => PREFIXES.has(form.split(' ')[0] ?? ''))
  );
}

function fractions({ ours }: Reading): FoundUse[] {
  const placed = usesOf(ours, fractionsIn);
  const hyphened = placed.filter(({ form }) => form.includes('-'));
  const open = placed.filter(({ form }) => form.includes(' '));
  if (hyphened.length === 0 || open.length === 0) return [];
  const [few, many] = hyphened.length < open.length ? [hyphened, open] : [open, hyphened];
  return few.map((use) => ({
    at: use,
    related: many.slice(0, 1),
    message: `Elsewhere fractions are written ${many === hyphened ? 'with' : 'without'} a hyphen.`,
    fix: many === hyphened ? use.form.replace(/\s/, '-') : use.form.replace('-', ' '),
  }));
}

function usesOf(lines: readonly ReadLine[], usesIn: (line: Line) => readonly Use[]): PlacedUse[] {
  return lines.flatMap((read) => usesIn(read.line).map((use) => ({ ...use, read })));
}

/** Of two forms used alike often the one without hyphen or space. */
function mostUsed(counts: ReadonlyMap<string, number>): string {
  return [...counts].sort(([one, a], [other, b]) => b - a || one.length - other.length)[0]?.[0] ?? '';
}

function rarer(placed: readonly PlacedUse[], wanted: string): FoundUse[] {
  const right = placed.find(({ form }) => form === wanted);
  return placed
    .filter(({ form }) => form !== wanted)
    .map((use) => ({
      at: use,
      related: right ? [right] : [],
      message: `Elsewhere this is written “${wanted}”.`,
      fix: /^\p{Lu}/u.test(use.read.line.text.charAt(use.from))
        ? wanted.charAt(0).toUpperCase() + wanted.slice(1)
        : wanted,
    }));
}

/** Two spellings of one word, of which both are English. The first is the one to keep where both are used alike often. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['focused', 'focussed'],
  ['focusing', 'focussing'],
  ['judgement', 'judgment'],
  ['adviser', 'advisor'],
  ['advisers', 'advisors'],
  ['enquiry', 'inquiry'],
  ['enquiries', 'inquiries'],
  ['while', 'whilst'],
  ['among', 'amongst'],
  ['learned', 'learnt'],
  ['program', 'programme'],
  ['benefited', 'benefitted'],
  ['ageing', 'aging'],
  ['acknowledgement', 'acknowledgment'],
  ['dependent', 'dependant'],
  ['organisation', 'organization'],
  ['organisations', 'organizations'],
];

const spelling = new RegExp(`(?<![A-Za-z-])(?:${SPELLINGS.flat().join('|')})(?![A-Za-z-])`, 'gi');
const spellingsIn = remember(({ text, kind }: Line): Use[] =>
  kind === 'quotation'
    ? []
    : [...text.matchAll(spelling)].map(({ index, 0: word }) => ({
        form: word.toLowerCase(),
        from: index,
        to: index + word.length,
      })),
);

export const spellingVariants: ReportRule = {
  name: 'spelling-variants',
  family: 'house style',
  severity: 'advice',
  title: 'A word in two spellings',
  why: 'Both are English, and one report keeps to one.',
  example: { wrong: 'focussed, where the rest of the report has focused', right: 'focused' },
  mend: 'Write the word in one spelling throughout.',
  looksAt: (line) => spellingsIn(line).length > 0,
  inReport({ ours }) {
    const uses = usesOf(ours, spellingsIn);
    return SPELLINGS.flatMap(([first, second]) => {
      const [one, other] = [first, second].map((form) => uses.filter((use) => use.form === form)) as [
        PlacedUse[],
        PlacedUse[],
      ];
      if (one.length === 0 || other.length === 0) return [];
      return one.length >= other.length ? rarer([...one, ...other], first) : rarer([...one, ...other], second);
    });
  },
};
