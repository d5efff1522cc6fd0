import type { Locator, Page } from 'playwright-core';

/** A spreadsheet of cases as a story hands it in. */

export type CaseRow = Record<string, string>;

export function caseFile(rows: readonly CaseRow[], name = 'cases.csv') {
  const headings = Object.keys(rows[0] ?? {});
  const quote = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))];
  const text = `${lines.map((cells) => cells.map(quote).join(',')).join('\r\n')}\r\n`;
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

/** The pane of the cases, opened from the top bar. */
export async function openCases(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Figures…' }).click();
  await page.getByRole('tab', { name: 'Cases', exact: true }).click();
  return page.getByRole('tabpanel', { name: 'Cases' });
}

/** Chooses a file by the button of that name, as the browser's own dialog would hand it in. */
export async function chooseFile(page: Page, button: string, file: ReturnType<typeof caseFile>): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button, exact: true }).click();
  await (await asked).setFiles(file);
}

/** What the row of a question shows: yes, no, not applicable, blank, base, per cent. */
export async function counts(pane: Locator, question: string): Promise<string> {
  const row = pane.getByRole('row').filter({ has: pane.page().getByRole('rowheader', { name: question }) });
  return (await row.locator('td.number').allInnerTexts()).map((cell) => cell.trim()).join(' ');
}
