import type { ReactNode } from 'react';
import { OwnWords } from '../editor/own-words.ts';
import { useLexicon, useLexiconKept } from './lexicon-store.ts';
import { TermCard } from './TermCard.tsx';

/** Tells the texts inside which words are the report’s own, and explains its terms where the pointer rests on them. */
export function ReportWords({ children }: { children: ReactNode }) {
  useLexiconKept();
  const own = useLexicon((lexicon) => lexicon.own);
  return (
    <OwnWords value={own}>
      {children}
      <TermCard />
    </OwnWords>
  );
}
