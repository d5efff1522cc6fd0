import type { EstimatedPageNumbers, IContext } from 'docx';
import { estimatePageNumbers, layoutDocument } from 'docx/layout';
import { layOut } from '../../../core/layout.ts';
import type { Report } from '../../../core/report.ts';
import type { Template } from '../../../core/template.ts';
import { prepareArt } from '../../../electron/docx/art.ts';
import { newDocument } from '../../../electron/docx/document.ts';
import { writeParts } from '../../../electron/docx/package.ts';
import { type LaidPages, layPages } from '../../../electron/docx/pages/pages.ts';
import type { PageMemory } from '../../../electron/docx/pages/store.ts';
import type { Node } from '../../../electron/docx/pages/xml.ts';

export type Given = {
  memory: PageMemory;
  assets?: ReadonlyMap<string, Uint8Array>;
  drawPng?: (svg: string, width: number) => Uint8Array | Promise<Uint8Array>;
  /** To fail where anything is to be laid out. */
  knowing?: boolean;
};

/** A report laid out in units, and how many of those cost time. */
export async function layReport(
  report: Report,
  template: Template,
  given: Given,
): Promise<LaidPages & { new: number }> {
  let steps = 0;
  const laid = await withBody(report, template, given, (body, context) => {
    const work = layPages(body as Node, context, given.memory, given.knowing ? undefined : layoutDocument);
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
      steps++;
    }
  });
  return { ...laid, new: steps };
}

/** The same report laid out by the library as one document. */
export function layWhole(report: Report, template: Template, given: Given): Promise<EstimatedPageNumbers> {
  return withBody(report, template, given, estimatePageNumbers);
}

async function withBody<T>(
  report: Report,
  template: Template,
  { assets, drawPng }: Given,
  look: (body: never, context: IContext) => T,
): Promise<T> {
  const layout = layOut(report, template);
  const art = await prepareArt(report, template, layout, {
    ...(assets && { assets }),
    ...(drawPng && { drawPng }),
  });
  let found: { value: T } | undefined;
  const { document } = newDocument(report, template, layout, {
    art,
    draft: false,
    findings: [],
    pageNumbers: (body, context) => {
      found = { value: look(body as never, context) };
      return { bookmarks: new Map() };
    },
  });
  writeParts(document);
  if (!found) throw new Error('The document was written without asking for its page numbers.');
  return found.value;
}
