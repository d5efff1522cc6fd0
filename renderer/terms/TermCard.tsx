import { type CSSProperties, useEffect, useState } from 'react';
import { useLexicon } from './lexicon-store.ts';
import { type Hovered, termUnderPointer } from './term-under-pointer.ts';

/** Milliseconds that the pointer rests on a word before it is explained. */
const REST = 350;
const HIGHLIGHT = 'term';

/** What a term in a text means, beside it, while the pointer rests there or on the card. Escape takes it away. */
export function TermCard() {
  const terms = useLexicon((lexicon) => lexicon.terms);
  const [shown, setShown] = useState<Hovered | undefined>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hide = () => {
      clearTimeout(timer);
      setShown(undefined);
    };
    const onMove = ({ clientX: x, clientY: y, target, buttons, pointerType }: PointerEvent) => {
      clearTimeout(timer);
      const element = target instanceof Element ? target : null;
      if (element?.closest('.term-card')) return;
      if (buttons !== 0 || pointerType === 'touch' || !element?.closest('.text')) return setShown(undefined);
      setShown((before) => (before && isOn(before, x, y) ? before : undefined));
      timer = setTimeout(() => setShown(termUnderPointer(x, y, terms)), REST);
    };
    addEventListener('pointermove', onMove, { passive: true });
    addEventListener('pointerdown', hide);
    addEventListener('keydown', hide, { capture: true });
    addEventListener('scroll', hide, { capture: true, passive: true });
    return () => {
      hide();
      removeEventListener('pointermove', onMove);
      removeEventListener('pointerdown', hide);
      removeEventListener('keydown', hide, { capture: true });
      removeEventListener('scroll', hide, { capture: true });
    };
  }, [terms]);
  useEffect(() => {
    if (!shown || !('highlights' in CSS)) return;
    CSS.highlights.set(HIGHLIGHT, new Highlight(shown.range));
    return () => void CSS.highlights.delete(HIGHLIGHT);
  }, [shown]);
  if (!shown) return null;
  return (
    <div className="term-card" role="tooltip" style={placeBy(shown)}>
      <b>{shown.term.term}</b> {shown.term.meaning}
    </div>
  );
}

/** On the word, or on the way from it to the card. */
function isOn({ range }: Hovered, x: number, y: number): boolean {
  const box = range.getBoundingClientRect();
  return x >= box.left - 4 && x <= box.right + 4 && y >= box.top - 6 && y <= box.bottom + 6;
}

/** Below the word; above it where the window ends. */
function placeBy({ range }: Hovered): CSSProperties {
  const box = range.getClientRects()[0] ?? range.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left, innerWidth - 336));
  if (box.bottom > innerHeight - 140) return { left, bottom: innerHeight - box.top + 2 };
  return { left, top: box.bottom + 2 };
}
