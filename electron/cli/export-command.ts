import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { AssayError } from '../../core/fault.ts';
import { saveFile } from '../host/atomic-save.ts';
import { writeFault } from '../host/file-fault.ts';
import { loadPageMemory, pagesFolder, savePageMemory } from '../host/page-memory.ts';
import { dataFolder } from '../host/user-folders.ts';
import { counted } from './columns.ts';
import { type Command, flag, positional, text, wrongUse } from './command.ts';
import { tally } from './report-commands.ts';
import { openReport } from './report-on-disk.ts';

export const exportReport: Command = {
  name: 'export',
  summary: 'writes the report as a Word file in the house layout',
  usage: 'FILE.assay --to OUT.docx [--no-page-numbers] [--force]',
  takes: { from: 1, to: 1 },
  options: {
    to: { type: 'string', value: 'OUT.docx', help: 'the Word file' },
    'no-page-numbers': { type: 'boolean', help: 'leave the page numbers out of the contents, which is faster' },
    force: { type: 'boolean', help: 'write over a file that is already there' },
  },
  example: 'assay export caldersea.assay --to caldersea.docx',
  async run(given) {
    const to = text(given, 'to');
    const replace = flag(given, 'force');
    if (to === undefined) throw wrongUse('Say where the Word file goes: --to OUT.docx.');
    if (!to.toLowerCase().endsWith('.docx'))
      throw wrongUse(`The name of a Word file ends in .docx, and “${basename(to)}” does not. Choose another name.`);
    const { report, template } = await openReport(positional(given, 0));
    // Said before the long work, not after it.
    if (!replace && (await exists(to)))
      throw new AssayError(
        'already there',
        `There is already a file “${basename(to)}”, which was not changed. Choose another name, or write over it with --force.`,
      );
    await stat(dirname(resolve(to))).catch((error) => {
      throw writeFault(error, resolve(to));
    });
    // The library is large, and the other commands do without it.
    const { exportWord } = await import('../docx/export.ts');
    const pageNumbers = !flag(given, 'no-page-numbers');
    const folder = pagesFolder(dataFolder());
    const pageMemory = await loadPageMemory(folder, report);
    const { bytes, pages, mayDiffer } = await exportWord(report, template, { draft: true, pageNumbers, pageMemory });
    await saveFile(to, bytes, { expects: replace ? 'anything' : 'nothing' });
    if (pageNumbers) await savePageMemory(folder, report, pageMemory);
    const found = tally(report, template);
    const length = pages === null ? '' : `, ${counted(pages, 'page')}`;
    const unnumbered = pages === null && template.parts.some(({ kind }) => kind === 'contents');
    return {
      json: { file: to, bytes: bytes.byteLength, pages, mayDiffer },
      text: `Wrote “${basename(to)}”${length}, ${Math.ceil(bytes.byteLength / 1024)} kB.`,
      remarks: [
        ...(mayDiffer ? [MAY_DIFFER] : []),
        ...(unnumbered ? [pageNumbers ? NOT_WORKED_OUT : LEFT_OUT] : []),
        ...(found === 'No findings.' ? [] : [`“assay check” finds: ${found}`]),
      ],
    };
  },
};

const IN_WORD = 'Word fills them in: click into the contents and press F9.';
const LEFT_OUT = `The contents have no page numbers, as you asked. ${IN_WORD}`;
const MAY_DIFFER =
  'Because of its footnotes, Word may end some pages elsewhere, so that a page number in the contents is one out. To be sure, click into the contents in Word and press F9.';
const NOT_WORKED_OUT = `The contents have no page numbers, because the pages could not be worked out to the end; the font of the edition may not be known here. ${IN_WORD}`;

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
