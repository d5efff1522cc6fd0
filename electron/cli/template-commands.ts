import { basename, join, resolve } from 'node:path';
import { sayCount } from '../../core/say-count.ts';
import { summariseTemplate } from '../../core/template-summary.ts';
import { placeOf } from '../host/file-fault.ts';
import { templateFolders } from '../host/installed-templates.ts';
import { loadPolicy } from '../host/policy.ts';
import { type EditionFlaw, type LoadedTemplates, loadEdition, sayFlaws } from '../host/templates.ts';
import { columns } from './columns.ts';
import { type Command, positional } from './command.ts';
import { installedTemplates } from './report-on-disk.ts';

export const templates: Command = {
  name: 'templates',
  summary: 'lists the editions that a report can be made of, and where to put your own',
  usage: '',
  takes: { from: 0, to: 0 },
  options: {},
  example: 'assay templates',
  async run() {
    const { templates, fileOf, faulty, faults } = await installedTemplates().reload();
    const { policy, fault: policyFault } = loadPolicy();
    const folders = templateFolders(undefined, policy);
    const folder = folders.at(-1) ?? '';
    const schema = join(folders[0] ?? '', 'template.schema.json');
    return {
      json: {
        templates: templates.map(({ id, title, edition, inspectorate, provenance }) => ({
          id,
          title,
          edition,
          inspectorate,
          provenance,
          file: fileOf.get(id) ?? null,
        })),
        folder,
        schema,
        faulty,
        faults,
      },
      text: [
        ...templates.flatMap(({ id, title, edition, inspectorate, provenance }) => [
          ...columns([[id, `${title}, ${edition} (${inspectorate})`]], 0),
          ...columns([[`${provenance.status}: ${provenance.source}`]]),
        ]),
        `Editions of your own lie in “${placeOf(folder)}”.`,
        `What an edition may hold is in “${placeOf(schema)}”.`,
        ...faulty.map(({ file }) => `Left out: ${basename(file)}, in “${placeOf(resolve(file, '..'))}”.`),
      ].join('\n'),
      remarks: [
        ...(policyFault === undefined ? [] : [policyFault]),
        ...faulty.flatMap(({ file, flaws }) => sayFlaws(basename(file), flaws)),
      ],
      exit: faulty.length > 0 ? 1 : 0,
    };
  },
};

export const checkTemplate: Command = {
  name: 'templates check',
  summary:
    'looks for everything that is wrong with the file of an edition; the exit status is 1 when there is something',
  usage: 'FILE.json',
  takes: { from: 1, to: 1 },
  options: {},
  example: 'assay templates check my-edition.json',
  async run(given) {
    const file = resolve(positional(given, 0));
    const name = basename(file);
    const loaded = await installedTemplates().reload();
    const read = await loadEdition(file);
    // Where it is installed, it must get along with the others, too.
    const flaws = loaded.faulty.find((other) => other.file === file)?.flaws ?? ('flaws' in read ? read.flaws : []);
    if ('flaws' in read || flaws.length > 0) return faultyOutcome(file, flaws);
    const summary = summariseTemplate(read.template);
    const remarks = remarksOn(summary, file, loaded);
    return {
      json: { file, flaws, edition: summary, remarks },
      text: summaryLines(name, summary).join('\n'),
      remarks,
    };
  },
};

function faultyOutcome(file: string, flaws: readonly EditionFlaw[]) {
  return {
    json: { file, flaws, edition: null, remarks: [] },
    text: [...sayFlaws(basename(file), flaws), `${sayCount(flaws.length, 'flaw')}.`].join('\n'),
    exit: 1 as const,
  };
}

type Summary = ReturnType<typeof summariseTemplate>;

function summaryLines(
  name: string,
  { title, edition, inspectorate, language, parts, standards, ratings, rules }: Summary,
) {
  const rated = standards.filter(({ ratedBy }) => ratedBy !== 'information only').length;
  const unsure = rules.filter(({ provenance }) => provenance.status !== 'published');
  return [
    `${name}: no flaw.`,
    ...columns([
      ['Edition', `${title}, ${edition} (${inspectorate}), in ${language}`],
      ['Parts', String(parts)],
      ['Standards', standards.length === 0 ? 'none' : `${standards.length}, of which ${rated} are rated`],
      ['Ratings', ratings.length === 0 ? 'none' : ratings.join(', ')],
      [
        'Rules',
        rules.length === 0 ? 'none' : `${rules.length}, of which ${rules.length - unsure.length} are published`,
      ],
    ]),
    ...columns(
      unsure.map(({ rule, provenance }) => [provenance.status, `${rule}: ${provenance.source}`]),
      4,
    ),
  ];
}

/** What is no flaw of the file, but a matter with the editions that are installed. */
function remarksOn({ id, supersedes }: Summary, file: string, { fileOf }: LoadedTemplates): string[] {
  const other = fileOf.get(id);
  const remarks: string[] = [];
  if (other !== undefined && other !== file)
    remarks.push(
      `The id “${id}” already belongs to the edition in “${basename(other)}”, beside which this one would be left out. Give it another id, or take the other file away.`,
    );
  if (supersedes !== null && !fileOf.has(supersedes))
    remarks.push(`It supersedes “${supersedes}”, which is not installed here. Check the id if it should be.`);
  return remarks;
}
