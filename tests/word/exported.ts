import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findProgram } from '../tools/document-tools.ts';

/** A folder that is gone when the tests of a file are done. */
export function newFolder(): {
  folder: string;
  write: (name: string, bytes: Uint8Array) => string;
  remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'assay-word-'));
  return {
    folder,
    write: (name, bytes) => {
      const file = join(folder, name);
      writeFileSync(file, bytes);
      return file;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const yes = { type: 'boolean', value: 'true' };

/**
 * The file as LibreOffice prints it, with the places of its bookmarks. Every folder has a LibreOffice of its own.
 * `accessible`: as PDF/UA asks, with the title of the document in the window.
 */
export function convertToPdf(file: string, folder: string, accessible = false): string {
  const program = findProgram('soffice', 'libreoffice');
  if (!program) throw new Error('LibreOffice is not on this machine');
  const options = JSON.stringify({
    ExportBookmarksToPDFDestination: yes,
    UseTaggedPDF: yes,
    ...(accessible && { PDFUACompliance: yes, DisplayPDFDocumentTitle: yes }),
  });
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const filter = `pdf:writer_pdf_Export:${options}`;
  execFileSync(program, [profile, '--headless', '--convert-to', filter, '--outdir', folder, file], { stdio: 'pipe' });
  return join(folder, basename(file).replace(/\.docx$/, '.pdf'));
}

export function pdfPages(pdf: string): number {
  return Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))?.[1]);
}

/** The page of each bookmark. LibreOffice writes the underscore in its name as `5F`. */
export function pagesOfBookmarks(pdf: string): Map<string, number> {
  const list = execFileSync('pdfinfo', ['-dests', pdf], { encoding: 'utf8' });
  const places = [...list.matchAll(/^\s*(\d+) \[.*?\] "(.+)"$/gm)];
  return new Map(places.map(([, page, name = '']) => [name.replaceAll('5F', '_'), Number(page)]));
}
