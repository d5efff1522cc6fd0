import type { IContext } from 'docx';
import { openDataFindings } from '../../../core/check/open-data-findings.ts';
import { AssayError } from '../../../core/fault.ts';
import { layOut } from '../../../core/layout.ts';
import type { ReportPages } from '../../../core/pages.ts';
import type { Report } from '../../../core/report.ts';
import type { AbortSignalLike, Progress } from '../../../core/rpc.ts';
import type { Template } from '../../../core/template.ts';
import { prepareArt } from '../art.ts';
import { newDocument } from '../document.ts';
import { onePixel } from '../one-pixel.ts';
import { openFindings } from '../open-findings.ts';
import { withSafeText } from '../safe-text.ts';
import { turn } from '../turn.ts';
import { drawPages } from './drawing.ts';
import { markComplete, sourceOf } from './numbers.ts';
import { layPages } from './pages.ts';
import type { PageMemory } from './store.ts';
import type { Node } from './xml.ts';

export type PreviewOptions = {
  /** Keys of the units whose pages are not wanted again. */
  known: ReadonlySet<string>;
  memory: PageMemory;
  progress: (progress: Progress) => void;
  signal: AbortSignalLike;
};

/** The pages of a report as they would be printed in its final form. Gives way to other work after each unit. */
export async function layReportPages(
  report: Report,
  template: Template,
  options: PreviewOptions,
): Promise<ReportPages> {
  const { ids, laid, guessed, context } = await layForm(report, template, false, options);
  const { colours, font } = template.wordStyle;
  const drawn = drawPages(laid, context, options.memory, ids, {
    known: options.known,
    colours: [colours.heading, colours.accent],
  });
  return { font, units: await drive(drawn, options), guessed };
}

/** Lays out the draft, too, whose page headers and last pages are others, so that exporting either needs no layout. */
export async function rememberDraft(report: Report, template: Template, options: LayoutOptions): Promise<void> {
  await layForm(report, template, true, options);
}

type LayoutOptions = Pick<PreviewOptions, 'memory' | 'progress' | 'signal'>;

async function layForm(original: Report, edition: Template, draft: boolean, options: LayoutOptions) {
  const report = withSafeText(original);
  const template = withSafeText(edition);
  const layout = layOut(report, template);
  const findings = draft ? openFindings(openDataFindings(report, template)) : [];
  const art = await prepareArt(report, template, layout, { assets: stand(report), drawPng: () => onePixel('FFFFFF') });
  let formatted: { body: Node; context: IContext } | undefined;
  const { document, ids } = newDocument(report, template, layout, {
    art,
    draft,
    findings,
    pageNumbers: (body, context) => {
      formatted = { body: body as Node, context };
      return { bookmarks: new Map() };
    },
  });
  document.Document.View.Body.prepForXml({ file: document, viewWrapper: document.Document, stack: [] });
  if (!formatted) throw new Error('The document was written without asking for its page numbers.');
  const { body, context } = formatted;
  const { layoutDocument } = await import('docx/layout');
  const lay = (guess: boolean) => drive(layPages(body, context, options.memory, layoutDocument, { guess }), options);
  let laid = await lay(false);
  const guessed = laid.stoppedAt !== undefined;
  if (guessed) laid = await lay(true);
  else markComplete(options.memory, sourceOf(report, template, draft, findings));
  return { ids, laid, guessed, context };
}

type Steps<T> = Generator<{ done: number; total: number } | undefined, T>;

async function drive<T>(steps: Steps<T>, { progress, signal }: LayoutOptions): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (step.value) progress({ ...step.value, doing: 'Laying out the pages' });
    await turn();
    if (signal.aborted) throw new AssayError('cancelled', 'The pages were not laid out to the end.');
  }
}

/** Pages depend on how large pictures are and not on what they show, so that the bytes need not travel. */
function stand(report: Report): Map<string, Uint8Array> {
  return new Map(
    Object.entries(report.assets).map(([id, { type }]) => [
      id,
      type === 'image/jpeg' ? new Uint8Array([0xff, 0xd8, 0xff]) : onePixel('FFFFFF'),
    ]),
  );
}
