import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Inline, LiveFigure } from '../../../core/content.ts';
import { figureText, isLiveFigure, wordsInLine } from '../../../core/figures/place-figures.ts';
import { SurroundingsContext, useSurroundings } from '../surroundings.ts';

type WordsOfLine = ReadonlyMap<LiveFigure, string>;

const NONE: WordsOfLine = new Map();
const WordsInLine = createContext(NONE);

type Props = { inlines: readonly Inline[]; cell?: boolean; children: ReactNode };

/** Tells the live figures of a paragraph or cell what they print there, which depends on the words before each. */
export function LiveLine({ inlines, cell = false, children }: Props) {
  const any = inlines.some(isLiveFigure);
  const template = useContext(SurroundingsContext)?.get().template;
  // A line without figures follows none.
  const figures = useSurroundings((around) => (any ? around.figures : undefined));
  const words = useMemo(
    () => (figures && template ? wordsInLine(inlines, cell, figures, template).words : NONE),
    [inlines, cell, figures, template],
  );
  return <WordsInLine value={words}>{children}</WordsInLine>;
}

/** What a live figure prints just now at its place in the line around it. */
export function useFigureWords(live: LiveFigure): string {
  const words = useContext(WordsInLine).get(live);
  const alone = useSurroundings((around) =>
    words === undefined ? figureText(live, around.figures, { cell: false, begins: false }, around.template) : words,
  );
  return alone;
}
