import type { EstimatedPageNumbers, IContext, PageNumberEstimator } from 'docx';
import type { Finding } from '../../../core/check/finding.ts';
import type { Report } from '../../../core/report.ts';
import type { Template, WordStyle } from '../../../core/template.ts';
import { digest } from './digest.ts';
import { PagesUnknown } from './engine.ts';
import { type LaidPages, layPages } from './pages.ts';
import type { PageMemory } from './store.ts';
import { NoUnits } from './units.ts';
import type { Node } from './xml.ts';

/**
 * A document written with its page numbers, from the memory of pages that were laid out before, and by laying out those
 * that are not in it. `pages`: how many there are; null where they could not be laid out to the end, and then it is
 * written without, since numbers for half of the parts would be worse than none. `source` says in short what the pages
 * follow from.
 */
export async function withPageNumbers<T>(
  memory: PageMemory,
  source: string,
  compile: (estimate: PageNumberEstimator | undefined) => T,
): Promise<T & { pages: number | null }> {
  const attempt = (layout: LayoutModule | undefined) => {
    let pages: number | null = null;
    const written = compile((body, context) => {
      const estimate = estimateOf(body as Node, context, memory, layout);
      pages = estimate.pageCount ?? null;
      return pages === null ? { bookmarks: new Map() } : estimate;
    });
    return { ...written, pages };
  };
  // Larger than the rest of the library, and of no use to who wants the same pages again.
  const load = () => import('docx/layout');
  let result: T & { pages: number | null };
  try {
    result = attempt(memory.complete.includes(source) ? undefined : await load());
  } catch (error) {
    if (!(error instanceof PagesUnknown)) throw error;
    result = attempt(await load());
  }
  if (result.pages === null) return { ...compile(undefined), pages: null };
  markComplete(memory, source);
  return result;
}

type LayoutModule = typeof import('docx/layout');

/** Numbers of lists for the contents are not asked for, which would read the whole text again: our headings have theirs typed. */
function estimateOf(
  body: Node,
  context: IContext,
  memory: PageMemory,
  layout: LayoutModule | undefined,
): EstimatedPageNumbers {
  let laid: LaidPages;
  try {
    laid = finish(layPages(body, context, memory, layout?.layoutDocument));
  } catch (error) {
    if (!(error instanceof NoUnits)) throw error;
    if (!layout) throw new PagesUnknown();
    return layout.estimatePageNumbers(body, context);
  }
  if (laid.stoppedAt !== undefined) return { bookmarks: new Map() };
  return {
    bookmarks: new Map([...laid.bookmarks].map(([name, page]) => [name, String(page)])),
    bookmarkPageNumbers: laid.bookmarks,
    pageCount: laid.units.reduce((sum, unit) => sum + unit.laid.pages.length, 0),
  };
}

/** What the pages of a report follow from, in short. `findings`: those listed behind a draft. */
export function sourceOf(
  report: Report,
  template: Template,
  draft: boolean,
  findings: readonly Finding[],
  charts: WordStyle['charts'] = template.wordStyle.charts,
): string {
  return digest(JSON.stringify([report, template, draft, findings, charts]));
}

/** As many as are worth telling apart: a draft and the final file, as they are and as they were. */
const COMPLETE = 4;

/** Remembers that the pages of a report are all known. The one that was asked for longest ago may be forgotten. */
export function markComplete(memory: PageMemory, source: string): void {
  if (memory.complete[0] === source) return;
  memory.complete = [source, ...memory.complete.filter((other) => other !== source)].slice(0, COMPLETE);
  memory.changed = true;
}

function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
