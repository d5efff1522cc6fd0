import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AssayError } from '../../../../core/fault.ts';
import { layOut } from '../../../../core/layout.ts';
import { findTexts } from '../../../../electron/host/find-texts.ts';
import { readPicture } from '../../../../electron/host/pictures/picture.ts';
import { assetsIn } from '../../../../electron/host/pictures/report-assets.ts';
import { loadReport, saveReport } from '../../../../electron/host/report-file.ts';
import { loadTable } from '../../../../electron/host/table-file.ts';
import { readEdition } from '../../../../electron/host/templates.ts';
import { newTestReport, pdu } from '../../../editions.ts';
import { type FuzzFile, fuzzFile } from './fuzz-files.ts';
import { readKeptWork } from './kept-work.ts';

/** Reads the files of the numbers that it is sent, and says of each how it went. In a process of its own. */

export type Asked = { index: number };
/** `fault`: what went otherwise than it may. Milliseconds are those of the processor, whatever else the machine does. */
export type Answered = { index: number; outcome: string; fault?: string; ms: number; rss: number };

const [, , folder = '', seed = '', family = ''] = process.argv;
let warm = false;

process.on('message', async ({ index }: Asked) => {
  const file = fuzzFile(Number(seed), index, family === 'others' ? 'others' : 'files');
  // The first reading also compiles what reads: that is not the file’s doing.
  if (!warm) await read(file).catch(() => {});
  warm = true;
  const start = process.cpuUsage();
  const { outcome, fault } = await read(file).then(
    (said) => ({ outcome: said, fault: undefined }),
    (error: unknown) => ({ outcome: 'refused', fault: faultOf(error) }),
  );
  const { user, system } = process.cpuUsage(start);
  const stray = readdirSync(folder).filter((name) => name !== 'inside.assay' && name !== 'saved.assay');
  const answer: Answered = {
    index,
    outcome: `${file.kind} ${outcome}`,
    ...(fault !== undefined && { fault }),
    ...(stray.length > 0 && { fault: `left ${stray.join()} behind` }),
    ms: (user + system) / 1000,
    rss: process.memoryUsage.rss(),
  };
  process.send?.(answer);
});
process.send?.({ index: -1, outcome: 'ready', ms: 0, rss: 0 });

/** Nothing for a refusal in words. */
function faultOf(error: unknown): string | undefined {
  if (!(error instanceof AssayError)) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  const isSentence = /^\S.*[.)”]$/su.test(error.message) && error.message.length < 1000;
  return isSentence && error.code !== 'internal' ? undefined : `is no sentence: ${error.message.slice(0, 300)}`;
}

async function read({ kind, name, bytes }: FuzzFile): Promise<string> {
  switch (kind) {
    case 'report': {
      const path = join(folder, 'inside.assay');
      const to = join(folder, 'saved.assay');
      writeFileSync(path, bytes);
      const { report, otherEntries } = await loadReport(path);
      layOut(report, pdu);
      assetsIn(report, otherEntries);
      await saveReport(to, { ...report, assets: {} }, { expects: 'anything', otherEntries });
      await loadReport(to);
      return 'opened';
    }
    case 'text':
    case 'word': {
      findTexts({ name, bytes }, newTestReport(), pdu, {}, () => {});
      return 'imported';
    }
    case 'table':
      loadTable(bytes, name);
      return 'read';
    case 'edition': {
      const edition = readEdition(bytes);
      if (!('flaws' in edition)) return 'read';
      if (edition.flaws.length === 0) throw new Error('refused without a flaw');
      return 'refused';
    }
    case 'kept': {
      const own = mkdtempSync(join(tmpdir(), 'assay-kept-'));
      try {
        return readKeptWork(own, bytes);
      } finally {
        rmSync(own, { recursive: true });
      }
    }
    case 'picture':
      readPicture(bytes, name);
      return 'taken';
  }
}
