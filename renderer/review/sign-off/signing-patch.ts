import type { Report } from '../../../core/report.ts';
import type { SignOff } from '../../../core/review/sign-off/sign-off.ts';
import { sharedTexts } from '../../../core/review/sign-off/signed-texts.ts';

/**
 * What a step changes in the sign-offs and in the texts that were signed, entry by entry, since a step that signs one part shall
 * not hold all others. Null where there is no entry.
 */
export type SigningPatch = {
  signOffs: Record<string, SignOff | null>;
  texts: Record<string, string[] | null>;
};
type Signed = Pick<Report, 'signOffs' | 'signedTexts'>;

/** What leads from one state to another; nothing where they are the same. */
export function signingTo(before: Signed, after: Signed): SigningPatch | undefined {
  const patch = {
    signOffs: changed(byKey(before), byKey(after)),
    texts: changed(before.signedTexts ?? {}, after.signedTexts ?? {}),
  };
  return Object.keys(patch.signOffs).length + Object.keys(patch.texts).length === 0 ? undefined : patch;
}

/** What stands in the report now where another patch would go. */
export function signingLike(like: SigningPatch, report: Signed): SigningPatch {
  return { signOffs: pick(byKey(report), like.signOffs), texts: pick(report.signedTexts ?? {}, like.texts) };
}

/** A new report; one without sign-offs has neither of the two members. */
export function withSigning(report: Report, { signOffs, texts }: SigningPatch): Report {
  const { signOffs: _, signedTexts: _texts, ...rest } = report;
  const next = sharedTexts(Object.values(put(byKey(report), signOffs)), {
    signedTexts: put(report.signedTexts ?? {}, texts),
  });
  return next.signOffs.length === 0 ? rest : { ...rest, ...next };
}

/** A file made by merging may hold two of the same key that differ in what was seen. */
function byKey({ signOffs = [] }: Signed): Record<string, SignOff> {
  return Object.fromEntries(
    signOffs.map((one) => [
      JSON.stringify([one.part, one.stage, one.by, one.at, typeof one.seen === 'string' ? one.seen : 'lines']),
      one,
    ]),
  );
}

function changed<T>(before: Record<string, T>, after: Record<string, T>): Record<string, T | null> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const differing = [...names].filter((name) => (before[name] === undefined) !== (after[name] === undefined));
  return Object.fromEntries(differing.map((name) => [name, after[name] ?? null]));
}

function pick<T>(entries: Record<string, T>, names: object): Record<string, T | null> {
  return Object.fromEntries(Object.keys(names).map((name) => [name, entries[name] ?? null]));
}

function put<T>(entries: Record<string, T>, patch: Record<string, T | null>): Record<string, T> {
  const all = Object.entries({ ...entries, ...patch });
  return Object.fromEntries(all.flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}
