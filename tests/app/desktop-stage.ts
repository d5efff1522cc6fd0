import type { ElectronApplication, Page } from 'playwright-core';
import { createDesk } from '../desktop/desk.ts';
import { type Stage, watch } from './stage.ts';

/** The apps whose windows stories have, for what is done outside a window: answering a dialog of the system. */
const apps = new WeakMap<object, ElectronApplication>();

/** The app that the page is a window of, or nothing where it is one of a browser. */
export function appOf(page: Page): ElectronApplication | undefined {
  return apps.get(page.context());
}

/** The same stage in the desktop shell: host, window and browser are one app there, and die as one. */
export async function createDesktopStage(env: Record<string, string>): Promise<Stage> {
  const desk = await createDesk();
  const faults: string[] = [];
  const pathsOf = (file?: string) => (file === undefined ? [] : [`${desk.reports}/${file}`]);
  return {
    reportsFolder: desk.reports,
    killHost: desk.kill,
    killBrowser: desk.kill,
    async open({ file, viewport, colorScheme } = {}) {
      const page = await desk.start(pathsOf(file), env);
      apps.set(page.context(), desk.app);
      for (const shown of desk.app.windows()) watch(shown, faults);
      desk.app.on('window', (shown) => watch(shown, faults));
      await page.setViewportSize(viewport ?? { width: 1360, height: 860 });
      if (colorScheme) await page.emulateMedia({ colorScheme });
      return page;
    },
    openBeside: (_page, { file } = {}) => desk.windowAfter(() => desk.startSecond(pathsOf(file))),
    readReport: desk.readReport,
    async close() {
      await desk.close();
      if (faults.length > 0) throw new Error(`The page reported faults:\n${faults.join('\n')}`);
    },
  };
}
