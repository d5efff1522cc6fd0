import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { newReport } from '../../core/report.ts';
import { summariseProgress } from '../../core/review/sign-off/progress-summary.ts';
import { sayCount } from '../../core/say-count.ts';
import { summarise } from '../../core/summary.ts';
import type { Template } from '../../core/template.ts';
import { saveReport } from '../host/report-file.ts';
import { EDIT_APPROVED } from './approved-parts.ts';
import { type Command, positional, text, wrongUse } from './command.ts';
import { progressText } from './progress-text.ts';
import { assertReportName, installedTemplates, openReport, openToRead, saveOver } from './report-on-disk.ts';
import { summaryText } from './summary-text.ts';

export const create: Command = {
  name: 'new',
  summary: 'makes a report of an edition',
  usage: 'FILE.assay --template ID [--name TEXT]',
  takes: { from: 1, to: 1 },
  options: {
    template: { type: 'string', value: 'ID', help: 'the edition; “assay templates” lists them' },
    name: { type: 'string', value: 'TEXT', help: 'the name of the service that is inspected' },
  },
  example: 'assay new caldersea.assay --template ID --name "Caldersea PDU"',
  async run(given) {
    const path = positional(given, 0);
    const id = text(given, 'template');
    const name = text(given, 'name')?.trim() ?? '';
    assertReportName(path);
    if (id === undefined) throw wrongUse('Say of which edition: --template ID. “assay templates” lists them.');
    const { templates, faults } = await installedTemplates().reload();
    const template = templates.find((candidate) => candidate.id === id);
    if (!template) throw wrongUse([unknownEdition(id, templates), ...faults].join('\n'));
    const report = newReport(template, { id: randomUUID(), created: new Date().toISOString() });
    if (name !== '') report.details[template.nameDetail] = name;
    await saveReport(path, report, { expects: 'nothing' });
    return {
      json: { file: path, template: template.id, id: report.id, name },
      text: `Made “${basename(path)}”, a report of ${template.title}, ${template.edition}.`,
    };
  },
};

function unknownEdition(id: string, templates: readonly Template[]): string {
  const known = templates.map((template) => template.id).join(', ');
  return `There is no edition “${id}”. ${known ? `There is: ${known}.` : 'No edition is installed.'}`;
}

export const set: Command = {
  name: 'set',
  summary: 'fills in details of a report',
  usage: 'FILE.assay ID=VALUE …',
  takes: { from: 2, to: Number.POSITIVE_INFINITY },
  options: EDIT_APPROVED,
  example: 'assay set caldersea.assay subject.region="North West" publication.year=2023',
  async run(given) {
    const [path = '', ...pairs] = given.positionals;
    const opened = await openReport(path);
    const changed: Record<string, string> = {};
    for (const pair of pairs) {
      const equals = pair.indexOf('=');
      if (equals < 1) throw wrongUse(`“${pair}” says nothing to set. Write ID=VALUE, for instance subject.name="…".`);
      const id = pair.slice(0, equals).trim();
      if (opened.template.details.every((detail) => detail.id !== id))
        throw wrongUse(
          `There is no detail “${id}” in this edition. There are: ${opened.template.details.map((detail) => detail.id).join(', ')}.`,
        );
      changed[id] = pair.slice(equals + 1).trim();
    }
    const details = { ...opened.report.details, ...changed };
    for (const { id, initial } of opened.template.details) {
      if (changed[id] !== '') continue;
      if (initial === undefined) delete details[id];
      else details[id] = initial;
    }
    await saveOver(opened, { ...opened.report, details }, { given });
    return {
      json: { file: path, details },
      text: `Filled in ${sayCount(Object.keys(changed).length, 'detail')} of “${opened.name}”.`,
    };
  },
};

export const show: Command = {
  name: 'show',
  summary:
    'shows parts and how far each is signed off, ratings with the rule or reason behind each, points and the overall rating',
  usage: 'FILE.assay',
  takes: { from: 1, to: 1 },
  options: {},
  example: 'assay show caldersea.assay --json',
  async run(given) {
    const { report, template, remarks } = await openToRead(positional(given, 0));
    const summary = summarise(report, template);
    const progress = summariseProgress(report, template);
    return {
      json: { ...summary, progress },
      text: [summaryText(summary), ...(progress ? [progressText(progress)] : [])].join('\n\n'),
      remarks,
    };
  },
};
