import { memo, useContext, useEffect, useRef } from 'react';
import type { Content } from '../../../core/content.ts';
import { whenIdle } from '../../ui/idle.ts';
import { notesFrom } from '../elements.tsx';
import { SurroundingsContext } from '../surroundings.ts';
import { drawText } from './draw-text.ts';
import { createLooked, type Looked } from './look.ts';

type Props = {
  content: Content;
  headingLevel: number;
  notesBefore: number;
  /** Called with another answer when the blocks have come, and before they go. */
  onDrawn: (drawn: boolean) => void;
};

/**
 * A text that stands far from the window, for who reads the page as a whole: to React one element, whose blocks are made
 * when there is time, and made anew when what they print has changed.
 */
export const StillText = memo(function StillText({ content, headingLevel, notesBefore, onDrawn }: Props) {
  const surroundings = useContext(SurroundingsContext);
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!surroundings) return;
    let looked: Looked | undefined;
    const draw = () => {
      looked = createLooked(surroundings.get());
      ref.current?.replaceChildren(...drawText(content, headingLevel, looked.look));
      onDrawn(true);
    };
    const callOff = whenIdle(draw);
    const forget = surroundings.subscribe(() => {
      // At once: a changed score is in every place that prints it before the next frame.
      if (looked && !looked.isSame(surroundings.get())) draw();
    });
    return () => {
      forget();
      callOff();
    };
  }, [content, headingLevel, surroundings, onDrawn]);
  useEffect(() => () => onDrawn(false), [onDrawn]);
  return <div ref={ref} className="text" style={notesFrom(notesBefore)} />;
});
