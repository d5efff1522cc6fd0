import { describe, expect, test } from 'vitest';
import { allFindings } from '../../../core/check/all-findings.ts';
import { newAssignment, newDismissal } from '../../../core/check/dismissal.ts';
import { findingsAsCsv } from '../../../core/check/findings-as-csv.ts';
import { FindingsPaper, sectionsOf } from '../../../core/check/paper/findings-paper.ts';
import { newFindingsPaper } from '../../../core/check/paper/new-findings-paper.ts';
import { newParagraph } from '../../../core/content.ts';
import { layOut } from '../../../core/layout.ts';
import type { Report } from '../../../core/report.ts';
import { newTestReport, pdu } from '../../editions.ts';

const at = '2026-11-22T03:00:00.000Z';

function faulty(): Report {
  const report = newTestReport(pdu);
  report.details[pdu.nameDetail] = 'Wyreham';
  report.parts.foreword = [
    newParagraph(
      'It began. We saw that the the board had a plan. It was done in too few cases (99 per cent). So it was.',
    ),
  ];
  return report;
}

function paperOf(report: Report, change: (findings: ReturnType<typeof allFindings>) => void = () => {}): FindingsPaper {
  const findings = allFindings(report, pdu);
  change(findings);
  const familyOf = () => 'data';
  return newFindingsPaper(report, pdu, {
    layout: layOut(report, pdu),
    findings,
    familyOf,
    at: new Date(2026, 10, 2, 0, 5),
  });
}

describe('a paper of findings', () => {
  test('names report, edition and the day of this clock, and is what a call takes', () => {
    const paper = paperOf(faulty());
    expect(paper).toMatchObject({ name: 'Wyreham', edition: `${pdu.title}, ${pdu.edition}`, on: '2026-11-02' });
    expect(FindingsPaper.parse(JSON.parse(JSON.stringify(paper)))).toEqual(paper);
  });

  test('goes by part as the report is read, and in each by weight', () => {
    const { findings } = paperOf(faulty());
    const parts = [...new Set(findings.map(({ part }) => part))];
    expect(findings.map(({ part }) => parts.indexOf(part))).toEqual(
      findings.map(({ part }) => parts.indexOf(part)).sort((one, other) => one - other),
    );
    expect(parts[0]).toBe('Foreword');
    expect(parts.at(-1)).toBe('Details and the report as a whole');
    const weights = ['error', 'warning', 'advice'];
    for (const part of parts) {
      const ranks = findings.filter((one) => one.part === part).map(({ weight }) => weights.indexOf(weight));
      expect(ranks).toEqual(ranks.toSorted());
    }
  });

  test('has the words in their sentence and not in their paragraph', () => {
    const { findings } = paperOf(faulty());
    expect(findings.find(({ rule }) => rule === 'band-words')?.at).toEqual({
      where: 'Foreword',
      before: 'It was done in ',
      words: 'too few cases (99 per cent',
      after: '). ',
    });
  });

  test('leaves out the far ends of a sentence that never ends', () => {
    const report = faulty();
    const long = 'word '.repeat(200).trim();
    report.parts.foreword = [newParagraph(`${long} the the ${long}`)];
    const found = paperOf(report).findings.find(({ at }) => at.words === 'the the');
    expect(found?.at.before).toMatch(/^…word (word ){40,60}$/);
    expect(found?.at.after).toMatch(/^( word){40,60}…$/);
  });

  test('has text of others and what was dismissed behind the rest, and counts on', () => {
    const report = faulty();
    const { open } = allFindings(report, pdu);
    const [one, two] = open;
    if (!one || !two) throw new Error('nothing was found');
    report.dismissed = [newDismissal(one, { reason: 'Agreed.', by: 'A. Editor', at })];
    report.assigned = [newAssignment(two, { to: 'B. Writer', at })];
    const paper = paperOf(report, ({ open: [, second] }) => {
      if (second) second.provider = true;
    });
    const { open: ours, provider, dismissed } = sectionsOf(paper);
    expect([ours.length, provider.length, dismissed.length]).toEqual([open.length - 2, 1, 1]);
    expect([...ours, ...provider, ...dismissed].map(({ number }) => number)).toEqual(open.map((_, index) => index + 1));
    expect(dismissed[0]?.finding.dismissed).toEqual({ reason: 'Agreed.', by: 'A. Editor', at });
    expect(paper.findings.filter(({ assigned }) => assigned === 'B. Writer').length).toBe(1);
    const csv = findingsAsCsv(paper).split('\r\n');
    expect(csv.length).toBe(paper.findings.length + 2);
    expect(csv.at(-2)).toContain('"Agreed.","A. Editor","2026-11-22",""');
    expect(csv.filter((row) => row.includes('"B. Writer"')).length).toBe(1);
  });
});
