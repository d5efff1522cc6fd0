import type { LiveFigure } from '../../../core/content.ts';
import { isSeen } from '../../../core/figures/place-figures.ts';
import { useSurroundings } from '../surroundings.ts';
import { useFigureWords } from './LiveLine.tsx';
import { lackOf, tellFormer } from './lack.ts';

/** What a live figure prints just now, as words of the text; it says when they have changed, or are missing. */
export function FigureWords({ figure: live }: { figure: LiveFigure }) {
  const printed = useFigureWords(live);
  const named = useSurroundings((around) => around.figures.get(live.figure));
  const seen = useSurroundings((around) => isSeen(live, around.figures, around.template));
  const [{ bold, italic, superscript }] = live.children;
  let words = <>{printed}</>;
  if (superscript) words = <sup>{words}</sup>;
  if (italic) words = <em>{words}</em>;
  if (bold) words = <strong>{words}</strong>;
  const lack = lackOf(named);
  if (lack)
    return (
      <span className="live-figure lacking" title={lack} aria-description={lack}>
        {words}
      </span>
    );
  if (!seen) {
    const former = tellFormer(live.seen);
    return (
      <mark className="live-figure changed" title={`${former}. ${named?.label ?? ''}`} aria-description={former}>
        {words}
      </mark>
    );
  }
  return (
    <span className="live-figure" title={named?.label}>
      {words}
    </span>
  );
}
