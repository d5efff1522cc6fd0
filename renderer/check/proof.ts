import type { Finding } from '../../core/check/finding.ts';
import { inReadingOrder } from '../../core/check/reading-order.ts';
import { type Findings, setApart } from '../../core/check/set-apart.ts';
import type { View } from '../report/view.ts';
import type { Followed, Store } from '../ui/store.ts';
import type { RuleCard } from './proof-worker.ts';

/** What was found in the words of a report, and how far the reading is. */
export type Proof = {
  state: 'waiting' | 'reading' | 'read' | 'failed';
  found: readonly Finding[];
  /** What the rules say of themselves, by name. */
  cards: ReadonlyMap<string, RuleCard>;
};

export const UNREAD: Proof = { state: 'waiting', found: [], cards: new Map() };

/** The findings of a report as it was last shown: those in its data, and those last found in its words. */
export type Checked = {
  view: View;
  proof: Proof;
  /** In reading order. Worked out when first asked for. */
  readonly findings: Findings;
};

/** The same object as long as neither has changed. */
export function followChecked(view: Store<View>, proof: Store<Proof>): Followed<Checked> {
  let last: Checked | undefined;
  return {
    get() {
      const [shown, read] = [view.get(), proof.get()];
      if (last?.view !== shown || last.proof !== read) last = newChecked(shown, read);
      return last;
    },
    subscribe(listener) {
      const leave = [view.subscribe(listener), proof.subscribe(listener)];
      return () => {
        for (const stop of leave) stop();
      };
    },
  };
}

function newChecked(view: View, proof: Proof): Checked {
  let findings: Findings | undefined;
  return {
    view,
    proof,
    get findings() {
      findings ??= setApart(inReadingOrder([...view.dataFindings, ...proof.found], view.layout), view.report.dismissed);
      return findings;
    },
  };
}
