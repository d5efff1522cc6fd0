import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

type Result = { violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] };

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in a page, by WCAG 2.2 AA and its best practices. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(await source);
  const { violations } = await page.evaluate(async () => {
    const runner = (globalThis as unknown as { axe: { run: (root: Document) => Promise<Result> } }).axe;
    return runner.run(document);
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${JSON.stringify(target)}: ${failureSummary}`),
  );
}
