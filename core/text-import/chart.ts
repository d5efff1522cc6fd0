import { z } from 'zod';
import { Chart } from '../content.ts';
import { messageOf } from '../fault.ts';
import type { BlockOf } from './blocks.ts';
import type { Ids } from './ids.ts';

/** What may be left out of a chart in a text. */
const WrittenChart = z.strictObject({
  id: z.string().optional(),
  form: Chart.shape.form.default('bars'),
  unit: Chart.shape.unit.default(''),
  caption: Chart.shape.caption.default(''),
  series: Chart.shape.series,
  rows: Chart.shape.rows,
  alt: Chart.shape.alt.default(''),
  source: Chart.shape.source.default(''),
});

/** What keeps a chart from being read, and the line of the source that is at fault. */
export type ChartFlaw = { line: number; message: string };

/**
 * The chart that a block of JSON describes, or why it cannot be read. Where the JSON gives no id, caption or source, those of
 * the lines round it hold.
 */
export function readChart(block: BlockOf<'chart'>, ids: Ids): Chart | ChartFlaw {
  const first = block.from - 1;
  let value: unknown;
  try {
    value = JSON.parse(block.json);
  } catch (error) {
    return flawOf(error, block);
  }
  const written = WrittenChart.safeParse(value);
  const issue = written.error?.issues[0];
  if (!written.success || issue) {
    const at = issue?.path.join('.') ?? '';
    return { line: first, message: `${at === '' ? '' : `“${at}”: `}${issue?.message ?? 'it is not a chart'}.` };
  }
  const { id = '', caption, source, ...rest } = written.data;
  const chart = Chart.safeParse({
    type: 'chart',
    ...rest,
    id: 'chart',
    caption: caption || block.caption,
    source: source || block.source,
    children: [{ text: '' }],
  });
  if (!chart.success) return { line: first, message: `${chart.error.issues[0]?.message ?? 'it is not a chart'}.` };
  return { ...chart.data, id: ids.take(id || block.id, 'chart', first) };
}

/** Some runtimes tell the place in the text, and only in words. */
function flawOf(error: unknown, { json, from }: BlockOf<'chart'>): ChartFlaw {
  const message = messageOf(error);
  const position = /position (\d+)/.exec(message)?.[1];
  const line = position === undefined ? from - 1 : from + json.slice(0, Number(position)).split('\n').length - 1;
  return { line, message: `${message.replace(/[.\s]+$/, '')}.` };
}
