import { z } from 'zod';

/** When a report goes into its file by itself: at each pause, each minute, each ten, or when it is asked for. */
export const SavePace = z.enum(['pause', 'minute', 'ten-minutes', 'asked']);
export type SavePace = z.infer<typeof SavePace>;

/** A whole path as Windows, macOS or Linux have it; `~` in front stands for the home folder of whoever uses the computer. */
const Folder = z
  .string()
  .max(1000)
  .regex(/^(?:~(?=$|[\\/])|\/|[A-Za-z]:[\\/]|\\\\)[^\p{Cc}]*$/u, 'a whole path is wanted, or one that begins with ~');

/** What an organisation decides for all who use a computer. What it leaves out, is the user’s to decide. */
export const Policy = z.strictObject({
  /** Where editions lie beside those that come with Assay and the user’s own. */
  editionFolders: z.array(Folder).max(20).optional(),
  /** Where new reports are kept. */
  reportsFolder: Folder.optional(),
  savePace: SavePace.optional(),
  /** Whether the app may look for newer versions of itself. */
  updates: z.enum(['on', 'off']).optional(),
  /**
   * What a person is called where Assay writes a name: in the file that tells others who has a report open, and beside what was
   * decided on findings. `{user}` stands for the name that the system has.
   */
  defaultAuthor: z
    .string()
    .min(1)
    .max(120)
    .regex(/^[^\p{Cc}]*$/u, 'a name on one line is wanted')
    .optional(),
});
export type Policy = z.infer<typeof Policy>;

/** What a policy that cannot be followed comes to: nothing is fetched that its author may have forbidden. */
export const UNREADABLE_POLICY: Policy = { updates: 'off' };

/** What a window must know of the policy. */
export const PolicyInForce = z.strictObject({
  savePace: SavePace.optional(),
  /** What the user is called, by the policy or else by the system. */
  user: z.string().min(1).optional(),
  /** Where it is the policy that says so. */
  userBy: z.literal('policy').optional(),
  /** Why the policy is not followed, in words for the user. */
  fault: z.string().optional(),
});
export type PolicyInForce = z.infer<typeof PolicyInForce>;
