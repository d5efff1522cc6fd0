import { blockText, inlinesOf, wordsIn } from '../content-text.ts';
import type { PlacedPart } from '../layout.ts';
import type { RecommendationsPart } from '../part.ts';
import type { RecommendationGroup } from '../report.ts';
import { fillSlots, type SlotValues } from '../slots.ts';
import type { SourceBlock } from './blocks.ts';
import { type Making, newContent } from './contents.ts';
import { asPlainText, plainWords } from './inlines.ts';
import type { KnownText } from './known-text.ts';
import { createLikeOnes, lettersOf, likeness } from './likeness.ts';

/** It says how many there are, which the report does not know before it has read them. */
const LIKE_LEAD_IN = 0.9;

/** No report has more; a text that has is not compared with all of them. */
const MOST_ADDRESSEES = 100;

export type Recommendations = { groups: RecommendationGroup[]; words: number };

/** The groups of a report with the items that stand under each addressee; an addressee that is new becomes a group. */
export function readRecommendations(
  blocks: readonly SourceBlock[],
  { part, placed }: { part: RecommendationsPart; placed: PlacedPart },
  existing: readonly RecommendationGroup[],
  known: KnownText,
  making: Making,
): Recommendations {
  const { ledger } = making;
  const groups: RecommendationGroup[] = existing.map((group) => ({ ...group, items: [] }));
  const leadIns = part.leadIn.map((own) => fillSlots(blockText(own), placed.slots));
  const isLeadIn = createLikeOnes(LIKE_LEAD_IN);
  let open: RecommendationGroup | undefined;
  let items = 0;
  let words = 0;
  for (const block of blocks) {
    const text = plainWords(block.text);
    if (block.kind !== 'item' && known.isAddressee(text)) {
      const before = groups.length;
      open = groupOf(text, part, groups, placed.slots);
      if (groups.length > before)
        ledger.doubt(
          block.lines[0]!,
          'text',
          `“${open.addressee}” is no addressee of this edition; its recommendations became a group of their own.`,
        );
      ledger.account(block, 'heading', placed);
      continue;
    }
    const mayLead = block.kind === 'paragraph' && !open;
    const fixed = !mayLead ? undefined : isLeadIn(text, leadIns) ? placed : known.fixedPart(block.text, placed);
    if (fixed) {
      ledger.account(block, 'fixed', fixed);
      continue;
    }
    if (!open) {
      open = groups[0];
      ledger.doubt(block.lines[0]!, 'text', 'This stands above the first line that says to whom recommendations go.');
    } else if (block.kind !== 'item')
      ledger.doubt(block.lines[0]!, 'text', 'This paragraph became a recommendation of its own.');
    for (const content of newContent([block], placed, placed.level, making)) {
      items++;
      const item = { id: `recommendation-${items}`, text: asPlainText(inlinesOf(content)) };
      words += wordsIn(item.text);
      open?.items.push(item);
    }
  }
  return { groups, words };
}

function groupOf(
  text: string,
  part: RecommendationsPart,
  groups: RecommendationGroup[],
  slots: SlotValues,
): RecommendationGroup {
  const suffix = part.addresseeSuffix.replace(/[^\p{L}\p{N}]+$/u, '').toLowerCase();
  const end = text.toLowerCase().lastIndexOf(suffix);
  const addressee = (end < 0 ? text : text.slice(0, end)).trim();
  const group =
    groups.find((candidate) => candidate.addressee === addressee) ??
    groups.slice(0, MOST_ADDRESSEES).find((candidate) => isAddressee(addressee, candidate.addressee, slots));
  if (group) return group;
  const ids = groups.map(({ id }) => id);
  const fresh: RecommendationGroup = { id: freshId('addressee', ids), addressee, items: [] };
  groups.push(fresh);
  return fresh;
}

function isAddressee(name: string, addressee: string, slots: SlotValues): boolean {
  const filled = fillSlots(addressee, slots);
  return likeness(name, filled) >= 0.9 || lettersOf(name) === lettersOf(addressee);
}

function freshId(stem: string, taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}
