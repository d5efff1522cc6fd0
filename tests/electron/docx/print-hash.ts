import { createHash } from 'node:crypto';
import { exportWord } from '../../../electron/docx/export.ts';
import { pdu } from '../../editions.ts';
import { richOptions } from './rich-art.ts';
import { fullReport, richReport } from './rich-report.ts';

/**
 * Run as a process of its own: prints what reports hash to there, one a line: the rich one, and the one with tables,
 * pictures and charts, the charts first as pictures and then as Word draws them.
 */
const hash = async (work: ReturnType<typeof exportWord>) =>
  createHash('sha256')
    .update((await work).bytes)
    .digest('hex');
const full = fullReport(pdu);
console.log(await hash(exportWord(richReport(pdu), pdu, { draft: true, pageNumbers: false })));
console.log(await hash(exportWord(full, pdu, { ...richOptions, pageNumbers: false })));
console.log(await hash(exportWord(full, pdu, { ...richOptions, charts: 'native', pageNumbers: false })));
