import type { PageNumberEstimator } from 'docx';
import { checkReport } from '../../core/check.ts';
import { AssayError } from '../../core/fault.ts';
import { layOut } from '../../core/layout.ts';
import type { Report } from '../../core/report.ts';
import type { AbortSignalLike, Progress } from '../../core/rpc.ts';
import type { Template } from '../../core/template.ts';
import { refuseUnfinished } from '../../core/unfinished.ts';
import { type ArtOptions, prepareArt } from './art.ts';
import { newDocument } from './document.ts';
import { finalise } from './finalise.ts';
import { newManifest } from './manifest.ts';
import { openFindings } from './open-findings.ts';
import { writeParts } from './package.ts';
import { release } from './release.ts';
import { withSafeText } from './safe-text.ts';

export type WordOptions = ArtOptions & {
  /** A draft says so on every page, and lists what the checks still find behind the report. */
  draft: boolean;
  /** Whether the contents say on which page each part is. Working that out takes seconds. */
  pageNumbers: boolean;
  progress?: (progress: Progress) => void;
  signal?: AbortSignalLike;
};

export type WordFile = {
  bytes: Uint8Array;
  /** How many pages the file has; null where nobody asked, or where its pages could not be laid out to the end. */
  pages: number | null;
};

/**
 * The report as a Word file in the house style of its edition. The same report and edition give the same bytes at any
 * time and on any machine. Throws `unfinished` where a final file is asked for while there are errors, `cancelled` when
 * the signal says so, and `internal` rather than release a file that would not open clean.
 */
export async function exportWord(original: Report, edition: Template, options: WordOptions): Promise<WordFile> {
  const total = 5;
  const step = async (done: number, doing: string) => {
    options.progress?.({ done, total, doing });
    await turn();
    if (options.signal?.aborted) throw new AssayError('cancelled', 'The export was cancelled. No file was written.');
  };

  await step(0, 'Laying out the report');
  const report = withSafeText(original);
  const template = withSafeText(edition);
  const layout = layOut(report, template);
  const found = checkReport(report, template);
  if (!options.draft) refuseUnfinished(found);
  const findings = options.draft ? openFindings(found) : [];
  const art = await prepareArt(report, template, layout, options);
  const write = (pageNumbers: PageNumberEstimator | undefined) =>
    newDocument(report, template, layout, { art, pageNumbers, draft: options.draft, findings });

  await step(1, options.pageNumbers ? 'Working out the page numbers' : 'Writing the text');
  const counter = options.pageNumbers ? await newPageCounter() : undefined;
  let { document, ids } = write(counter?.estimate);
  let parts = writeParts(document);
  const pages = counter?.pages() ?? null;
  if (counter && pages === null) {
    // Numbers for half of the parts would be worse than none.
    await step(2, 'Writing the text without page numbers');
    ({ document, ids } = write(undefined));
    parts = writeParts(document);
  }

  await step(3, 'Finishing the file');
  finalise(parts, { language: template.language, created: report.created, numbered: pages !== null });

  await step(4, 'Checking the file');
  const bytes = release(parts, newManifest(layout, report, template, { art, findings, pageNumbers: pages !== null }), ids, {
    pageNumbers: pages !== null,
  });
  await step(5, 'Done');
  return { bytes, pages };
}

// Every runtime has it, but neither the language nor this folder's types know it.
declare function setTimeout(run: () => void, milliseconds: number): unknown;

/** Lets a message or a key press that cancels the work arrive before the next long stretch. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

type PageCounter = { estimate: PageNumberEstimator; pages: () => number | null };

/**
 * The library's own layout of pages, which also says how many there are, unless it stopped before the end. Numbers of
 * lists for the contents are not asked for, which would read the whole text once more: our headings have theirs typed.
 */
async function newPageCounter(): Promise<PageCounter> {
  // Larger than the rest of the library, and of no use to who leaves the numbers out.
  const { estimatePageNumbers } = await import('docx/layout');
  let pages: number | null = null;
  return {
    estimate(body, context) {
      const estimate = estimatePageNumbers(body, context);
      pages = estimate.pageCount ?? null;
      return pages === null ? { bookmarks: new Map() } : estimate;
    },
    pages: () => pages,
  };
}
