import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createHost } from '../../electron/host/host.ts';
import { startHttpHost } from '../../electron/host/http-host.ts';
import { ownFiles } from '../../electron/host/own-files.ts';

/**
 * The real host in a process of its own, started by `save.ts` with the path of a report. It sends its address,
 * and when it is asked, for how many milliseconds at most its thread has let others wait since the last time.
 */
export type HostMessage = { url: string } | { held: number };

const [file = ''] = process.argv.slice(2);
const host = await startHttpHost({ rendererDir: ownFiles.window, send: createHost({ file }) });
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
process.on('message', () => {
  process.send?.({ held: delay.max / 1e6 } satisfies HostMessage);
  delay.reset();
});
process.on('disconnect', () => process.exit());
process.send?.({ url: host.url } satisfies HostMessage);
