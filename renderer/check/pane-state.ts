import type { Finding } from '../../core/check/finding.ts';
import { partOfPlace } from '../../core/check/reading-order.ts';
import { allParts } from '../../core/layout.ts';
import type { Session } from '../report/session.ts';
import { placedPart } from '../report/view.ts';
import { createStore, type Store } from '../ui/store.ts';
import { isWhose, type Whose } from './assignees.ts';
import type { Checked, Proof } from './proof.ts';

/** Which findings the panel lists, and the one that the user is at. */
export type PaneState = {
  weight: Finding['severity'] | 'all';
  family: string;
  whose: Whose;
  /** Only those of the part where the user is. */
  here: boolean;
  /** How many are shown. */
  most: number;
  current: Finding | undefined;
  /** Those that were mended or dismissed a moment ago, until the report is read again. */
  settled: ReadonlySet<string>;
};

/** Findings that are shown at once; more are asked for. */
export const MOST = 100;

const START: PaneState = {
  weight: 'all',
  family: 'all',
  whose: { kind: 'anyone' },
  here: false,
  most: MOST,
  current: undefined,
  settled: new Set(),
};

const states = new WeakMap<Session['proof'], Store<PaneState>>();

export function paneOf({ proof }: Session): Store<PaneState> {
  const state = states.get(proof) ?? createStore(START);
  states.set(proof, state);
  return state;
}

export function change(session: Session, changed: Partial<PaneState>): void {
  const pane = paneOf(session);
  pane.set({ ...pane.get(), ...changed });
}

/**
 * What a finding is known by while its words stay: another one in the same line may be mended meanwhile, so that neither the
 * line counts nor how far on in it the words begin.
 */
export function keyOf({ rule, at: { words, range, ...place }, message }: Finding): string {
  if (!words) return JSON.stringify([rule, message, place, range]);
  const { spot, paragraph, from, to } = words;
  const quote = paragraph.slice(from, to);
  return JSON.stringify([rule, message, place, spot, quote, countOf(quote, paragraph.slice(0, from))]);
}

function countOf(quote: string, text: string): number {
  return quote === '' ? text.length : text.split(quote).length - 1;
}

/** Whether it is the finding that the user is at. */
export function isCurrent({ current }: PaneState, finding: Finding): boolean {
  return current !== undefined && keyOf(finding) === keyOf(current);
}

/** What rules on scores, details and other data belong to. */
export const DATA = 'data';

export function familyOf({ rule }: Finding, { cards }: Proof): string {
  return cards.get(rule)?.family ?? DATA;
}

/** The findings that the panel lists, in its order: those that can be mended here, then those of text supplied by others. */
export function listed({ view, proof, findings }: Checked, state: PaneState, place: string | null): Finding[] {
  const here = placedPart(view, place);
  const parts = new Set(here && allParts([here]).map(({ id }) => id));
  const chosen = findings.open.filter(
    (finding) =>
      (state.weight === 'all' || finding.severity === state.weight) &&
      (state.family === 'all' || familyOf(finding, proof) === state.family) &&
      isWhose(view.report, finding, state.whose) &&
      (!state.here || parts.has(partOfPlace(finding.at, view.layout) ?? '')) &&
      !state.settled.has(keyOf(finding)),
  );
  return [...chosen.filter(({ provider }) => !provider), ...chosen.filter(({ provider }) => provider)];
}
