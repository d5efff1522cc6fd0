import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStage, type Stage } from './stage.ts';
import { newReport, openSample } from './steps.ts';

let stage: Stage;
let axe: string;
beforeAll(async () => {
  stage = await createStage();
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});
afterAll(() => stage.close());

type Result = { violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] };

/** What axe finds, by WCAG 2.2 AA and its best practices. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(async () => {
    const runner = (globalThis as unknown as { axe: { run: (root: Document) => Promise<Result> } }).axe;
    return runner.run(document);
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${JSON.stringify(target)}: ${failureSummary}`),
  );
}

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1360, 600])
    test(`axe finds nothing in the ${colorScheme} window at ${width} pixels`, async () => {
      const page = await stage.open({ colorScheme, viewport: { width, height: 860 } });
      await page.getByRole('heading', { name: 'Recent' }).waitFor();
      expect(await faults(page), 'start').toEqual([]);

      await page.getByRole('button', { name: /^New report/ }).click();
      expect(await faults(page), 'new report').toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Open/ }).click();
      await page.getByRole('button', { name: 'Up a folder' }).waitFor();
      expect(await faults(page), 'open').toEqual([]);
      await page.keyboard.press('Escape');

      await newReport(page, `Plain ${colorScheme} ${width}`);
      expect(await faults(page), 'empty report').toEqual([]);
      await page.getByRole('button', { name: 'Reports', exact: true }).click();

      await openSample(page);
      expect(await faults(page), 'sample').toEqual([]);
      if (width < 1000) await page.getByRole('button', { name: 'Scores and findings' }).click();
      for (const tab of ['Details', /^Findings/, 'Here']) {
        await page.getByRole('tab', { name: tab }).click();
        expect(await faults(page), `panel, ${tab}`).toEqual([]);
      }
      await page.getByRole('complementary').getByRole('button', { name: /^2\.3/ }).click();
      await page.getByRole('heading', { level: 2, name: '2.3 Planning' }).waitFor();
      expect(await faults(page), 'scores').toEqual([]);
      if (width < 1000) await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Export…' }).click();
      await page
        .getByRole('dialog')
        .getByText(/^Folder/)
        .waitFor();
      expect(await faults(page), 'export').toEqual([]);
      await page.context().close();
    });
