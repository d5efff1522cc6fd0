import { captionText } from '../../core/captions.ts';
import { drawChart } from '../../core/chart/drawing.ts';
import { chartData, chartDescription } from '../../core/chart/values.ts';
import type { NamedFigures } from '../../core/figures/named-figures.ts';
import type { Template } from '../../core/template.ts';
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
  const drawingOf = createDrawing(layout.figures, template);
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

/** In a scope of its own: it is kept while no value changes, and must not keep a report of long ago with it. */
function createDrawing(figures: NamedFigures, template: Template): Surroundings['drawingOf'] {
  const { language } = template;
  const { colours, font } = template.wordStyle;
  return (chart) => {
    const data = chartData(chart, figures);
    return {
      ...drawChart(data, { width: CHART_WIDTH, language, colours, font }),
      told: chartDescription(chart, data, template),
    };
  };
}

/** There are some hundreds of figures at most, and none of them changes while someone types. */
function sameFigures(before: NamedFigures, now: NamedFigures): boolean {
  return before.size === now.size && JSON.stringify([...before]) === JSON.stringify([...now]);
}

/** The values that each drawing function was made from. */
const drawings = new WeakMap<Surroundings['drawingOf'], string>();
