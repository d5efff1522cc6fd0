import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

type Result = { violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] };

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Runner = { run: (root: Document, options: { runOnly?: string[] }) => Promise<Result> };

/** What axe finds in a page, by WCAG 2.2 AA and its best practices; `runOnly`: by these of its rules. */
export async function axeFaults(page: Page, options: { runOnly?: string[] } = {}): Promise<string[]> {
  await page.evaluate(await source);
  const { violations } = await page.evaluate(
    (options) => (globalThis as unknown as { axe: Runner }).axe.run(document, options),
    options,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${JSON.stringify(target)}: ${failureSummary}`),
  );
}

/** The same in light and then in dark, where only colours differ; the page is light again. */
export async function axeFaultsInBoth(page: Page): Promise<string[]> {
  const light = await axeFaults(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axeFaults(page, { runOnly: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((fault) => `in the dark, ${fault}`)];
}
