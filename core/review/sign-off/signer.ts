import type { Report } from '../../report.ts';
import type { SignOff } from './sign-off.ts';
import type { Stage } from './stage.ts';

/** Whom the report names for a stage, as its details give them; nobody where the edition or the report names nobody. */
export function namedFor({ signers }: Stage, { details }: Pick<Report, 'details'>): string[] {
  return signers.map((id) => details[id]?.trim() ?? '').filter((names) => names !== '');
}

/**
 * Whether a name is one of those that the report gives for a stage; where it gives none, anybody may. Grades in front of a name
 * and behind a comma do not count, an initial stands for a first name, and `B. Deputy for A. Name` is taken for A. Name.
 */
export function maySign(name: string, stage: Stage, report: Pick<Report, 'details'>): boolean {
  const named = namedFor(stage, report).flatMap(namesIn);
  return named.length === 0 || namesIn(name).some((one) => named.some((other) => isSameName(one, other)));
}

/** Why somebody may not sign for a stage, in words; nothing where they may. */
export function whyNot(name: string, stage: Stage, report: Pick<Report, 'details'>): string | undefined {
  if (name === '' || maySign(name, stage, report)) return undefined;
  const named = namedFor(stage, report).join('; ');
  return `“${stage.title}” is not for ${name} to sign. Who may: ${stage.by}. The report names ${named}; where that is not right any more, change it under Details.`;
}

/**
 * Why somebody may not take a sign-off back, in words; nothing where they may: whoever signed it, whoever may sign for its stage,
 * and whoever the report names for a later one, to whom the part was on its way.
 */
export function whyNotBack(
  name: string,
  { stage: id, by }: Pick<SignOff, 'stage' | 'by'>,
  stages: readonly Stage[],
  report: Pick<Report, 'details'>,
): string | undefined {
  const at = stages.findIndex((one) => one.id === id);
  const [stage, ...later] = stages.slice(at);
  const mayAs = (one: Stage) => namedFor(one, report).length > 0 && maySign(name, one, report);
  const isSigner = namesIn(name).some((one) => namesIn(by).some((other) => isSameName(one, other)));
  if (!stage || isSigner || maySign(name, stage, report) || later.some(mayAs)) return undefined;
  const named = [...new Set([by, ...[stage, ...later].flatMap((one) => namedFor(one, report))])].join('; ');
  return `“${stage.title}” was signed by ${by}, and is not for ${name} to take back. Who may: ${named}; where that is not right any more, change it under Details.`;
}

/** First name, initials and surname of whoever the report names for a stage, as it writes them, without grades. */
export function peopleNamed(stages: readonly Stage[], report: Pick<Report, 'details'>): string[] {
  const named = stages.flatMap((stage) => namedFor(stage, report)).flatMap((names) => names.split(BETWEEN_NAMES));
  return [...new Set(named.flatMap((name) => /\S+(?:\s+\p{L}\.?)*\s+\S+$/u.exec(name.trim())?.[0] ?? []))];
}

const BETWEEN_NAMES = /[,;\n/()]|\b(?:and|for|on behalf of)\b/i;

/** First name and surname of each who is named in a text, in small letters. */
function namesIn(text: string): string[][] {
  return text
    .split(BETWEEN_NAMES)
    .map((one) =>
      one
        .toLocaleLowerCase('en-GB')
        .split(/[\s.]+/)
        .filter(Boolean)
        .slice(-2),
    )
    .filter((words) => words.length > 0);
}

function isSameName(one: readonly string[], other: readonly string[]): boolean {
  if (one.at(-1) !== other.at(-1) || one.length !== other.length) return false;
  const [first = '', named = ''] = [one[0], other[0]];
  const isInitial = first.length === 1 || named.length === 1;
  return one.length === 1 || first === named || (isInitial && first[0] === named[0]);
}
