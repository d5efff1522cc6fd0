import { ALL_CASES, type Cases, type ColumnUse } from '../../core/cases/cases.ts';
import { type ColumnProposal, newPromptUse, proposeColumns } from '../../core/cases/columns.ts';
import { countAnswers } from '../../core/cases/count.ts';
import { importCases, removeCases } from '../../core/cases/import-cases.ts';
import { AssayError } from '../../core/fault.ts';
import { percentageOf } from '../../core/figure.ts';
import { rateReport } from '../../core/rating.ts';
import { sayCount } from '../../core/say-count.ts';
import type { Template } from '../../core/template.ts';
import { loadTableFile } from '../host/table-file.ts';
import { EDIT_APPROVED } from './approved-parts.ts';
import { columns } from './columns.ts';
import { type Arguments, type Command, positional, texts, wrongUse } from './command.ts';
import { about, openReport, saveOver } from './report-on-disk.ts';

const heading = { type: 'string', multiple: true, value: 'HEADING' } as const;

export const cases: Command = {
  name: 'import cases',
  summary: 'counts inspected cases: a table with one row a case, and one column a key question or prompt',
  usage: 'FILE.assay CASES.csv|.xlsx [--ignore HEADING]… [--characteristic HEADING]… [--prompt HEADING]…',
  takes: { from: 2, to: 2 },
  options: {
    ...EDIT_APPROVED,
    ignore: { ...heading, help: 'leave a column out; may be given several times, as may the next two' },
    characteristic: { ...heading, help: 'take a column as what is known of each case: sex, office' },
    prompt: { ...heading, help: 'take a column as a prompt, answered yes, no, not applicable or not at all' },
  },
  example: 'assay import cases caldersea.assay cases.xlsx --ignore Remarks',
  async run(given) {
    const opened = await openReport(positional(given, 0));
    const { name, rows, note } = await loadTableFile(positional(given, 1));
    const { template } = opened;
    const { report, notes } = await about(name, () => {
      const proposals = proposeColumns(rows, opened.report.caseColumns, template);
      const uses = usesOf(proposals, choicesOf(given, proposals, name, template));
      return importCases({ rows, uses, file: name, importedAt: new Date().toISOString() }, opened.report, template);
    });
    await saveOver(opened, report, { given, importing: name });
    const { rated, toRate } = rateReport(report, template);
    const questions = report.cases ? countsOf(report.cases) : [];
    return {
      json: {
        file: opened.path,
        cases: report.cases?.count,
        columns: report.caseColumns,
        questions,
        notes,
        rated,
        toRate,
      },
      text: [...notes, ...tableOf(questions), `${rated} of ${toRate} standards are rated now.`].join('\n'),
      remarks: note === undefined ? [] : [note],
    };
  },
};

export const remove: Command = {
  name: 'remove cases',
  summary: 'takes the inspected cases out of a report, before it is published; scores and figures stay',
  usage: 'FILE.assay',
  takes: { from: 1, to: 1 },
  options: {},
  example: 'assay remove cases caldersea.assay',
  async run(given) {
    const opened = await openReport(positional(given, 0));
    const removed = opened.report.cases?.count ?? 0;
    if (removed > 0) await saveOver(opened, removeCases(opened.report));
    return {
      json: { file: opened.path, removed },
      text:
        removed === 0
          ? 'The report holds no cases.'
          : `Removed ${sayCount(removed, 'case')}. Scores and figures stay as they are.`,
    };
  },
};

/** What the options say of columns, by heading. */
function choicesOf(
  given: Arguments,
  proposals: readonly ColumnProposal[],
  file: string,
  template: Template,
): Map<string, ColumnUse> {
  const choices = new Map<string, ColumnUse>();
  const kinds: [option: string, use: (heading: string) => ColumnUse][] = [
    ['ignore', () => ({ as: 'ignored' })],
    ['characteristic', (name) => ({ as: 'characteristic', name })],
    ['prompt', (column) => newPromptUse(column, template)],
  ];
  for (const [option, use] of kinds)
    for (const named of texts(given, option)) {
      const column = proposals.find((proposal) => comparable(proposal.heading) === comparable(named))?.heading;
      if (column === undefined)
        throw wrongUse(`${file} has no column “${named}”. It has ${inWords(proposals.map((one) => one.heading))}.`);
      if (choices.has(column)) throw wrongUse(`Say of the column “${column}” once what it is.`);
      choices.set(column, use(column));
    }
  return choices;
}

function usesOf(
  proposals: readonly ColumnProposal[],
  choices: ReadonlyMap<string, ColumnUse>,
): Record<string, ColumnUse> {
  const open = proposals.filter(({ heading, asks }) => asks && !choices.has(heading));
  const [first] = open;
  if (first) {
    const name = `"${first.heading}"`;
    const more = open.length > 1 ? ` Say it too of ${inWords(open.slice(1).map((one) => one.heading))}.` : '';
    throw new AssayError(
      'bad input',
      `Column “${first.heading}”: nobody has said what it is. ${first.problem} Say it with --ignore ${name}, --characteristic ${name} or --prompt ${name}.${more} Nothing was imported.`,
    );
  }
  return Object.fromEntries(proposals.map(({ heading, use }) => [heading, choices.get(heading) ?? use]));
}

type Counted = ReturnType<typeof countsOf>[number];

function countsOf(of: Cases) {
  return of.questions.map(({ id, kind, label, column }) => {
    const { yes, no, notApplicable, blank } = countAnswers(of, id, ALL_CASES);
    const base = yes + no;
    return {
      id,
      kind,
      label,
      column,
      yes,
      base,
      notApplicable,
      blank,
      percentage: base > 0 ? percentageOf({ yes, base }) : null,
    };
  });
}

function tableOf(questions: readonly Counted[]): string[] {
  const [header, ...rows] = columns([
    ['', 'per cent', 'yes', 'base', 'not applicable', 'no answer', ''],
    ...questions.map(({ id, kind, label, column, yes, base, notApplicable, blank, percentage }) => [
      kind === 'prompt' ? '' : id,
      percentage === null ? '-' : `${percentage}%`,
      String(yes),
      String(base),
      String(notApplicable),
      String(blank),
      kind === 'prompt' ? column : label,
    ]),
  ]);
  return header === undefined ? [] : [header, ...rows];
}

function inWords(headings: readonly string[]): string {
  const named = headings.slice(0, 12).map((one) => `“${one}”`);
  return headings.length > 12 ? `${named.join(', ')} and ${headings.length - 12} more` : named.join(', ');
}

const comparable = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();
