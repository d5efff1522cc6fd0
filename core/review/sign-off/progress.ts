import { type ComparedLine, compareTexts } from '../../compare/texts.ts';
import { AssayError } from '../../fault.ts';
import { allParts, type Layout, type PlacedPart } from '../../layout.ts';
import type { Report } from '../../report.ts';
import type { Template } from '../../template.ts';
import { type SignedPart, seenLines, signedParts } from './seen-lines.ts';
import type { SignOff } from './sign-off.ts';
import { linesSigned, type Signings, sharedTexts } from './signed-texts.ts';
import { whyNot, whyNotBack } from './signer.ts';
import type { Stage } from './stage.ts';

/** A stage of a part: not passed, passed, or passed with other words than those that it prints now. */
export type StageOfPart = {
  stage: Stage;
  signOff?: SignOff;
  state: 'open' | 'holds' | 'lapsed';
};

/** How far a part has come. */
export type PartState = {
  signed: SignedPart;
  id: string;
  /** Where the part is, in words. */
  where: string;
  stages: StageOfPart[];
  /** The last of the stages that hold without a gap from the first on. */
  reached: (StageOfPart & { signOff: SignOff }) | undefined;
  /** The stage that it is in: the first that does not hold. None where all do. */
  next: Stage | undefined;
  lapsed: SignOff[];
  /** The sign-off that keeps the part from being changed by a slip. */
  lockedBy: SignOff | undefined;
};

/** The state of each part that is signed off, in reading order; nothing in an edition without stages. */
export function stateOfParts(report: Report, layout: Layout, template: Template): PartState[] {
  const { stages } = template.signOff;
  if (stages.length === 0) return [];
  const signOffs = new Map<string, SignOff[]>();
  for (const one of report.signOffs ?? []) signOffs.set(one.part, [...(signOffs.get(one.part) ?? []), one]);
  const from = { report, template, layout };
  return signedParts(layout).map((signed) => stateOf(signed, signOffs.get(signed.placed.id) ?? [], stages, from));
}

function stateOf(
  signed: SignedPart,
  signOffs: readonly SignOff[],
  stages: readonly Stage[],
  from: { report: Report; template: Template; layout: Layout },
): PartState {
  const lines = signOffs.length > 0 ? seenLines(signed, from) : [];
  const told = stages.map((stage): StageOfPart => {
    const own = signOffs.filter((one) => one.stage === stage.id);
    const holding = own.findLast((one) => isSame(linesSigned(one, from.report), lines));
    const signOff = holding ?? own.at(-1);
    return signOff ? { stage, signOff, state: holding ? 'holds' : 'lapsed' } : { stage, state: 'open' };
  });
  const gap = told.findIndex(({ state }) => state !== 'holds');
  const passed = told.slice(0, gap < 0 ? told.length : gap);
  const last = passed.at(-1);
  return {
    signed,
    id: signed.placed.id,
    where: signed.placed.where,
    stages: told,
    reached: last?.signOff ? { ...last, signOff: last.signOff } : undefined,
    next: gap < 0 ? undefined : told[gap]?.stage,
    lapsed: told.flatMap(({ state, signOff }) => (state === 'lapsed' && signOff ? [signOff] : [])),
    lockedBy: passed.findLast(({ stage }) => stage.locks)?.signOff,
  };
}

function isSame(one: readonly string[] | undefined, other: readonly string[]): boolean {
  return one?.length === other.length && one.every((line, index) => line === other[index]);
}

/** What the part prints now beside what was signed; lines that stayed are among them. */
export function changedSince(
  signOff: SignOff,
  signed: SignedPart,
  from: { report: Report; template: Template; layout: Layout },
): ComparedLine[] {
  return compareTexts(linesSigned(signOff, from.report) ?? [], seenLines(signed, from));
}

/** The part that is signed off with the one of an id. */
export function signedPartOf(layout: Layout, id: string): SignedPart | undefined {
  return signedParts(layout).find(({ members }) => members.some((member) => member.id === id));
}

export type Signing = {
  /** Ids of parts; one without a heading stands for the part that it belongs to. */
  parts: readonly string[];
  stage: string;
  by: string;
  at: string;
};

/**
 * The sign-offs of a report with those of parts that pass a stage. A part that has passed it already is left as it is.
 *
 * @throws AssayError `bad input` where there is no such stage or part, nobody signs, the stage is somebody else’s, or an
 * earlier one does not hold
 */
export function signParts(
  report: Report,
  layout: Layout,
  template: Template,
  { parts, stage, by, at }: Signing,
): Signings & { passed: PlacedPart[] } {
  const name = by.trim();
  if (name === '') throw refused('Say who signs.');
  const { states, wanted } = chosen(report, layout, template, parts, stage);
  const now = template.signOff.stages.find(({ id }) => id === stage);
  const reason = now && whyNot(name, now, report);
  if (reason !== undefined) throw refused(reason);
  const passing = wanted.filter((state) => stageIn(state, stage)?.state !== 'holds');
  for (const state of passing) {
    const missing = state.stages
      .slice(
        0,
        template.signOff.stages.findIndex(({ id }) => id === stage),
      )
      .find((earlier) => earlier.state !== 'holds');
    if (missing)
      throw refused(
        `“${state.where}” has to pass “${missing.stage.title}” first: ${
          missing.state === 'lapsed' ? 'it has changed since that was signed' : 'nobody has signed that'
        }.`,
      );
  }
  const from = { report, template, layout };
  const fresh = passing.map(
    ({ id, signed }): SignOff => ({ part: id, stage, by: name, at, seen: seenLines(signed, from) }),
  );
  const again = new Set(passing.map(({ id }) => id));
  const others = (report.signOffs ?? []).filter((one) => one.stage !== stage || !again.has(one.part));
  return {
    ...sharedTexts([...others, ...fresh], report),
    passed: states.filter(({ id }) => again.has(id)).map(({ signed }) => signed.placed),
  };
}

/**
 * The sign-offs of a report without those of parts for a stage and for all behind it.
 *
 * @throws AssayError `bad input` where there is no such stage or part, nobody takes them back, or one is not theirs to take back
 */
export function unsignParts(
  report: Report,
  layout: Layout,
  template: Template,
  { parts, stage, by }: Omit<Signing, 'at'>,
): Signings & { taken: PlacedPart[] } {
  const name = by.trim();
  if (name === '') throw refused('Say who takes it back.', NOT_TAKEN);
  const { stages } = template.signOff;
  const { wanted } = chosen(report, layout, template, parts, stage);
  const behind = new Set(stages.slice(stages.findIndex(({ id }) => id === stage)).map(({ id }) => id));
  const ids = new Set(wanted.map(({ id }) => id));
  const goes = (one: SignOff) => ids.has(one.part) && behind.has(one.stage);
  const all = report.signOffs ?? [];
  for (const one of all.filter((some) => goes(some) && some.stage === stage)) {
    const reason = whyNotBack(name, one, stages, report);
    if (reason !== undefined) throw refused(reason, NOT_TAKEN);
  }
  const gone = new Set(all.filter(goes).map(({ part }) => part));
  return {
    ...sharedTexts(
      all.filter((one) => !goes(one)),
      report,
    ),
    taken: wanted.filter(({ id }) => gone.has(id)).map(({ signed }) => signed.placed),
  };
}

function chosen(report: Report, layout: Layout, template: Template, parts: readonly string[], stage: string) {
  const { stages } = template.signOff;
  if (stages.length === 0) throw refused('This edition has no stages to sign.');
  if (stages.every(({ id }) => id !== stage))
    throw refused(`There is no stage “${stage}” in this edition. There are: ${stages.map(({ id }) => id).join(', ')}.`);
  const states = stateOfParts(report, layout, template);
  const ids = new Set(
    parts.map((id) => {
      const found = signedPartOf(layout, id);
      if (!found) throw refused(`There is no part “${id}” in this edition.`);
      return found.placed.id;
    }),
  );
  return { states, wanted: states.filter(({ id }) => ids.has(id)) };
}

function stageIn({ stages }: PartState, id: string): StageOfPart | undefined {
  return stages.find(({ stage }) => stage.id === id);
}

const NOT_TAKEN = 'Nothing was taken back.';

function refused(message: string, what = 'Nothing was signed.'): AssayError {
  return new AssayError('bad input', `${message} ${what}`);
}

/** Ids of the parts that stand below a part and are signed off by themselves, with its own. */
export function withThoseBelow(layout: Layout, id: string): string[] {
  const all = signedParts(layout);
  const around = all.find(({ members }) => members.some((member) => member.id === id));
  if (!around) return [];
  const below = new Set(allParts([around.placed]).map((placed) => placed.id));
  return all.filter(({ placed }) => below.has(placed.id)).map(({ placed }) => placed.id);
}
