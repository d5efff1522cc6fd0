import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { newParagraph } from '../../core/content.ts';
import { packReport } from '../../electron/host/report-file.ts';
import { newTestReport, pdu } from '../editions.ts';
import type { Desk } from './desk.ts';

/** Writes a report whose foreword says its name. */
export async function putReport(desk: Desk, name: string): Promise<string> {
  const path = join(desk.reports, `${name}.assay`);
  const report = { ...newTestReport(pdu), id: name, parts: { foreword: [newParagraph(`Foreword of ${name}.`)] } };
  await writeFile(path, packReport(report));
  return path;
}

/** Waits until the window shows the report of that file. */
export async function showsReport(page: Page, name: string): Promise<void> {
  await page.locator('.top-file-name', { hasText: `${name}.assay` }).waitFor();
  await page.getByRole('button', { name: 'Export…' }).waitFor();
}

export async function showsLibrary(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^New report/ }).waitFor();
}
