import { type Inline, isText, newText } from '../../../core/content.ts';
import { figureText, isLiveFigure, wordsInLine } from '../../../core/figures/place-figures.ts';
import type { TextEditor } from '../create-editor.ts';
import { selectedBlocks } from '../model.ts';
import { linesIn } from './live-figures.ts';

/** Turns live figures and references of what is selected into the words that they print where they stand. */
export function printedInlines(editor: TextEditor): (inlines: readonly Inline[]) => Inline[] {
  const { figures, template, places } = editor.around();
  const lines = linesIn(selectedBlocks(editor).map(([block]) => block));
  const words = new Map(lines.flatMap(({ inlines, cell }) => [...wordsInLine(inlines, cell, figures, template).words]));
  return (inlines) =>
    inlines.map((inline) => {
      if (isLiveFigure(inline)) {
        // One at the very edge of what is selected is another object there.
        const alone = () => figureText(inline, figures, { cell: false, begins: false }, template);
        return { ...inline.children[0], text: words.get(inline) ?? alone() };
      }
      return !isText(inline) && inline.type === 'reference' ? newText(places.get(inline.to) ?? '') : inline;
    });
}
