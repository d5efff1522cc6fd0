import { columns } from './columns.ts';
import type { Command } from './command.ts';
import { installedTemplates } from './report-on-disk.ts';

export const templates: Command = {
  name: 'templates',
  summary: 'lists the editions that a report can be made of',
  usage: '',
  takes: { from: 0, to: 0 },
  options: {},
  example: 'assay templates',
  async run() {
    const { templates, faults } = await installedTemplates().reload();
    return {
      json: {
        templates: templates.map(({ id, title, edition, inspectorate, provenance }) => ({
          id,
          title,
          edition,
          inspectorate,
          provenance,
        })),
        faults,
      },
      text: templates
        .flatMap(({ id, title, edition, inspectorate, provenance }) => [
          ...columns([[id, `${title}, ${edition} (${inspectorate})`]], 0),
          ...columns([[`${provenance.status}: ${provenance.source}`]]),
        ])
        .join('\n'),
      remarks: faults,
      exit: faults.length > 0 ? 1 : 0,
    };
  },
};
