import { basename, extname, resolve } from 'node:path';
import { allFindings } from '../../core/check/all-findings.ts';
import type { Finding } from '../../core/check/finding.ts';
import { findingsAsCsv } from '../../core/check/findings-as-csv.ts';
import { findingsAsData } from '../../core/check/findings-as-data.ts';
import { newSpellingRule } from '../../core/check/language/spelling.ts';
import { newFindingsPaper } from '../../core/check/paper/new-findings-paper.ts';
import { sayPlace } from '../../core/check/say-place.ts';
import type { Dismissed } from '../../core/check/set-apart.ts';
import { textRules } from '../../core/check/text-rules.ts';
import { layOut } from '../../core/layout.ts';
import { sayCount } from '../../core/say-count.ts';
import { saveFile } from '../host/atomic-save.ts';
import { type Arguments, type Command, flag, positional, text, wrongUse } from './command.ts';
import { openReport } from './report-on-disk.ts';

export const check: Command = {
  name: 'check',
  summary: 'proof-reads the report; the exit status is 1 when there are findings that nobody dismissed',
  usage: 'FILE.assay [--all] [--csv OUT.csv] [--docx OUT.docx] [--force]',
  takes: { from: 1, to: 1 },
  options: {
    all: { type: 'boolean', help: 'show the findings that were dismissed, too, each with its reason' },
    csv: { type: 'string', value: 'OUT.csv', help: 'write all findings into a table, the dismissed ones with them' },
    docx: { type: 'string', value: 'OUT.docx', help: 'write the same findings as a Word file for a quality meeting' },
    force: { type: 'boolean', help: 'write over a file that is already there' },
  },
  example: 'assay check caldersea.assay',
  async run(given) {
    const { report, template, path } = await openReport(positional(given, 0));
    const csv = nameOf(given, 'csv', path);
    const docx = nameOf(given, 'docx', path);
    const layout = layOut(report, template);
    const { loadDictionary } = await import('../language/dictionary.ts');
    const spelling = newSpellingRule(await loadDictionary());
    const findings = allFindings(report, template, layout, [spelling]);
    const { open } = findings;
    const dismissed = flag(given, 'all') ? findings.dismissed : [];
    const families = new Map<string, string>([...textRules, spelling].map(({ name, family }) => [name, family]));
    const familyOf = ({ rule }: Finding) => families.get(rule) ?? 'data';
    const paper = newFindingsPaper(report, template, { layout, findings, familyOf, at: new Date() });
    const write = (to: string, bytes: Uint8Array) =>
      saveFile(to, bytes, { expects: flag(given, 'force') ? 'anything' : 'nothing' });
    if (csv !== undefined) await write(csv, Buffer.from(findingsAsCsv(paper)));
    if (docx !== undefined) {
      // The library is large, and a check does without it.
      const { exportFindings } = await import('../docx/findings-paper.ts');
      await write(docx, await exportFindings(paper, template));
    }
    const place = (at: Finding['at']) => sayPlace(at, layout, template);
    return {
      json: [
        ...findingsAsData(open, layout, report.glossary.entries),
        ...dismissed.flatMap(({ finding, dismissal: { reason, by, at } }) =>
          findingsAsData([finding], layout, report.glossary.entries).map((told) => ({
            ...told,
            dismissed: { reason, by, at },
          })),
        ),
      ],
      text: [
        ...open.flatMap((finding) => findingText(finding, place)),
        ...dismissed.flatMap((one) => dismissedText(one, place)),
        tally(open),
        ...[csv, docx].flatMap((to) => (to === undefined ? [] : [`Wrote “${basename(to)}”.`])),
      ].join('\n'),
      exit: open.length > 0 ? 1 : 0,
    };
  },
};

/** The file that findings are to be written into. */
function nameOf(given: Arguments, option: 'csv' | 'docx', report: string): string | undefined {
  const to = text(given, option);
  if (to === undefined || (resolve(to) !== report && extname(to).toLowerCase() === `.${option}`)) return to;
  const what = option === 'csv' ? 'a table' : 'a Word file';
  throw wrongUse(`The name of ${what} ends in .${option}, and “${basename(to)}” does not. Choose another name.`);
}

type Say = (at: Finding['at']) => string;

/** Behind the width of the longest weight. */
const INDENT = ' '.repeat(9);

function findingText({ severity, message, rule, suggestion, at, related, provider }: Finding, place: Say): string[] {
  return [
    `${severity.padEnd(7)}  ${message} [${rule}]`,
    ...placeText(at, place, provider ? ' (not ours to edit)' : ''),
    ...related.flatMap((other) => placeText(other, place)).map((line) => line.replace(INDENT, `${INDENT}also: `)),
    ...(suggestion === undefined ? [] : [`${INDENT}${suggestion}`]),
  ];
}

function placeText(at: Finding['at'], place: Say, behind = ''): string[] {
  const quote = at.words && `“${at.words.paragraph.slice(at.words.from, at.words.to)}”`;
  const said = [place(at), quote].filter(Boolean).join(': ');
  return said === '' ? [] : [`${INDENT}${said}${behind}`];
}

function dismissedText({ finding, dismissal: { reason, by, at } }: Dismissed, place: Say): string[] {
  const [first = '', ...others] = findingText(finding, place);
  const who = by === undefined ? '' : ` by ${by}`;
  return [`dismissed ${first}`, ...others, `${INDENT}Dismissed${who} on ${at.slice(0, 10)}: ${reason}`];
}

/** How many findings of each severity there are. */
export function tally(findings: readonly Finding[]): string {
  const of = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const parts = [sayCount(of('error'), 'error'), sayCount(of('warning'), 'warning')];
  if (of('advice') > 0) parts.push(sayCount(of('advice'), 'piece of advice', 'pieces of advice'));
  return findings.length === 0 ? 'No findings.' : `${parts.join(', ')}.`;
}
