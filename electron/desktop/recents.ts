import type { SharedHandlers } from '../host/handlers.ts';
import type { RecentEntry } from './menu.ts';

const alone = { progress() {}, signal: new AbortController().signal };

/** The reports that were opened lately and are there, for menus; from the same list that the start screen has. */
export function createRecents(host: Pick<SharedHandlers, 'ofWindow'>) {
  const calls = host.ofWindow(() => undefined);
  return {
    async list(): Promise<RecentEntry[]> {
      const reports = await calls.listRecent({}, alone);
      return reports
        .filter(({ missing }) => !missing)
        .map(({ file, folder }) => ({ file: file.handle, name: file.name, folder }));
    },
    async forget(): Promise<void> {
      for (const { file } of await calls.listRecent({}, alone)) await calls.forgetRecent({ file: file.handle }, alone);
    },
  };
}
