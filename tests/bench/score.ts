import { type Chart, newLiveFigure } from '../../core/content.ts';
import { standardsOf } from '../../core/framework.ts';
import { partsOf } from '../../core/part.ts';
import type { Report } from '../../core/report.ts';
import { pdu } from '../editions.ts';
import { longReport } from './long-report.ts';
import { openInWindow } from './window.ts';

/**
 * `npm run bench:score`: what a changed score costs beside a typed letter. Milliseconds of the browser’s main thread, as the
 * browser itself counts them (script, style, layout and painting), for each key press: letters in the middle of a text,
 * and digits in the score of a key question that forty sentences, a chart, the tables, the ratings and the checks follow.
 */

const PRESSES = 60;
const rounds = 3;

function reportOf(words: number): Report {
  const report = longReport(pdu, { words, footnotes: 80, tables: 25 });
  const standards = standardsOf(pdu);
  for (const { ratedBy, number, keyQuestions } of standards) {
    if (ratedBy === 'judgement') report.scores.standards[number] = { rating: pdu.ratings?.scale[1]?.name ?? '' };
    for (const question of keyQuestions) report.scores.keyQuestions[question.number] = { yes: 40, base: 67 };
  }
  const chart: Chart = {
    type: 'chart',
    id: 'followed',
    caption: 'Planning',
    source: 'case inspections',
    form: 'bars',
    unit: '%',
    series: ['Yes'],
    rows: ['2.3.1', '2.3.2', '2.3.3'].map((figure) => ({ label: figure, values: [{ figure }] })),
    alt: '',
    children: [{ text: '' }],
  };
  const prose = partsOf(pdu.parts).filter(({ kind }) => kind === 'prose');
  for (let place = 0; place < 40; place++) {
    const content = report.parts[prose[place % prose.length]?.id ?? ''] ?? [];
    const block = content[place % content.length];
    if (block?.type !== 'paragraph' && block?.type !== 'list-item') continue;
    block.children = [...block.children, { text: ' ' }, newLiveFigure('2.3.1', 'percentage', ''), { text: '.' }];
  }
  report.parts[prose[3]?.id ?? '']?.push(chart);
  return report;
}

async function measure(words: number) {
  const { page, close } = await openInWindow(reportOf(words));
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  /** Milliseconds a press, the pauses between them too short for what follows a pause. */
  const perPress = async (keys: readonly string[]) => {
    const before = await busy();
    for (let press = 0; press < PRESSES; press++) {
      await page.keyboard.press(keys[press % keys.length] ?? 'a');
      await page.waitForTimeout(50);
    }
    return ((await busy()) - before) / PRESSES;
  };
  const idle = async () => {
    const before = await busy();
    await page.waitForTimeout(PRESSES * 55);
    return ((await busy()) - before) / PRESSES;
  };
  const taken = { letter: [] as number[], score: [] as number[], idle: [] as number[] };
  await page.getByRole('button', { name: /^.?\s*Background\s*,/ }).click();
  for (let round = 0; round < rounds; round++) {
    await page.getByRole('textbox', { name: 'Background' }).click();
    await page.waitForTimeout(3000);
    taken.letter.push(await perPress(['a', 'b', 'c']));
    await page.waitForTimeout(3000);
    await page
      .getByRole('button', { name: /Planning/ })
      .first()
      .click();
    const field = page.getByLabel('Answered yes, 2.3.1');
    await field.fill('40');
    await field.press('End');
    await page.waitForTimeout(3000);
    // 40, 4, 41, 4, 42 …: every press is another score.
    taken.score.push(await perPress(['Backspace', '1', 'Backspace', '2', 'Backspace', '0']));
    await page.waitForTimeout(3000);
    taken.idle.push(await idle());
  }
  await close();
  const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  const two = (value: number) => Math.round(value * 100) / 100;
  const [letter, score, nothing] = [median(taken.letter), median(taken.score), median(taken.idle)];
  return {
    words,
    letterMs: two(letter),
    scoreMs: two(score),
    idleMs: two(nothing),
    ratio: two(score / letter),
  };
}

const rows = [];
for (const words of [8000, 20_000, 60_000]) {
  rows.push(await measure(words));
  console.error(JSON.stringify(rows.at(-1)));
}
console.log(JSON.stringify({ rounds, presses: PRESSES, rows }, null, 2));
console.table(rows);
process.exit();
