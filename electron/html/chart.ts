import type { Chart } from '../../core/content.ts';
import { type Html, tag } from './markup.ts';
import type { Page } from './page.ts';

export function chartHtml(page: Page, chart: Chart): Html {
  return tag('p', {}, chart.alt, page.template.words.figure);
}
