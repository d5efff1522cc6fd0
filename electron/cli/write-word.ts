import type { Report } from '../../core/report.ts';
import type { Template } from '../../core/template.ts';
import type { WordFile, WordOptions } from '../docx/export.ts';
import { loadPageMemory, pagesFolder, savePageMemory } from '../host/pages/memory.ts';
import { createDrawPng, drawnFolder } from '../host/pictures/drawn.ts';
import { dataFolder } from '../host/user-folders.ts';

/** The Word file of a report, with pages and pictures that were made before. */
export async function writeWord(
  report: Report,
  template: Template,
  options: Omit<WordOptions, 'pageMemory' | 'drawPng'>,
): Promise<WordFile> {
  // The library is large, and the other commands do without it.
  const { exportWord } = await import('../docx/export.ts');
  const folder = pagesFolder(dataFolder());
  const pageMemory = options.pageNumbers ? await loadPageMemory(folder, report) : undefined;
  const drawPng = createDrawPng(drawnFolder(dataFolder()));
  const written = await exportWord(report, template, { ...options, ...(pageMemory && { pageMemory }), drawPng });
  if (pageMemory) await savePageMemory(folder, report, pageMemory);
  return written;
}
