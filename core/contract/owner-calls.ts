import { z } from 'zod';
import { Handle } from './handle.ts';
import { Owner } from './read-only.ts';

/**
 * The calls about who has a report open. One window has it for writing; it got it when the report was opened or made, and says
 * from time to time that it is still there.
 */

/** A window, and no other: two of one person are as strange to each other as those of two. */
export const WindowId = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);

/** The window that asks; without it a report is opened and nobody has it. */
export const asking = { window: WindowId.optional() };

export const ownerCalls = {
  /**
   * The window is still there. It gets the report if nobody has it; otherwise `owner` is who does. `hidden`: nobody sees the
   * window, so that it may not be heard of again for a while.
   */
  holdReport: {
    input: z.strictObject({ file: Handle, window: WindowId, hidden: z.boolean() }),
    output: z.strictObject({ holds: z.boolean(), owner: Owner.optional() }),
  },
  /** The window has closed the report, or goes. */
  releaseReport: { input: z.strictObject({ file: Handle, window: WindowId }), output: z.strictObject({}) },
} as const;
