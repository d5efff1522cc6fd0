import type { PageNumberEstimator } from 'docx';
import type { Finding } from '../../core/check/finding.ts';
import { openDataFindings } from '../../core/check/open-data-findings.ts';
import { refuseUnfinished } from '../../core/check/unfinished.ts';
import { refuseAnnexInFinal } from '../../core/explain/annex.ts';
import { AssayError } from '../../core/fault.ts';
import { layOut } from '../../core/layout.ts';
import { chartsWithout } from '../../core/leaving/printed-leaving.ts';
import { documentProperties } from '../../core/leaving/properties.ts';
import type { Removal } from '../../core/leaving/removal.ts';
import type { Report } from '../../core/report.ts';
import type { SentDraft } from '../../core/review/rounds/sent.ts';
import { draftToSend } from '../../core/review/rounds/sent-draft.ts';
import { refuseReviewInFinal } from '../../core/review/word/refuse-in-final.ts';
import type { AbortSignalLike, Progress } from '../../core/rpc.ts';
import type { Template } from '../../core/template.ts';
import { type ArtOptions, prepareArt } from './art.ts';
import { type DifferencePages, differenceTables } from './differences.ts';
import { newDocument } from './document.ts';
import { finalise } from './finalise.ts';
import { newManifest } from './manifest.ts';
import { openFindings } from './open-findings.ts';
import { writeParts } from './package.ts';
import { sourceOf, withPageNumbers } from './pages/numbers.ts';
import { newPageMemory, type PageMemory } from './pages/store.ts';
import { release } from './release.ts';
import { type Comparing, prepareComparison, suggestedInData } from './review/compared.ts';
import { finishReview } from './review/finish-review.ts';
import { withSafeText } from './safe-text.ts';
import { turn } from './turn.ts';

export type WordOptions = ArtOptions & {
  /** A draft says so on every page, and lists what the checks still find behind the report. */
  draft: boolean;
  /** Puts the annex on the ratings behind a draft. */
  explain?: boolean;
  /** What the file shall not hold, of what nobody reads in it. */
  without?: readonly Removal[];
  /** Whether the contents say on which page each part is. Working that out takes seconds. */
  pageNumbers: boolean;
  /** Pages that were laid out before; those laid out now are added to it. */
  pageMemory?: PageMemory;
  progress?: (progress: Progress) => void;
  signal?: AbortSignalLike;
  /** A draft for review in Word, made at this time (ISO 8601): with comments and suggestions, in which edits are tracked. */
  review?: {
    at: string;
    /** Goes to people outside: only these parts, without what was said and suggested, and without findings. */
    sent?: SentDraft | undefined;
  };
  /** A draft that shows as tracked changes what came and went since another report. It is not to come back. */
  compare?: Comparing;
};

export type WordFile = {
  bytes: Uint8Array;
  /** How many pages the file has; null where nobody asked, or where its pages could not be laid out to the end. */
  pages: number | null;
  /** Whether Word may put the end of a page elsewhere: programs differ on how much room footnotes take. */
  mayDiffer: boolean;
  /** What the checks find in the report. */
  findings: Finding[];
};

/**
 * The report as a Word file in the house style of its edition. The same report and edition give the same bytes at any
 * time and on any machine. Throws `unfinished` where a final file is asked for while there are errors, `cancelled` when
 * the signal says so, and `internal` rather than release a file that would not open clean.
 */
export async function exportWord(original: Report, edition: Template, given: WordOptions): Promise<WordFile> {
  const sent = given.review?.sent;
  // A chart of Word's own could be changed there, and holds numbers that nobody reads.
  const charts = sent ? 'picture' : chartsWithout(given.without ?? [], given.charts);
  const options = { ...given, ...(charts && { charts }) };
  const total = 5;
  const step = async (done: number, doing: string) => {
    options.progress?.({ done, total, doing });
    await turn();
    if (options.signal?.aborted) throw new AssayError('cancelled', 'The export was cancelled. No file was written.');
  };

  await step(0, 'Laying out the report');
  const template = withSafeText(edition);
  const compared = given.compare && prepareComparison(withSafeText(original), template, given.compare);
  const whole = compared?.report ?? withSafeText(original);
  const { report, layout } = sent
    ? draftToSend(whole, template, withSafeText(sent))
    : { report: whole, layout: layOut(whole, template, { explain: options.explain }) };
  // The annex on the ratings is no part of the report.
  const found = openDataFindings(whole, template, options.explain || sent ? undefined : layout);
  refuseAnnexInFinal(options);
  refuseReviewInFinal(options);
  if (!options.draft) refuseUnfinished(found);
  const findings = options.draft && !sent && !compared ? openFindings(found) : [];
  const differences = compared?.differences ?? (options.review && !sent ? suggestedInData(whole, template) : undefined);
  const properties = documentProperties(report, template, layout.title, options.without);
  const art = await prepareArt(report, template, layout, options);
  const compile = (pageNumbers: PageNumberEstimator | undefined) => {
    const { document, ...made } = newDocument(report, template, layout, {
      art,
      properties,
      pageNumbers,
      draft: options.draft,
      findings,
      review: options.review !== undefined,
      against: compared?.against,
      differences,
    });
    return { ...made, parts: writeParts(document) };
  };

  await step(1, options.pageNumbers ? 'Working out the page numbers' : 'Writing the text');
  const followed: Report & { sent?: SentDraft; differences?: DifferencePages } = {
    ...report,
    ...(sent && { sent }),
    ...(differences && { differences }),
  };
  const source = sourceOf(followed, template, options.draft, findings, options.charts);
  const { ids, short, parts, pages } = options.pageNumbers
    ? await withPageNumbers(options.pageMemory ?? newPageMemory(), source, compile)
    : { ...compile(undefined), pages: null };

  await step(3, 'Finishing the file');
  finalise(parts, { properties, numbered: pages !== null });
  if (options.review)
    finishReview(parts, { report, template, layout, ids, short, at: options.review.at, round: sent?.round?.id });

  await step(4, 'Checking the file');
  const bytes = release(
    parts,
    newManifest(layout, report, template, {
      art,
      findings,
      pageNumbers: pages !== null,
      review: options.review !== undefined,
      against: compared?.against,
      differences: differences && {
        before: compared ? differenceTables(differences) : [],
        behind: compared ? [] : differenceTables(differences),
      },
    }),
    ids,
    {
      pageNumbers: pages !== null,
    },
  );
  await step(5, 'Done');
  const mayDiffer = pages !== null && FOOTNOTE.test(String(parts.get('word/document.xml')));
  return { bytes, pages, mayDiffer, findings: found };
}

const FOOTNOTE = /<w:footnoteReference\b/;
