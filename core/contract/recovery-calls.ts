import { z } from 'zod';
import { Report } from '../report.ts';
import { Handle } from './handle.ts';

/**
 * The calls about unsaved work. What is changed in a window is kept on this computer from moment to moment, beside the
 * file and not in it, until a save has brought it there. Work is one window’s on one report.
 */

export const WorkId = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);

/** The turn of a keep: each holds all that those with a lower one held, and comes to nothing after a later one. */
const Turn = z.int().min(1);

/** A piece of JSON, and how much of it at most: far more than any report has. Characters. */
const Json = z.string().max(30_000_000);

/**
 * Steps of undo, each in the window’s own notation: those from the first place on are kept, and those given stand from
 * `at` on in place of what stood there.
 */
export const KeptSteps = z.strictObject({ from: z.int().min(0), at: z.int().min(0), steps: z.array(Json) });
export type KeptSteps = z.infer<typeof KeptSteps>;

export const KeptWork = z.strictObject({
  work: WorkId,
  turn: Turn,
  /** The id of the report. */
  report: z.string().min(1),
  /** The revision of the file that the work stands on; looked at where all is sent. */
  basedOn: z.string(),
  /** Whether something in it is not in the file. */
  dirty: z.boolean(),
  /** All there is, in place of anything kept; otherwise only what is new since the keep that was answered last. */
  whole: z.boolean(),
  /** The turn of that keep. Where it is not said, a save cannot go on from what is kept here. */
  from: Turn.optional(),
  /** Works that this one has taken over, which go. */
  takes: z.array(WorkId).max(20),
  /** By `parts/ID` a text, by its name another member of the report, as JSON; null for one that is gone. */
  pieces: z.record(z.string(), Json.nullable()),
  done: KeptSteps.optional(),
  undone: KeptSteps.optional(),
  /** What else belongs to the steps: a JSON object without `done` and `undone`. */
  frame: Json.optional(),
});
export type KeptWork = z.infer<typeof KeptWork>;

/** What a save brings into the file: the work as it was at a turn. */
export const WorkMark = z.strictObject({ work: WorkId, turn: Turn });
export type WorkMark = z.infer<typeof WorkMark>;

const Moment = z.iso.datetime({ offset: true });

/** How work differs from the file: the parts whose texts do, the words of theirs that the file has not, and other members. */
export const WorkChanges = z.strictObject({
  parts: z.array(z.string()),
  words: z.int().min(0),
  others: z.array(z.string()),
});
export type WorkChanges = z.infer<typeof WorkChanges>;

/** What the report was opened as, in place of what its file holds. */
export const Restored = z.strictObject({
  work: WorkId,
  at: Moment,
  changes: WorkChanges,
  /** What the file holds, which the work goes on from. */
  base: Report.optional(),
  /** The file itself could not be opened. */
  why: z.string().optional(),
  /** It is damaged. */
  damaged: z.literal(true).optional(),
});
export type Restored = z.infer<typeof Restored>;

/** Work that stands on another state of the file than the one there is. */
export const UnsavedWork = z.strictObject({ work: WorkId, at: Moment, changes: WorkChanges });
export type UnsavedWork = z.infer<typeof UnsavedWork>;

export const recoveryCalls = {
  /**
   * Keeps what is new. `kept` is false where the host does not have what it goes on from: then the window sends all.
   * `say`: something happened to what was kept before, in one sentence.
   */
  keepWork: {
    input: KeptWork.extend({ file: Handle }),
    output: z.strictObject({ kept: z.boolean(), say: z.string().optional() }),
  },
  /** Forgets work: its report was closed with everything in the file, or the user has looked at it and does not want it. */
  dropWork: { input: z.strictObject({ works: z.array(WorkId).max(20) }), output: z.strictObject({}) },
  /** Unsaved work as a whole report, to look at. */
  loadWork: {
    input: z.strictObject({ work: WorkId }),
    output: z.strictObject({ report: Report, basedOn: z.string(), at: Moment }),
  },
  /** Saves unsaved work, with its steps of undo, as a file of its own beside the file given, and forgets it. */
  copyWork: {
    input: z.strictObject({ work: WorkId, beside: Handle }),
    output: z.strictObject({ file: z.strictObject({ handle: Handle, name: z.string() }) }),
  },
} as const;
