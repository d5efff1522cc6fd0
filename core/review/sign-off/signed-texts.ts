import type { Report } from '../../report.ts';
import { shortHash } from '../suggestions/short-hash.ts';
import type { SignOff } from './sign-off.ts';

/** The sign-offs of a report, and the texts that they were given to. */
export type Signings = { signOffs: SignOff[]; signedTexts: Record<string, string[]> };

/** The lines that a sign-off was given to; nothing where the report does not hold them any more. */
export function linesSigned(
  { seen }: SignOff,
  { signedTexts }: Pick<Report, 'signedTexts'>,
): readonly string[] | undefined {
  return typeof seen === 'string' ? signedTexts?.[seen] : seen;
}

/** Sign-offs in the order of time, each with the name of its text in place of the lines, and every text once. */
export function sharedTexts(signOffs: readonly SignOff[], report: Pick<Report, 'signedTexts'>): Signings {
  const signedTexts: Record<string, string[]> = {};
  const shared = signOffs.map((one): SignOff => {
    const lines = linesSigned(one, report);
    const seen = typeof one.seen === 'string' ? one.seen : nameOf(one.part, one.seen);
    if (lines) signedTexts[seen] ??= [...lines];
    return seen === one.seen ? one : { ...one, seen };
  });
  return { signOffs: shared.sort(byTime), signedTexts };
}

/** The table in which two copies that were merged keep their texts: those that some sign-off was given to. */
export function withSignedTexts(report: Report, from: readonly Report[]): Report {
  const { signedTexts: _, ...rest } = report;
  const names = new Set((report.signOffs ?? []).flatMap(({ seen }) => (typeof seen === 'string' ? [seen] : [])));
  const entries = [...names].flatMap((name) => {
    const lines = from.map(({ signedTexts }) => signedTexts?.[name]).find((found) => found !== undefined);
    return lines ? [[name, lines] as const] : [];
  });
  return entries.length === 0 ? rest : { ...rest, signedTexts: Object.fromEntries(entries) };
}

/** Made from the words, so that copies of a report name the same text alike. Two hashes: one alone might meet by chance. */
function nameOf(part: string, lines: readonly string[]): string {
  const text = lines.join('\n');
  return `${part}:${shortHash(text)}${shortHash(`${lines.length}\n${text}`)}`;
}

function byTime(one: SignOff, other: SignOff): number {
  return compare(one.at, other.at) || compare(one.part, other.part) || compare(one.stage, other.stage);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
