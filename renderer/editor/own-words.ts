import { createContext, useContext, useMemo } from 'react';
import { type Node, type NodeEntry, type Range, Text } from 'slate';
import { findOwn, type Stretch } from '../../core/terms/find-words.ts';

/** Words of the report that the browser's spelling check is to pass over: no page can add words to its dictionary. */
export const OwnWords = createContext<readonly string[]>([]);

type Decorated = Range & { own: true };
type Decorate = (entry: NodeEntry) => Decorated[];

/** Tells Slate where own words stand. A text node never changes, so each is looked through once. */
export function useOwnWords(): Decorate {
  const words = useContext(OwnWords);
  return useMemo(() => decorateOwn(words), [words]);
}

export function decorateOwn(words: readonly string[]): Decorate {
  const own = new Set(words);
  const found = new WeakMap<Node, Stretch[]>();
  return ([node, path]) => {
    if (!Text.isText(node) || own.size === 0 || node.text === '') return [];
    const stretches = found.get(node) ?? findOwn(node.text, own);
    found.set(node, stretches);
    if (stretches.length === 0) return [];
    return stretches.map(({ from, to }) => ({
      anchor: { path, offset: from },
      focus: { path, offset: to },
      own: true,
    }));
  };
}

/** Whether a leaf is a word of the report’s own. */
export function isOwn(leaf: Text): boolean {
  return 'own' in leaf;
}
