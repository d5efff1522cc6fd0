import type { Finding } from '../../core/check/finding.ts';
import type { Made } from '../../core/report.ts';
import type { PartState } from '../../core/review/sign-off/progress.ts';
import { progressWall, type WallRow, wallTotals } from '../../core/review/sign-off/progress-wall.ts';
import { signedParts } from '../../core/review/sign-off/seen-lines.ts';
import type { Checked } from '../check/proof.ts';
import { type PartStatus, partStatus } from '../report/part-status.ts';
import type { View } from '../report/view.ts';
import { statesOf } from '../review/sign-off/follow.ts';

export type BySeverity = Record<Finding['severity'], number>;

/** A part at a glance, with the parts without a heading that belong to it. */
export type Card = {
  id: string;
  level: number;
  /** Its number and title, as the outline has them. */
  title: string;
  where: string;
  status: PartStatus;
  /** Only of what stands for a standard that is rated; its name is missing until somebody rates it. */
  rating?: { name: string | undefined };
  words: number;
  findings: BySeverity;
  comments: number;
  suggestions: number;
  latest?: Made;
  state: PartState;
};

/** What is open in no part, as in the details, counts in the sums. */
export type Sums = Omit<ReturnType<typeof wallTotals>, 'findings'> & { findings: BySeverity };
export type Glance = { cards: Card[]; sums: Sums };

/** Every part of the report as a card, in its order, with the sums over all. */
export function glanceAt({ view, findings }: Pick<Checked, 'view' | 'findings'>): Glance {
  const wall = progressWall(view, findings.open, statesOfAll(view));
  return {
    cards: wall.rows.map((row) => newCard(row, view)),
    sums: { ...wallTotals(wall), findings: bySeverity(findings.open) },
  };
}

/** In an edition without stages no part is signed, and each is there all the same. */
function statesOfAll(view: View): readonly PartState[] {
  if (view.template.signOff.stages.length > 0) return statesOf(view);
  return signedParts(view.layout).map((signed) => ({
    signed,
    id: signed.placed.id,
    where: signed.placed.where,
    stages: [],
    reached: undefined,
    next: undefined,
    lapsed: [],
    lockedBy: undefined,
  }));
}

function newCard({ state, words, findings, comments, suggestions, latest }: WallRow, { template }: View): Card {
  const { placed, members } = state.signed;
  const { standard } = placed;
  const isRated =
    placed.part.kind === 'standard' && template.ratings !== undefined && standard?.ratedBy !== 'information only';
  return {
    id: state.id,
    level: placed.level,
    title: `${placed.number} ${placed.title}`.trim(),
    where: state.where,
    status: partStatus(members, findings, isRated && standard?.rating !== undefined),
    ...(isRated && { rating: { name: standard?.rating } }),
    words,
    findings: bySeverity(findings),
    comments: comments.length,
    suggestions,
    ...(latest && { latest }),
    state,
  };
}

function bySeverity(findings: readonly Finding[]): BySeverity {
  const counts = { error: 0, warning: 0, advice: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Which parts are shown. */
export type Filter = 'all' | 'findings' | 'review' | 'unsigned' | 'lapsed' | 'empty';

export const isShown: Record<Filter, (card: Card) => boolean> = {
  all: () => true,
  findings: ({ findings }) => findings.error + findings.warning + findings.advice > 0,
  review: ({ comments, suggestions }) => comments + suggestions > 0,
  unsigned: ({ state }) => state.next !== undefined,
  lapsed: ({ state }) => state.lapsed.length > 0,
  empty: ({ status }) => status.kind === 'empty',
};

/**
 * Cards that stand together: a part of the first two levels, and those below it. `head`: whether it is itself among those
 * that are shown; where it is not, its title says where the others are. `chapter`: others of its level stand below it.
 */
export type Group = { of: Card; head: boolean; chapter: boolean; below: Card[] };

export function groupsOf(cards: readonly Card[], filter: Filter): Group[] {
  const groups: Group[] = [];
  for (const [at, card] of cards.entries()) {
    const last = groups.at(-1);
    const shown = isShown[filter](card);
    if (card.level > 2 && last) {
      if (shown) last.below.push(card);
    } else {
      const chapter = card.level === 1 && (cards[at + 1]?.level ?? 1) > 1;
      groups.push({ of: card, head: shown, chapter, below: [] });
    }
  }
  return groups.filter(({ head, below }) => head || below.length > 0);
}
