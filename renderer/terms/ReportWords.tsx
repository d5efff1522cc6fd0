import type { ReactNode } from 'react';
import { OwnWords } from '../editor/own-words.ts';
import { useLexicon } from './lexicon-of-view.ts';
import { TermCard } from './TermCard.tsx';

/** Tells the texts inside which words are the report’s own, and explains its terms where the pointer rests on them. */
export function ReportWords({ children }: { children: ReactNode }) {
  const { own } = useLexicon();
  return (
    <OwnWords value={own}>
      {children}
      <TermCard />
    </OwnWords>
  );
}
