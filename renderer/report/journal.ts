import { Operation, Range, type SetNodeOperation } from 'slate';
import { joinedPatches } from '../review/changes/patch.ts';
import type { Slices } from './slices.ts';

/**
 * One order of steps over the whole report: texts, scores, details, recommendations and pictures. Undo takes back the latest,
 * wherever it was. Steps are only ever taken back and done again in this order, so each may rely on those before it.
 */

export type TextStep = {
  kind: 'text';
  part: string;
  operations: readonly Operation[];
  before: Range | null;
  after: Range | null;
  /** What the step changed outside the text: the assets, when it brought a picture. */
  along?: { before: Slices; after: Slices };
  /** Milliseconds. */
  at: number;
};

export type FieldStep = {
  kind: 'field';
  /** The name of the field, as the page marks it. */
  field: string;
  before: Slices;
  after: Slices;
  at: number;
};

/** What one command changed in several places, texts or fields; it is taken back as one. */
export type GroupStep = { kind: 'group'; steps: readonly (TextStep | FieldStep)[]; at: number };

export type Step = TextStep | FieldStep | GroupStep;
export type Journal = { readonly done: readonly Step[]; readonly undone: readonly Step[] };

/** Steps kept; older ones cannot be taken back any more. */
const KEPT = 2000;
/** A pause of this length (ms) ends a stretch of typing. */
const PAUSE = 1500;
/** A stretch of typing longer than this ends with the next word. */
const STRETCH = 40;

export function newJournal(): Journal {
  return { done: [], undone: [] };
}

/** Adds a step, or lengthens the latest when both are one stretch of typing in one place and neither is in `apart`. */
export function record({ done, undone }: Journal, step: Step, apart?: WeakSet<Step>): Journal {
  const last = undone.length === 0 ? done.at(-1) : undefined;
  const latest = last && (apart?.has(last) || apart?.has(step)) ? undefined : last;
  const merged = latest && merge(latest, step);
  if (merged) return { done: [...done.slice(0, -1), merged], undone: [] };
  return { done: [...done.slice(-(KEPT - 1)), step], undone: [] };
}

/** The latest step, which the caller takes back in the report; nothing where there is none. */
export function undo({ done, undone }: Journal): { journal: Journal; step: Step } | undefined {
  const step = done.at(-1);
  return step && { step, journal: { done: done.slice(0, -1), undone: [...undone, step] } };
}

/** The step that was taken back last, which the caller does again in the report; nothing where there is none. */
export function redo({ done, undone }: Journal): { journal: Journal; step: Step } | undefined {
  const step = undone.at(-1);
  return step && { step, journal: { done: [...done, step], undone: undone.slice(0, -1) } };
}

/** The operations that take a text step back. */
export function inverseOf(step: TextStep): Operation[] {
  return step.operations.map(Operation.inverse).reverse();
}

function merge(latest: Step, step: Step): Step | undefined {
  // A clock that was put back says nothing of what belongs together.
  if (Math.abs(step.at - latest.at) > PAUSE) return undefined;
  if (latest.kind === 'field' && step.kind === 'field') {
    if (latest.field !== step.field || latest.before.wording || step.before.wording) return undefined;
    const joined = joinedSlices(latest, step);
    return { ...latest, ...joined, at: step.at };
  }
  if (latest.kind === 'text' && step.kind === 'text') {
    if (latest.part !== step.part || !isSuggesting(latest) || !isSuggesting(step) || !goesOn(latest, step))
      return undefined;
    const operations = joined(latest.operations, step.operations);
    const along = step.along && (latest.along ? joinedSlices(latest.along, step.along) : step.along);
    return { ...latest, operations, ...(along && { along }), after: step.after, at: step.at };
  }
  return undefined;
}

type Change = { before: Slices; after: Slices };

/** Two changes of the same members as one. */
function joinedSlices(latest: Change, step: Change): Change {
  const [was, is] = [latest.after.suggested, step.after.suggested];
  const [before, between] = [latest.before.suggested, step.before.suggested];
  const after = { ...latest.after, ...step.after, ...(was && is && { suggested: joinedPatches(was, is) }) };
  if (!between) return { before: latest.before, after };
  // What only the later one changes was so before both.
  return { before: { ...latest.before, suggested: before ? joinedPatches(between, before) : between }, after };
}

/** Whether a text step changes nothing outside its text but what is suggested in it. */
function isSuggesting({ along }: TextStep): boolean {
  return !along || Object.keys(along.after).every((key) => key === 'suggested');
}

/** Whether the step types, or deletes, right where the latest one stopped. */
function goesOn(latest: TextStep, step: TextStep): boolean {
  const [first] = step.operations;
  const last = latest.operations.at(-1);
  if (!first || !last || step.operations.length > 1 || !('path' in first) || !('path' in last)) return false;
  if (first.path.join() !== last.path.join() || isCorrection(latest)) return false;
  if (first.type === 'insert_text' && last.type === 'insert_text') {
    const newWord = /\s$/.test(last.text) && /^\S/.test(first.text);
    if (newWord && last.text.length >= STRETCH) return false;
    return first.offset === last.offset + last.text.length;
  }
  if (first.type === 'remove_text' && last.type === 'remove_text')
    return first.offset + first.text.length === last.offset || first.offset === last.offset;
  // Typing in a field of a block, such as the caption of a table.
  if (first.type === 'set_node' && last.type === 'set_node')
    return FIELDS.some((field) => isOnly(field, first) && isOnly(field, last));
  return false;
}

/** The operations of a step and the one that goes on from its last, which become one. */
function joined(operations: readonly Operation[], [next]: readonly Operation[]): readonly Operation[] {
  const last = operations.at(-1);
  const others = operations.slice(0, -1);
  if (last?.type === 'insert_text' && next?.type === 'insert_text')
    return [...others, { ...last, text: last.text + next.text }];
  if (last?.type === 'remove_text' && next?.type === 'remove_text')
    return [...others, { ...next, text: next.offset < last.offset ? next.text + last.text : last.text + next.text }];
  if (last?.type === 'set_node' && next?.type === 'set_node')
    return [...others, { ...next, properties: last.properties }];
  return next ? [...operations, next] : operations;
}

/** A step that takes letters away and puts others there, with nothing selected: nobody typed it, and it is undone alone. */
function isCorrection({ operations, before }: TextStep): boolean {
  const collapsed = before !== null && Range.isCollapsed(before);
  return collapsed && operations[0]?.type === 'remove_text' && operations.at(-1)?.type === 'insert_text';
}

const FIELDS = ['caption', 'source', 'speaker', 'about'];

/** What is emptied is among the former properties alone. */
function isOnly(field: string, { properties, newProperties }: SetNodeOperation): boolean {
  return Object.keys({ ...properties, ...newProperties }).join() === field;
}
