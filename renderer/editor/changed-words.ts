import type { NodeEntry, Range, Text } from 'slate';

/** What a stretch of words is shown with while changes are open. Slate hands it to each leaf of the stretch. */
export type ChangedWords = {
  /** Words that came, or look otherwise. */
  changed?: 'new' | 'looks';
  /** Words that went before the stretch, or behind it. */
  gone?: string;
  goneBehind?: string;
  /** The paragraph ends behind it, and did not before. */
  endCame?: true;
  /** The key of the change in its text. */
  change?: string;
  /** The number of the colour of whoever did. */
  author?: number;
};
/** Says what of a text changed; asked for each of its nodes as that is drawn. */
export type ShowChanges = (entry: NodeEntry) => (Range & ChangedWords)[];

/** Nothing for a leaf in which nothing changed. */
export function changedWordsOf(leaf: Text): ChangedWords | undefined {
  return 'changed' in leaf || 'gone' in leaf || 'goneBehind' in leaf || 'endCame' in leaf
    ? (leaf as ChangedWords)
    : undefined;
}
