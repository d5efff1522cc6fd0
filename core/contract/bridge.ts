import type { Progress, Reply } from '../rpc.ts';
import type { DesktopMessage } from './desktop-calls.ts';

/**
 * All that a page has of the desktop shell: `window.assay(name, input, hear)`, put there by the preload script. It answers with
 * the reply of the call as data and is never rejected by the shell. `name` is
 *
 * - a call of `contract` or of `desktopCalls`. Whoever gives `hear` is told at once by which number the call can be ended, and
 *   then of its progress as long as it goes on;
 * - `cancel`, whose input is such a number;
 * - `listen`, whose `hear` is told of every `DesktopMessage` from then on, and of those that the page was too late for;
 * - `takeDropped`, whose input is a `File` that was dropped on the page. The preload script puts its path in its place, which
 *   the page never sees.
 */
export type Bridge = (name: string, input: unknown, hear?: (heard: Heard) => void) => Promise<Reply>;
export type Heard = { call: number } | { progress: Progress } | { message: DesktopMessage };

/** What the preload script sends to the shell, and the shell to it. Only JSON crosses. */
export type Asked = { name: string; input: unknown; call: number };
export type Told = { call: number; progress: Progress } | { message: DesktopMessage };

/** The one channel between the two. */
export const CHANNEL = 'assay';
