import { useMemo } from 'react';
import type { Chart } from '../../../core/content.ts';
import { useSurroundings } from '../surroundings.ts';
import { CaptionWords, SourceWords } from './CaptionLine.tsx';

/** A chart with its caption and source, as it will print. */
export function ChartFigure({ chart }: { chart: Chart }) {
  const drawingOf = useSurroundings((around) => around.drawingOf);
  const { svg, width, height, told } = useMemo(() => drawingOf(chart), [drawingOf, chart]);
  return (
    <>
      <CaptionWords block={chart} />
      <img
        className="picture"
        draggable={false}
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
        alt={told}
        style={{ width: `${width}px`, aspectRatio: `${width} / ${height}` }}
      />
      <SourceWords block={chart} />
    </>
  );
}
