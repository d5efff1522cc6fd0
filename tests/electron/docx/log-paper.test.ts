import { expect, test } from 'vitest';
import { exportLog } from '../../../electron/docx/log-paper.ts';
import { pdu } from '../../editions.ts';
import { log } from './some-log.ts';
import { lintFile, paragraphsOf, partOf, tablesOf } from './word-file.ts';

test('the response log tells each point with its decision, and no name of the house', async () => {
  const bytes = await exportLog(log, pdu);
  const [table] = tablesOf(bytes);
  expect(table?.rows).toEqual([
    ['No.', 'Part', 'From', 'As sent', 'Wanted or said', 'Decision', 'Reason'],
    ['1', 'Foreword', 'C. Service12 March 2031', 'There are four teams.', 'There are five teams.', 'Accepted', ''],
    ['2', '2.1. Assessment', 'C. Service', '“nine”', 'It is ten.See annex.', 'Not decided yet', ''],
    ['3', '', 'D. Service12 March 2031', 'Late.', '(taken out)', 'Not accepted', 'It was late & said so.'],
  ]);
  expect(table?.xml).toMatch(/<w:b\/>(?:(?!<w:r>).)*five/);
  expect(table?.xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  const document = partOf(bytes, 'word/document.xml');
  expect(document).toContain('w:orient="landscape"');
  expect(document.includes('Insider')).toBe(false);
  const texts = paragraphsOf(bytes).map(({ text }) => text);
  expect(texts).toContain('3 points: 1 accepted, 0 accepted in part, 1 not accepted, 1 not decided yet.');
  expect(texts).toContain('Sent: Foreword; 2.1. Assessment.');
  expect(lintFile(bytes, { pageNumbers: false })).toEqual([]);
  expect(Buffer.from(await exportLog(log, pdu)).equals(Buffer.from(bytes))).toBe(true);
});

test('a log without points says that nothing has come back', async () => {
  const bytes = await exportLog({ ...log, points: [] }, pdu);
  expect(paragraphsOf(bytes).map(({ text }) => text)).toContain('Nothing has come back.');
});
