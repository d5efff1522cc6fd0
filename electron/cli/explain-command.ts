import {
  type Explanation,
  explainRatings,
  provenanceWords,
  type StandardExplained,
  stepName,
} from '../../core/explain/explain.ts';
import type { Provenance } from '../../core/framework.ts';
import { inEnglish } from '../../core/messages/messages.ts';
import { rateReport } from '../../core/rating.ts';
import { columns } from './columns.ts';
import { type Command, positional } from './command.ts';
import { openToRead } from './report-on-disk.ts';

export const explain: Command = {
  name: 'explain',
  summary: 'tells how each rating came about, and what the overall rating hangs on',
  usage: 'FILE.assay',
  takes: { from: 1, to: 1 },
  options: {},
  example: 'assay explain caldersea.assay',
  async run(given) {
    const { report, template, remarks } = await openToRead(positional(given, 0));
    return inEnglish(() => {
      const explanation = explainRatings(rateReport(report, template), template);
      return {
        json: { explanation: explanation ?? null },
        text: explanation ? explanationText(explanation) : 'This edition has no ratings.',
        remarks,
      };
    });
  },
};

function explanationText({ domains, summary, rules }: Explanation): string {
  return [
    summary.map(({ text }) => text),
    ...domains.flatMap(({ number, title, standards }) => [
      [`${number}. ${title}`],
      ...standards.map((standard) => standardLines(standard)),
    ]),
    ['The rules', ...rules.flatMap(({ name, text, provenance }) => [`  ${name}: ${text}`, `    ${known(provenance)}`])],
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function standardLines({ number, title, ratedBy, rating, questions, steps }: StandardExplained): string[] {
  const outcome = ratedBy === 'information only' ? 'for information only' : (rating ?? 'not yet rated');
  return [
    `${number} ${title}: ${outcome}`,
    ...columns(
      questions.map(({ number, sentence, lowest }) => [
        number,
        `${sentence}${lowest && questions.length > 1 ? ' The lowest.' : ''}`,
      ]),
    ),
    ...steps.map(({ kind, text, provenance }) => `  ${stepName(kind)}: ${text}${mark(provenance)}`),
  ];
}

function mark(provenance: Provenance | undefined): string {
  return provenance && provenance.status !== 'published' ? ` [${provenance.status}]` : '';
}

function known({ status, source }: Provenance): string {
  return `${provenanceWords(status)}: ${source}`;
}
