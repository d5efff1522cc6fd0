import { createHash } from 'node:crypto';
import { exportWord } from '../../../electron/docx/export.ts';
import { pdu } from '../../editions.ts';
import { richReport } from './rich-report.ts';

/** Run as a process of its own: prints what the rich report hashes to there. */
const { bytes } = await exportWord(richReport(pdu), pdu, { draft: true, pageNumbers: false });
console.log(createHash('sha256').update(bytes).digest('hex'));
