import { capital } from '../capital.ts';
import {
  type Block,
  type Content,
  type Heading,
  newParagraph,
  newTable,
  type Paragraph,
  type Table,
} from '../content.ts';
import { AssayError } from '../fault.ts';
import { inEnglish } from '../messages/messages.ts';
import type { ProsePart } from '../part.ts';
import type { Results } from '../rating.ts';
import type { Template } from '../template.ts';
import {
  type Explanation,
  explainRatings,
  provenanceWords,
  type QuestionExplained,
  type StandardExplained,
  stepName,
} from './explain.ts';

/** Why a report is rated as it is, as a text for the meeting that assures its quality. It is in no published report. */

const ANNEX = 'why-ratings';

/** The part that the annex is, which no edition has. */
export function newAnnexPart({ words }: Pick<Template, 'words'>): ProsePart {
  return {
    kind: 'prose',
    id: `assay.${ANNEX}`,
    title: words.whyRatings,
    listed: true,
    orientation: 'portrait',
    alsoCalled: [],
    heading: true,
    required: false,
    form: 'paragraphs',
    headingLevels: 2,
    leadIn: [],
    recognise: [],
    signature: [],
  };
}

/** @throws AssayError `wrong use` where the annex is asked for in a final file */
export function refuseAnnexInFinal({ draft, explain }: { draft: boolean; explain?: boolean | undefined }): void {
  if (!explain || draft) return;
  throw new AssayError(
    'wrong use',
    'The annex on the ratings is for drafts: it holds what is not for publication. Nothing was written. Export a draft, or leave the annex out.',
  );
}

/** Empty where the edition has no ratings. It is in English, as the editions are. */
export function newAnnex(results: Results, template: Template): Content {
  return inEnglish(() => annexOf(results, template));
}

function annexOf(results: Results, template: Template): Content {
  const explanation = explainRatings(results, template);
  if (!explanation) return [];
  return [
    ...explanation.summary.map(({ text }) => newParagraph(text)),
    ...pointsTable(explanation, template),
    ...explanation.domains.flatMap((domain) => [
      newHeading(1, `${domain.number}. ${domain.title}`),
      ...domain.standards.flatMap(standardBlocks),
    ]),
    newHeading(1, 'The rules'),
    shares(
      newTable(
        `${ANNEX}.rules`,
        [
          ['Rule', 'What it says', 'Source'],
          ...explanation.rules.map(({ name, text, provenance }) => [
            name,
            text,
            `${capital(provenanceWords(provenance.status))}: ${provenance.source}`,
          ]),
        ],
        'The rules of this edition and their sources',
      ),
      [2, 4, 4],
    ),
  ];
}

function pointsTable({ domains, points, maxPoints, overall, withoutDepartures }: Explanation, template: Template) {
  const none = template.words.notRated;
  const rows = domains.flatMap(({ standards }) =>
    standards
      .filter(({ ratedBy }) => ratedBy !== 'information only')
      .map(({ number, title, ruleRating, rating, points: own, weighted, weight }) => [
        `${number} ${title}`,
        ruleRating ?? none,
        rating ?? none,
        own === undefined ? '' : weight === 1 ? `${own}` : `${own} × ${weight} = ${weighted}`,
      ]),
  );
  const total = [
    overall ? 'Overall' : 'So far',
    withoutDepartures ? `${withoutDepartures.points}/${maxPoints} ${withoutDepartures.rating ?? ''}`.trim() : '',
    overall?.rating ?? none,
    `${points}/${maxPoints}`,
  ];
  return [
    shares(
      newTable(
        `${ANNEX}.points`,
        [['Standard', 'By rule and guidance', 'Rating', 'Points'], ...rows, total],
        'From ratings to the overall rating',
      ),
      [4, 3, 3, 1.5],
      3,
    ),
  ];
}

function standardBlocks({ number, title, ratedBy, questions, steps, rating }: StandardExplained): Block[] {
  const name = `${number} ${title}`;
  return [
    newHeading(2, ratedBy === 'information only' ? `${name}: for information only` : `${name}: ${rating ?? 'open'}`),
    ...(questions.length > 0
      ? [
          shares(
            newTable(
              `${ANNEX}.${number}`,
              [['Key question', 'Counts', 'Exact', 'Rounded', 'Band'], ...questions.map(questionRow)],
              `From counts to bands: ${name}`,
            ),
            [4.1, 1.6, 1.4, 1.8, 2.6],
            1,
            2,
            3,
          ),
        ]
      : []),
    ...steps.map(({ kind, text, provenance }): Paragraph => {
      const unsure = provenance && provenance.status !== 'published' ? ` (${provenanceWords(provenance.status)})` : '';
      return {
        type: 'paragraph',
        children: [{ text: `${stepName(kind)}${unsure}: `, bold: true }, { text }],
      };
    }),
  ];
}

function questionRow(
  { number, text, counts, exact, percentage, band, lowest }: QuestionExplained,
  _: number,
  { length }: readonly QuestionExplained[],
): string[] {
  return [
    `${number} ${text}`,
    counts,
    exact === undefined ? '' : `${exact}%`,
    percentage === undefined ? '' : `${percentage}%`,
    `${band ? band.rating : ''}${lowest && length > 1 ? ' (lowest)' : ''}`,
  ];
}

function newHeading(level: 1 | 2, text: string): Heading {
  return { type: 'heading', level, children: [{ text }] };
}

function shares(table: Table, widths: readonly number[], ...right: number[]): Table {
  return {
    ...table,
    columns: table.columns.map((_, index) => ({
      share: widths[index] ?? 1,
      align: right.includes(index) ? 'right' : 'left',
    })),
  };
}
