import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Content } from '../../core/content.ts';
import type { Report } from '../../core/report.ts';
import { createStage, type Stage } from './stage.ts';
import { newReport, saved } from './steps.ts';

type Options = {
  /** What the names of the reports begin with. */
  title: string;
  /** Whether the page may read and write the clipboard. */
  clipboard?: boolean;
  /** Takes the page of each story. */
  onPage: (page: Page, stage: Stage) => void;
};

export type FreshReport = {
  /** The name of the report of this story. */
  name: () => string;
  press: (...keys: string[]) => Promise<void>;
  /** The report as it is on disk, after a save. */
  read: () => Promise<Report>;
  /** One of its texts. */
  content: (part?: string) => Promise<Content>;
};

/** One stage for the stories of a file, and for each of them a page of its own with a new report. */
export function eachWithNewReport({ title, clipboard = false, onPage }: Options): FreshReport {
  let stage: Stage;
  let page: Page | undefined;
  let count = 0;
  const name = () => `${title} ${count}`;
  const here = () => {
    if (!page) throw new Error('no story has begun');
    return page;
  };
  const read = async () => {
    await saved(here());
    return stage.readReport(`${name()}.assay`);
  };
  beforeAll(async () => {
    stage = await createStage();
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    count += 1;
    await page?.context().close();
    page = await stage.open();
    if (clipboard) await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await newReport(page, name());
    onPage(page, stage);
  });
  return {
    name,
    async press(...keys) {
      for (const key of keys) await here().keyboard.press(key);
    },
    read,
    content: async (part = 'background') => (await read()).parts[part] ?? [],
  };
}
