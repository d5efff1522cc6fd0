import { z } from 'zod';
import { CHOSEN_KEYS } from '../own-keys.ts';
import { FileRef, Handle } from './handle.ts';

/**
 * What a window and the desktop shell around it say to each other beyond the contract: menus, native dialogs, the title bar.
 * Only the shell answers these calls; a window in a browser has dialogs of its own.
 */

/** A command of the menus, by its id in `core/commands.ts`. */
export const CommandId = z.string().regex(/^[a-z][A-Za-z.]{1,40}$/);
export type CommandId = z.infer<typeof CommandId>;

/** What a command is at the moment; `checked` only of those that are on or off. */
export const CommandState = z.strictObject({ enabled: z.boolean(), checked: z.boolean().optional() });
export type CommandState = z.infer<typeof CommandState>;

export const FileKind = z.enum(['report', 'word', 'page', 'table']);
export type FileKind = z.infer<typeof FileKind>;

/**
 * What the shell tells a window, in the order in which it happened. `leave`: keep what is unsaved and answer `hasLeft`. `say`: a
 * line for the user, who need do nothing about it.
 */
export const DesktopMessage = z.discriminatedUnion('tell', [
  z.strictObject({ tell: z.literal('command'), command: CommandId }),
  z.strictObject({ tell: z.literal('open'), file: FileRef }),
  z.strictObject({ tell: z.literal('leave') }),
  z.strictObject({ tell: z.literal('say'), line: z.string().max(300) }),
]);
export type DesktopMessage = z.infer<typeof DesktopMessage>;

const Empty = z.strictObject({});

export const desktopCalls = {
  /**
   * What the window shows: for its title, the mark of unsaved changes, the menus, and the place that it is remembered for.
   * `language`: what it speaks, and the shell with it. `keys`: those of its own choice, shown in the menus.
   */
  tellDesktop: {
    input: z.strictObject({
      title: z.string().max(400),
      file: Handle.optional(),
      edited: z.boolean(),
      language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/),
      commands: z.record(CommandId, CommandState),
      keys: z.record(CommandId, z.string().regex(CHOSEN_KEYS)),
    }),
    output: Empty,
  },
  /** Asks with the system's own dialog. Null when the user cancelled. To save: the user has agreed to replace what is there. */
  chooseFile: {
    input: z.discriminatedUnion('to', [
      z.strictObject({ to: z.literal('open'), kind: FileKind }),
      z.strictObject({ to: z.literal('save'), kind: FileKind, beside: Handle, name: z.string().max(200) }),
    ]),
    output: FileRef.nullable(),
  },
  /** Opens the report in a window of its own, or shows the window that has it; without one, a window with the start screen. */
  openWindow: { input: z.strictObject({ file: Handle.optional() }), output: Empty },
  /** Shows a file in the system's file manager. */
  showInFolder: { input: z.strictObject({ file: Handle }), output: Empty },
  /** Opens the system's dialog for printing what the window shows. */
  printWindow: { input: Empty, output: Empty },
  /** Everything that is unsaved is kept; the window may go. */
  hasLeft: { input: Empty, output: Empty },
  /** A handle for a report that was dropped on the window. Only the preload script asks it; see `Bridge`. */
  takeDropped: { input: z.strictObject({ path: z.string().min(1).max(32_768) }), output: FileRef },
  /**
   * For a page that cannot show its report: asks where, and saves there what is kept of the report. Null when the user
   * cancelled. Refused as `not found` where everything is in the report’s own file.
   */
  copyKept: { input: Empty, output: z.strictObject({ name: z.string() }).nullable() },
  /** For the same page: loads the window anew. */
  showAgain: { input: Empty, output: Empty },
} as const;
