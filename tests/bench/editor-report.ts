import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, newLiveFigure } from '../../core/content.ts';
import { plainText } from '../../core/content-text.ts';
import { figureText } from '../../core/figures/place-figures.ts';
import { layOut } from '../../core/layout.ts';
import { partsOf } from '../../core/part.ts';
import type { Report } from '../../core/report.ts';
import { openChanges } from '../../core/review/suggestions/suggestion.ts';
import { Template } from '../../core/template.ts';
import { root } from '../source.ts';
import { longReport } from './long-report.ts';
import { type BenchChange, changesOf, review } from './reviewed-report.ts';

/** The edition whose reports have forty texts. */
const template = Template.parse(JSON.parse(readFileSync(join(root, 'templates/crc-2019.json'), 'utf8')));

const TABLES = 60;
const FOOTNOTES = 200;
const FIGURES = 500;

export type BenchText = { id: string; title: string; content: Content; changes: BenchChange[] };

type Bench = { report: Report; texts: BenchText[] };

/**
 * A report of about so many words in all, and its texts in order as another editor is given them, each under its own heading.
 * `reviewed`: with open suggestions and comments.
 */
export function benchReport(words: number, reviewed = false): Bench {
  const first = reportOf(words);
  // Tables and figures bring words of their own.
  const bench = reportOf(Math.max(1000, 2 * words - contentsOf(first).words));
  if (!reviewed) return bench;
  review(
    bench.report,
    bench.texts.map(({ id }) => id),
  );
  return {
    report: bench.report,
    texts: bench.texts.map((text) => ({
      ...text,
      content: bench.report.parts[text.id] ?? [],
      changes: changesOf(bench.report, text.id),
    })),
  };
}

function reportOf(words: number): Bench {
  const report = longReport(template, { words, tables: TABLES, footnotes: FOOTNOTES });
  report.template = template.id;
  const texts = partsOf(template.parts)
    .filter((part) => part.kind === 'prose')
    .map(({ id, title }) => ({ id, title, content: report.parts[id] ?? [], changes: [] }));
  const { figures } = layOut(report, template);
  const ids = [...figures].filter(([, { kind }]) => kind === 'key question').map(([id]) => id);
  const blocks = texts.flatMap(({ content }) => content).filter(isWritten);
  for (let number = 0; number < FIGURES; number++) {
    const block = blocks[Math.floor((number * blocks.length) / FIGURES)];
    const figure = ids[number % ids.length] ?? '';
    const seen = figureText({ figure, form: 'percentage' }, figures, { cell: false, begins: false }, template);
    block?.children.push({ text: ' Of these cases, ' }, newLiveFigure(figure, 'percentage', seen), { text: '.' });
  }
  return { report, texts };
}

/** What is in it, counted and not believed. */
export function contentsOf({ report, texts }: Bench) {
  const all = JSON.stringify(texts.map(({ content }) => content));
  const count = (type: string) => all.split(`"type":"${type}"`).length - 1;
  return {
    words: texts.reduce((sum, { content }) => sum + plainText(content).split(/\s+/).length, 0),
    texts: texts.length,
    tables: count('table'),
    footnotes: count('footnote'),
    liveFigures: count('live-figure'),
    changes: openChanges(report).length,
    commentedWords: all.split('"comments":[').length - 1,
  };
}

function isWritten(block: Content[number]) {
  return block.type === 'paragraph' || block.type === 'list-item';
}
