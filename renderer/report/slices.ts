import type { Content } from '../../core/content.ts';
import type { Report } from '../../core/report.ts';
import { patchLike, type SuggestedPatch, withPatch } from '../review/changes/patch.ts';
import { type SigningPatch, signingLike, withSigning } from '../review/sign-off/signing-patch.ts';

/** Members of a report that a step puts in whole. */
export const WHOLE = [
  'details',
  'scores',
  'figures',
  'formerValues',
  'caseColumns',
  'comparisons',
  'recommendations',
  'facts',
  'glossary',
  'lists',
  'assets',
  'unplaced',
] as const;

/** Lists that a report need not have; none stands for an empty one. */
export const LISTS = ['words', 'dismissed', 'assigned', 'comments', 'reviews', 'rounds'] as const;

type Lists = Required<Pick<Report, (typeof LISTS)[number]>>;

/** What a step outside a text may change. `wording` puts a text in the place of the edition's, or takes it away. */
export type Slices = Partial<Pick<Report, (typeof WHOLE)[number]> & Lists> & {
  /** What was there before the suggestions, where that changes. */
  suggested?: SuggestedPatch;
  signing?: SigningPatch;
  /** Null where the report holds no cases. */
  cases?: Report['cases'] | null;
  /** Null where the cover has no picture. */
  coverPicture?: string | null;
  wording?: { part: string; content: Content | undefined };
};

/** Whether no more changes than who made which suggestion: what stood there before all of them stays the same. */
export function isOfMakers({ suggested, ...others }: Slices): boolean {
  const changed = suggested && { ...others, ...suggested.parts, ...suggested.data };
  return changed !== undefined && Object.keys(changed).length === 0;
}

/** What stands in the report now where other slices would go. */
export function slicesLike(like: Slices, report: Report): Slices {
  return {
    ...Object.fromEntries(WHOLE.filter((key) => like[key] !== undefined).map((key) => [key, report[key]])),
    ...(like.cases !== undefined && { cases: report.cases ?? null }),
    ...Object.fromEntries(LISTS.filter((key) => like[key] !== undefined).map((key) => [key, report[key] ?? []])),
    ...(like.suggested && { suggested: patchLike(like.suggested, report) }),
    ...(like.signing && { signing: signingLike(like.signing, report) }),
    ...(like.coverPicture !== undefined && { coverPicture: report.coverPicture ?? null }),
    ...(like.wording && { wording: { part: like.wording.part, content: report.parts[like.wording.part] } }),
  };
}

/** A new report, which shares all that the slices do not name. Of `LISTS`, it has no empty ones. */
export function withSlices(report: Report, slices: Slices): Report {
  const { wording, coverPicture, cases, suggested, signing, ...whole } = slices;
  const signed = signing ? withSigning(report, signing) : report;
  const next = { ...(suggested ? withPatch(signed, suggested) : signed), ...whole };
  for (const list of LISTS) if (whole[list]?.length === 0) delete next[list];
  if (cases === null) delete next.cases;
  else if (cases !== undefined) next.cases = cases;
  if (coverPicture === null) delete next.coverPicture;
  else if (coverPicture !== undefined) next.coverPicture = coverPicture;
  return wording ? { ...next, parts: withText(next.parts, wording.part, wording.content) } : next;
}

/** The texts with another one for a part, or with none. */
export function withText(parts: Report['parts'], part: string, content: Content | undefined): Report['parts'] {
  const { [part]: _, ...others } = parts;
  return content ? { ...parts, [part]: content } : others;
}
