import { allParts, layOut } from '../../core/layout.ts';
import { takeParts } from '../../core/merge/take-parts.ts';
import { sayCount } from '../../core/say-count.ts';
import { assetsIn } from '../host/pictures/report-assets.ts';
import { EDIT_APPROVED } from './approved-parts.ts';
import { type Command, positional, text, wrongUse } from './command.ts';
import { about, openReport, saveOver } from './report-on-disk.ts';

export const take: Command = {
  name: 'take',
  summary: 'takes parts of another report, with their scores, figures, footnotes and pictures, in the place of its own',
  usage: 'FILE.assay PART… --from OTHER.assay',
  takes: { from: 2, to: Number.POSITIVE_INFINITY },
  options: {
    ...EDIT_APPROVED,
    from: { type: 'string', value: 'OTHER', help: 'the report that the parts are taken from; it stays as it is' },
  },
  example: 'assay take caldersea.assay background 2.1 --from from-anna.assay',
  async run(given) {
    const other = text(given, 'from');
    if (other === undefined) throw wrongUse('Say which report the parts are taken from: --from OTHER.assay.');
    const into = await openReport(positional(given, 0));
    const from = await openReport(other);
    const { report, parts, notes } = await about(from.name, () =>
      takeParts(into.report, from.report, given.positionals.slice(1), into.template),
    );
    await saveOver(into, report, { given, assets: assetsIn(from.report, from.otherEntries), importing: from.name });
    const names = allParts(layOut(report, into.template).parts).flatMap(({ id, where }) =>
      parts.includes(id) ? [`  ${where}`] : [],
    );
    return {
      json: { file: into.path, from: from.path, parts, notes },
      text: [`Took ${sayCount(parts.length, 'part')} of “${from.name}” into “${into.name}”:`, ...names].join('\n'),
      remarks: [...notes],
    };
  },
};
