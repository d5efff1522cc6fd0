import { createEditor, type Descendant, Editor, Node, type Operation } from 'slate';
import { z } from 'zod';
import { Content } from '../../core/content.ts';
import { Made, REPORT_VERSION, Report, Suggested } from '../../core/report.ts';
import { SignOff } from '../../core/review/sign-off/sign-off.ts';
import { SUGGESTED_DATA } from '../../core/review/suggestions/settle-data.ts';
import type { Template } from '../../core/template.ts';
import { firstBlock } from './blank-text.ts';
import { type FieldStep, inverseOf, type Journal, newJournal, type Step, type TextStep } from './journal.ts';
import { LISTS, type Slices, WHOLE } from './slices.ts';

/**
 * The journal beyond the window: written as text with each save, kept by the host beside the revision that was saved,
 * and there again when the report is opened as it was left.
 */

export type History = {
  journal: Journal;
  /** Texts that the steps begin from and that no report holds, since they are blank. */
  blanks: Map<string, Content>;
};

/** A change of the content model, of the steps or of the report makes older histories unreadable: they are dropped. */
const VERSION = `1.${REPORT_VERSION}`;
/** Steps kept, and the characters that they may take. */
const STEPS = 500;
const LENGTH = 2_000_000;

const Path = z.array(z.int().min(0));
const Point = z.strictObject({ path: Path, offset: z.int().min(0) });
const Selection = z.strictObject({ anchor: Point, focus: Point }).nullable();
const Properties = z.record(z.string(), z.json());
/** Loosely: between two operations of a step, a text need not be valid. The text that a step leads to is looked at whole. */
const AnyNode: z.ZodType = z.lazy(() =>
  z.union([z.looseObject({ text: z.string() }), z.looseObject({ type: z.string(), children: z.array(AnyNode) })]),
);
const AnyOperation = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.enum(['insert_text', 'remove_text']),
    path: Path,
    offset: z.int().min(0),
    text: z.string(),
  }),
  z.strictObject({ type: z.enum(['insert_node', 'remove_node']), path: Path, node: AnyNode }),
  z.strictObject({
    type: z.enum(['merge_node', 'split_node']),
    path: Path,
    position: z.int().min(0),
    properties: Properties,
  }),
  z.strictObject({ type: z.literal('set_node'), path: Path, properties: Properties, newProperties: Properties }),
  z.strictObject({ type: z.literal('move_node'), path: Path, newPath: Path }),
]);
const KeptPatch = z.strictObject({
  parts: z.record(z.string(), z.strictObject({ was: Content.nullable() }).nullable()),
  data: z.strictObject(
    Object.fromEntries(SUGGESTED_DATA.map((member) => [member, Suggested.shape[member].nullable()])),
  ),
  made: z.record(z.string(), Made.nullable()),
});
const KeptSigning = z.strictObject({
  signOffs: z.record(z.string(), SignOff.nullable()),
  texts: z.record(z.string(), z.array(z.string()).nullable()),
});
const MEMBERS = [...WHOLE, ...LISTS] as const;
const KeptSlices = Report.pick(
  Object.fromEntries(MEMBERS.map((key) => [key, true])) as Record<(typeof MEMBERS)[number], true>,
)
  .partial()
  .extend({
    suggested: KeptPatch.optional(),
    signing: KeptSigning.optional(),
    coverPicture: Report.shape.coverPicture.nullable(),
    wording: z.strictObject({ part: z.string(), content: Content.optional() }).optional(),
  });
const KeptText = z.strictObject({
  kind: z.literal('text'),
  part: z.string(),
  operations: z.array(AnyOperation),
  before: Selection,
  after: Selection,
  along: z.strictObject({ before: KeptSlices, after: KeptSlices }).optional(),
});
const KeptField = z.strictObject({
  kind: z.literal('field'),
  field: z.string(),
  before: KeptSlices,
  after: KeptSlices,
});
const KeptStep = z.discriminatedUnion('kind', [
  KeptText,
  KeptField,
  z.strictObject({ kind: z.literal('group'), steps: z.array(z.discriminatedUnion('kind', [KeptText, KeptField])) }),
]);
const KeptHistory = z.strictObject({
  version: z.literal(VERSION),
  done: z.array(KeptStep),
  undone: z.array(KeptStep),
  blanks: z.record(z.string(), Content),
});

/** The pieces of a history: each step as text, and a JSON object of all else, to which they belong as `done` and `undone`. */
export type HistoryPieces = { done: string[]; undone: string[]; frame: string };

/** Steps too far back, and all before one that holds cases, are left out. */
export function historyPieces({ done, undone }: Journal, blanks: ReadonlyMap<string, Content>): HistoryPieces {
  const room = { steps: STEPS, length: LENGTH };
  const [back, on] = [nearest(done, room), nearest(undone, room)];
  const texts = JSON.stringify(Object.fromEntries(blanks));
  return { done: back, undone: on, frame: `{"version":"${VERSION}","blanks":${texts}}` };
}

/** The journal as text; empty where there is nothing to keep. */
export function writeHistory(journal: Journal, blanks: ReadonlyMap<string, Content>): string {
  const { done, undone, frame } = historyPieces(journal, blanks);
  if (done.length + undone.length === 0) return '';
  return `${frame.slice(0, -1)},"done":[${done.join()}],"undone":[${undone.join()}]}`;
}

/** Nothing where the text is none that this version wrote: a history is never worth a fault. */
export function parseHistory(text: string | undefined): History {
  const none = { journal: newJournal(), blanks: new Map() };
  if (!text) return none;
  try {
    const { done, undone, blanks } = KeptHistory.parse(JSON.parse(text));
    return {
      journal: { done: done.map(asStep), undone: undone.map(asStep) },
      blanks: new Map(Object.entries(blanks)),
    };
  } catch {
    return none;
  }
}

/** Texts that the report leaves out, being blank, and that a new editor would not begin with. `known`: those of texts not opened yet. */
export function blankTexts(
  editors: ReadonlyMap<string, Pick<Editor, 'children'>>,
  known: ReadonlyMap<string, Content>,
  { parts }: Report,
  template: Template,
): Map<string, Content> {
  const texts = [...[...known].filter(([part]) => !editors.has(part)), ...textsOf(editors)];
  return new Map(
    texts.filter(
      ([part, text]) => !parts[part]?.length && JSON.stringify(text) !== JSON.stringify([firstBlock(template, part)]),
    ),
  );
}

function textsOf(editors: ReadonlyMap<string, Pick<Editor, 'children'>>): [string, Content][] {
  return [...editors].map(([part, { children }]) => [part, children as Content]);
}

/** Whether a step can be taken back, or done again, and leads to texts that are valid. `textOf` gives them as they are. */
export function fits(step: Step, back: boolean, textOf: (part: string) => readonly Descendant[]): boolean {
  const texts = new Map<string, Descendant[]>();
  const steps = step.kind === 'group' ? step.steps : [step];
  try {
    for (const one of back ? steps.toReversed() : steps) {
      if (one.kind === 'field') {
        const { wording } = back ? one.before : one.after;
        if (wording) texts.set(wording.part, [...(wording.content ?? [])]);
      } else {
        const before = texts.get(one.part) ?? [...textOf(one.part)];
        texts.set(one.part, applied(back ? inverseOf(one) : one.operations, before));
      }
    }
    return [...texts.values()].every((text) => Content.safeParse(text).success);
  } catch {
    return false;
  }
}

/** Throws where an operation finds another text than the one that it was made for. */
function applied(operations: readonly Operation[], children: Descendant[]): Descendant[] {
  const editor = createEditor();
  editor.normalizeNode = () => {};
  editor.children = children;
  Editor.withoutNormalizing(editor, () => {
    for (const operation of operations) {
      if (operation.type === 'remove_text') {
        const { path, offset, text } = operation;
        if (!Node.leaf(editor, path).text.startsWith(text, offset)) throw new Error('another text');
      }
      editor.apply(operation);
    }
  });
  return editor.children;
}

/** The latest steps as text, as many as there is room for. */
function nearest(steps: readonly Step[], room: { steps: number; length: number }): string[] {
  const written: string[] = [];
  for (const step of steps.toReversed()) {
    if (holdsCases(step)) break;
    const text = asText(step);
    if (room.steps === 0 || text.length > room.length) break;
    room.steps -= 1;
    room.length -= text.length;
    written.push(text);
  }
  return written.reverse();
}

const texts = new WeakMap<Step, string>();

/** A step never changes, so that a save writes only what came after the save before. */
function asText(step: Step): string {
  const known = texts.get(step);
  if (known !== undefined) return known;
  const text = JSON.stringify(
    step.kind === 'group' ? { kind: step.kind, steps: step.steps.map(timeless) } : timeless(step),
  );
  texts.set(step, text);
  return text;
}

function timeless({ at: _, ...step }: TextStep | FieldStep) {
  return step;
}

/** Cases are people’s data: once removed from a report, they shall lie nowhere else. */
function holdsCases(step: Step): boolean {
  switch (step.kind) {
    case 'group':
      return step.steps.some(holdsCases);
    case 'field':
      return hasCases(step);
    case 'text':
      return step.along !== undefined && hasCases(step.along);
  }
}

function hasCases({ before, after }: { before: Slices; after: Slices }): boolean {
  return before.cases !== undefined || after.cases !== undefined;
}

/** As of long ago, so that nothing that is typed now is joined to it. */
function asStep(kept: z.infer<typeof KeptStep>): Step {
  const single = (one: z.infer<typeof KeptText | typeof KeptField>) => ({ ...one, at: 0 }) as TextStep | FieldStep;
  return kept.kind === 'group' ? { kind: 'group', steps: kept.steps.map(single), at: 0 } : single(kept);
}
