import { standardsOf } from '../../framework.ts';
import type { Template } from '../../template.ts';
import { type Line, type Reading, type ReadLine, remember } from '../reading.ts';
import { editsBetween } from '../text/edits.ts';
import { onceFor } from '../text/remember-for.ts';
import type { FoundInReport, ReportRule } from '../text-rule.ts';
import { isNaming, namingLines, type PlacedRun, properOf, runsOf, smallWords } from './capitals.ts';

/** One form for each name. */

/** Ratings and titles of the framework have capitals of their own, and rules of their own. */
const framework = onceFor(
  (template: Template) =>
    new Set(
      [
        ...(template.ratings?.scale ?? []).map(({ name }) => name),
        ...template.domains.map(({ title }) => title),
        ...standardsOf(template).map(({ title }) => title),
      ].map((words) => words.toLowerCase()),
    ),
);

export const nameCapitals: ReportRule = {
  name: 'name-capitals',
  family: 'names and terms',
  severity: 'warning',
  title: 'A name with and without its capitals',
  why: 'With other capitals it looks like another thing.',
  example: { wrong: 'Mill Lane Police Station … Mill Lane police station', right: 'Mill Lane Police Station' },
  mend: 'Write the name in one form throughout.',
  looksAt: (line) => isNaming(line) && runsOf(line).length > 0,
  inReport: (reading) => {
    const own = framework(reading.template);
    const groups = new Map<string, PlacedRun[]>();
    for (const read of namingLines(reading))
      for (const run of runsOf(read.line)) {
        if (run.inner || own.has(run.key)) continue;
        const group = groups.get(run.key);
        if (group) group.push({ ...run, read });
        else groups.set(run.key, [{ ...run, read }]);
      }
    // What is told of some words is not told again of a longer row with them.
    const told = new Map<ReadLine, PlacedRun[]>();
    const isTold = (run: PlacedRun) => (told.get(run.read) ?? []).some((other) => overlap(run, other));
    return [...groups.values()]
      .toSorted(([one], [other]) => (one?.size ?? 0) - (other?.size ?? 0))
      .flatMap((group) => {
        const runs = group.filter((run) => !isTold(run));
        const found = oddCapitals(runs);
        if (found.length > 0) for (const run of runs) told.set(run.read, [...(told.get(run.read) ?? []), run]);
        return found;
      });
  },
};

type FoundRun = FoundInReport & { at: PlacedRun };

function oddCapitals(runs: readonly PlacedRun[]): FoundRun[] {
  // A capital at the beginning of a sentence tells nothing of the first word.
  const alike = (one: PlacedRun, other: PlacedRun) =>
    one.starts || other.starts ? one.form.slice(1) === other.form.slice(1) : one.form === other.form;
  const forms: PlacedRun[][] = [];
  for (const run of runs) {
    const form = forms.find(([first]) => first && alike(first, run));
    if (form) form.push(run);
    else forms.push([run]);
  }
  if (forms.length < 2) return [];
  // The most used form is the name; of two used alike often, the one with more capitals.
  const capitals = ([first]: readonly PlacedRun[]) => (first?.form.slice(1).match(/\p{Lu}/gu) ?? []).length;
  const [usual, ...others] = forms.toSorted(
    (one, other) => other.length - one.length || capitals(other) - capitals(one),
  );
  const model = usual?.[0];
  if (!model) return [];
  return others.flatMap((form) =>
    form.map((run) => ({
      at: run,
      severity: isName(model) ? ('warning' as const) : ('advice' as const),
      message: `“${said(run)}” is “${said(model)}” elsewhere.`,
      related: [model],
    })),
  );
}

/** Two words with capitals or more, the first among them, make a name of its own. */
function isName({ form, starts }: PlacedRun): boolean {
  const words = form.split(' ');
  return (
    (starts || /^\p{Lu}/u.test(form)) && words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length >= (starts ? 1 : 2)
  );
}

const said = ({ read, from, to }: PlacedRun): string => read.line.text.slice(from, to);

const overlap = (one: PlacedRun, other: PlacedRun): boolean => one.from < other.to && other.from < one.to;

/** What is found in a longer row is not told again of a shorter one that overlaps it. */
function withoutInner(found: readonly FoundRun[]): FoundRun[] {
  const byLine = Map.groupBy(found, ({ at }) => at.read);
  return [...byLine.values()].flatMap((ones) => {
    const kept: FoundRun[] = [];
    for (const one of ones.toSorted((a, b) => b.at.size - a.at.size))
      if (!kept.some(({ at }) => overlap(at, one.at))) kept.push(one);
    return kept;
  });
}

/** Rows of three words or more that begin with a capital, and that are not two things joined. */
const numberedOf = remember((line: Line) =>
  runsOf(line).filter(
    ({ size, starts, form }) =>
      size >= 3 && !starts && /^\p{Lu}/u.test(form) && !/['’]s?$/.test(form) && !/ (?:and|of|in) /.test(form),
  ),
);

/** One or several of what there is one of: `Wyreham Magistrates’ Court` and `Wyreham Magistrates’ Courts`. */
export const nameNumber: ReportRule = {
  name: 'name-number',
  family: 'names and terms',
  severity: 'advice',
  title: 'A name in the singular and in the plural',
  why: 'Readers cannot tell whether there is one of it or several.',
  example: { wrong: 'Wold Magistrates’ Court … Wold Magistrates’ Courts', right: 'Wold Magistrates’ Court' },
  mend: 'Write the name in one form throughout.',
  inReport: (reading) => {
    const small = smallWords(reading);
    const groups = new Map<string, PlacedRun[]>();
    for (const read of namingLines(reading))
      for (const run of numberedOf(read.line)) {
        // Only what begins with a name of its own is one: `Wyreham …`, and not `Probation …`.
        if (small.has(run.form.split(' ', 1)[0]?.toLowerCase() ?? '')) continue;
        const key = run.key.replace(/s$/, '');
        const group = groups.get(key);
        if (group) group.push({ ...run, read });
        else groups.set(key, [{ ...run, read }]);
      }
    return withoutInner(
      [...groups.values()].flatMap((runs): FoundRun[] => {
        const many = runs.filter(({ key }) => key.endsWith('s'));
        const one = runs.filter(({ key }) => !key.endsWith('s'));
        const [few, usual] = one.length < many.length ? [one, many] : [many, one];
        const model = usual[0];
        const whole = runs.every(({ form }) => /\p{Lu}\S*$/u.test(form));
        if (!model || few.length === 0 || (!whole && usual.length < 4 * few.length)) return [];
        return few.map((run) => ({
          at: run,
          message: `“${said(run)}” is “${said(model)}” elsewhere.`,
          related: [model],
        }));
      }),
    );
  },
};

/** A name that differs by a letter from one that comes as often or oftener. */
export const nameSpelling: ReportRule = {
  name: 'name-spelling',
  family: 'names and terms',
  severity: 'warning',
  title: 'Two names that differ by one letter',
  why: 'One of them is misspelt, or readers will think so.',
  example: { wrong: 'Bridewell Street … Bridwell Street', right: 'Bridewell Street … Bridewell Street' },
  mend: 'Look the name up, and write it in one way.',
  inReport: (reading) => [...spellings(reading)],
};

const SHORTEST = 6;

function* spellings(reading: Reading): Iterable<FoundInReport> {
  const small = smallWords(reading);
  const uses = new Map<string, FoundInReport['at'][]>();
  for (const read of namingLines(reading))
    for (const { word, from, to } of properOf(read.line)) {
      const name = word.replace(/'s?$/, '');
      if (name.length < SHORTEST || small.has(name.toLowerCase()) || !/^\p{Lu}\p{Ll}+$/u.test(name)) continue;
      const known = uses.get(name);
      const at = { read, from, to: to - (word.length - name.length) };
      if (known) known.push(at);
      else uses.set(name, [at]);
    }
  const names = [...uses.keys()];
  for (const [at, one] of names.entries())
    for (const other of names.slice(at + 1)) {
      if (one[0] !== other[0] || isEnding(one, other) || editsBetween(one, other, 1) !== 1) continue;
      const [wrong, right] =
        (uses.get(one)?.length ?? 0) < (uses.get(other)?.length ?? 0) ? [one, other] : [other, one];
      const model = uses.get(right)?.[0];
      for (const use of uses.get(wrong) ?? [])
        yield {
          at: use,
          message: `“${wrong}” is “${right}” elsewhere.`,
          related: model ? [model] : [],
        };
    }
}

/** One and many, or a word with its usual ending. */
function isEnding(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return /^(?:s|n|d|y|e)$/.test(long.slice(short.length)) && long.startsWith(short);
}
