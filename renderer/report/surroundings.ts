import { captionText } from '../../core/captions.ts';
import { drawChart } from '../../core/chart/drawing.ts';
import { chartData, chartDescription } from '../../core/chart/values.ts';
import type { NamedFigures } from '../../core/figures/named-figures.ts';
import type { Surroundings } from '../editor/surroundings.ts';
import type { PictureShelf } from './picture-shelf.ts';
import type { View } from './view.ts';

/** The width of the text on the paper, in pixels. */
const CHART_WIDTH = 620;

/** What texts are told of the report around them. What has not changed keeps its identity, so that nothing renders. */
export function surroundingsOf(view: View, pictures: PictureShelf, before?: Surroundings): Surroundings {
  const { template, layout, report } = view;
  const names = new Map([...layout.captions].map(([id, name]) => [id, captionText(name)]));
  const measured = JSON.stringify([report.figures, report.scores.keyQuestions, report.comparisons]);
  const drawingOf: Surroundings['drawingOf'] = (chart) => {
    const data = chartData(chart, layout.figures);
    const { colours, font } = template.wordStyle;
    const { language } = template;
    return {
      ...drawChart(data, { width: CHART_WIDTH, language, colours, font }),
      told: chartDescription(chart, data, template),
    };
  };
  const known = before && drawings.get(before.drawingOf) === measured ? before.drawingOf : drawingOf;
  drawings.set(known, measured);
  return {
    template,
    words: template.words,
    figures: before && sameFigures(before.figures, layout.figures) ? before.figures : layout.figures,
    names,
    places: layout.places,
    assets: report.assets,
    pictureOf: pictures.look,
    drawingOf: known,
  };
}

/** There are some hundreds of figures at most, and none of them changes while someone types. */
function sameFigures(before: NamedFigures, now: NamedFigures): boolean {
  return before.size === now.size && JSON.stringify([...before]) === JSON.stringify([...now]);
}

/** The values that each drawing function was made from. */
const drawings = new WeakMap<Surroundings['drawingOf'], string>();
