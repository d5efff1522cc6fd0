import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newReport, type Report } from '../core/report.ts';
import { Template } from '../core/template.ts';
import { root } from './source.ts';

/** The published edition that most tests use. */
export const pdu: Template = Template.parse(JSON.parse(readFileSync(join(root, 'templates/pdu-2021-23.json'), 'utf8')));

export function newTestReport(template: Template = pdu): Report {
  return newReport(template, { id: 'test-report', created: '2026-01-05T09:00:00Z' });
}

/** Scores as `2.1.1: 31` (whole per cent), `2.1.1: '22/70'` (counts) or `1.1: 'Good'` (a rating). */
export function withScores(report: Report, scores: Record<string, string | number>): Report {
  const standards = { ...report.scores.standards };
  const keyQuestions = { ...report.scores.keyQuestions };
  for (const [number, score] of Object.entries(scores)) {
    if (typeof score === 'number') keyQuestions[number] = { percentage: score };
    else if (score.includes('/')) {
      const [yes, base] = score.split('/').map(Number);
      keyQuestions[number] = { yes: yes!, base: base! };
    } else standards[number] = { rating: score };
  }
  return { ...report, scores: { standards, keyQuestions } };
}
