import { describe, expect, test } from 'vitest';
import { exportFindings } from '../../../electron/docx/findings-paper.ts';
import { pdu } from '../../editions.ts';
import { findingsPaper } from './some-findings.ts';
import { lintFile, paragraphsOf, partOf, tablesOf } from './word-file.ts';

const paper = findingsPaper();
const bytes = await exportFindings(paper, pdu);
const tables = tablesOf(bytes);
const headings = (style: string) =>
  paragraphsOf(bytes)
    .filter((paragraph) => paragraph.style === style)
    .map(({ text }) => text);

describe('the report of findings in Word', () => {
  test('says what it is about, when, and how many findings of each weight there are', () => {
    expect(headings('Title')).toEqual(['Wyreham']);
    expect(headings('Subtitle')).toEqual(['Report of findings, 22 November 2026']);
    expect(tables[0]?.rows).toEqual([
      ['Findings', 'Errors', 'Warnings', 'Advice', 'All'],
      ['To settle', '1', '1', '0', '2'],
      ['Not ours to edit', '0', '0', '1', '1'],
      ['Dismissed', '0', '1', '0', '1'],
    ]);
    expect(partOf(bytes, 'docProps/core.xml')).toContain('<dc:title>Wyreham: findings</dc:title>');
    expect(partOf(bytes, 'word/styles.xml')).toContain('<w:lang w:val="en-GB"');
  });

  test('has a heading for each section and each part of it', () => {
    expect(headings('Heading1')).toEqual(['To settle', 'Not ours to edit', 'Dismissed']);
    expect(headings('Heading2')).toEqual(['Foreword', '2.1. Assessment', 'Annexe', 'Foreword']);
  });

  test('tells a finding with its words marked in their sentence, the other place, what to do, and room to decide', () => {
    const [heads, row] = tables[1]?.rows ?? [];
    expect(heads).toEqual(['No.', 'Weight', 'Finding', 'Decision']);
    expect(row?.[0]).toBe('1');
    expect(row?.[1]).toBe('Error');
    expect(row?.[2]).toContain('These numbers differ.');
    expect(row?.[2]).toContain('Here: “We saw 3 of 4 cases & more.”');
    expect(row?.[2]).toContain('There, 2.1. Assessment: “There were 5 of them.”');
    expect(row?.[2]).toContain('Correct one of them.');
    expect(row?.[3]).toBe('Assigned to B. Writer.');
    expect(tables[1]?.xml).toMatch(/<w:b\/>(?:(?!<w:r>).)*3 of 4/);
    expect(tables[1]?.xml).not.toMatch(/<w:b\/>(?:(?!<w:r>).)*cases/);
  });

  test('tells why, by whom and when a finding was dismissed', () => {
    const last = tables.at(-1)?.rows ?? [];
    expect(last[0]).toEqual(['No.', 'Weight', 'Finding', 'Reason']);
    expect(last[1]?.[3]).toBe('Agreed with the lead.A. Editor, 21 November 2026');
  });

  test('repeats the head of each table, and reads clean', () => {
    for (const { xml } of tables) expect(xml.match(/<w:tblHeader\/>/g)?.length).toBe(1);
    expect(lintFile(bytes, { pageNumbers: false })).toEqual([]);
  });

  test('is the same for the same findings', async () => {
    expect(Buffer.from(await exportFindings(paper, pdu)).equals(Buffer.from(bytes))).toBe(true);
  });

  test('is written of nothing at all, and of what XML forbids', async () => {
    const none = await exportFindings({ ...paper, name: '\u0001', findings: [] }, pdu);
    expect(paragraphsOf(none).map(({ text }) => text)).toContain('Nothing is left to settle.');
    const place = { where: '\ud800', before: '\u0000', words: '\ufffe\u000b', after: ']]>' };
    const odd = paper.findings.map((finding) => ({ ...finding, part: '\u0002', message: '\u0003\t&<', at: place }));
    expect(lintFile(await exportFindings({ ...paper, findings: odd }, pdu), { pageNumbers: false })).toEqual([]);
  });

  test('is not written once it was cancelled', async () => {
    const cancelled = exportFindings(paper, pdu, { signal: AbortSignal.abort() });
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
  });
});
