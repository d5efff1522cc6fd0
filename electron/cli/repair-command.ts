import { basename, resolve } from 'node:path';
import { AssayError } from '../../core/fault.ts';
import { sayCount } from '../../core/say-count.ts';
import { repairReport } from '../host/repair.ts';
import { type Command, positional, text, wrongUse } from './command.ts';
import { assertReportName } from './report-on-disk.ts';

export const repair: Command = {
  name: 'repair',
  summary: 'makes a new file of all that is readable in a damaged one, and lists what is missing',
  usage: 'FILE.assay --to NEW.assay [--template ID]',
  takes: { from: 1, to: 1 },
  options: {
    to: { type: 'string', value: 'NEW.assay', help: 'the new file; the damaged one is not touched' },
    template: { type: 'string', value: 'ID', help: 'the edition, where the report no longer names its own' },
  },
  example: 'assay repair caldersea.assay --to caldersea-repaired.assay',
  async run(given) {
    const path = resolve(positional(given, 0));
    const to = text(given, 'to');
    if (to === undefined)
      throw wrongUse('Say where the new file goes: --to NEW.assay. The damaged one is not touched.');
    assertReportName(to);
    const { report, from, missing } = await repairReport(path, resolve(to), {
      template: text(given, 'template'),
    }).catch((error) => {
      if (!(error instanceof AssayError && error.code === 'bad input')) throw error;
      throw new AssayError(error.code, `${error.message} --template ID does; “assay templates” lists the editions.`);
    });
    const parts = Object.keys(report.parts).length;
    const made = `Made “${basename(to)}” from ${from === 'report' ? 'the report' : 'a version'} in “${basename(path)}”, which was not touched: ${sayCount(parts, 'text')}.`;
    return {
      json: { file: path, to: resolve(to), from, parts: Object.keys(report.parts), missing },
      text: [
        made,
        ...(missing.length === 0 ? ['Nothing is missing.'] : ['Missing:', ...missing.map((line) => `  ${line}`)]),
      ].join('\n'),
      exit: missing.length > 0 ? 1 : 0,
    };
  },
};
