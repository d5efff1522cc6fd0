import { describe, expect, test } from 'vitest';
import { type FieldSlices, withField } from '../../../core/find/fields.ts';
import { findAll } from '../../../core/find/find.ts';
import type { BesideSpot, Findable } from '../../../core/find/passage.ts';
import { passagesOfReport } from '../../../core/find/passages-of-report.ts';
import { passagesToFind } from '../../../core/find/passages-to-find.ts';
import { newPattern } from '../../../core/find/pattern.ts';
import { obstacleOf } from '../../../core/find/replacement.ts';
import { allParts, layOut } from '../../../core/layout.ts';
import type { Report } from '../../../core/report.ts';
import { partsReport, partsTemplate } from '../../parts-edition.ts';

/** What was written beside the report, and what it makes of its scores. */

const template = partsTemplate();
for (const standard of template.domains[0]?.standards ?? [])
  if (standard.number === '1.2') Object.assign(standard, { ratedBy: 'judgement', keyQuestions: [] });

function reportWith(change: Partial<Report>): Report {
  return { ...partsReport(template), ...change };
}

function found(report: Report, words: string): Findable[] {
  const passages = passagesToFind(report, template, layOut(report, template));
  const pattern = newPattern({ words, matchCase: false, wholeWord: false, regex: false });
  return findAll(passages, pattern).flatMap(({ passage }) => passages[passage] ?? []);
}

const obstacle = (passage: Findable, by = 'x') =>
  obstacleOf(passage, { passage: 0, from: 0, to: passage.text.length, groups: [] }, by);

describe('found beside the report', () => {
  const report = reportWith({
    scores: {
      keyQuestions: partsReport(template).scores.keyQuestions,
      standards: {
        '1.1': { reason: 'grail one', decidedBy: 'grail two', evidence: 'grail that the panel does not show' },
        '1.2': { rating: 'Shut', evidence: 'grail three' },
      },
    },
    figures: [{ id: 'f', label: 'grail four', value: 3, source: 'grail five', kind: 'survey' }],
    comparisons: {
      previous: { label: 'grail six', source: 'grail seven', keyQuestions: {}, standards: {} },
    },
    dismissed: [
      {
        rule: 'r',
        quote: '',
        sentence: '',
        related: [],
        message: 'm',
        reason: 'grail eight',
        at: '2026-01-01T00:00:00Z',
      },
    ],
  });

  test('reasons, who decided and evidence stand with their standard; figures, comparisons and dismissals at the end', () => {
    const places = found(report, 'grail').filter(({ spot }) => spot.kind !== 'data');
    expect(places.map(({ text, what, spot }) => [text, what, spot.part])).toEqual([
      ['grail one', 'reason for the rating', '1.1'],
      ['grail two', 'who decided', '1.1'],
      ['grail three', 'evidence', '1.2'],
      ['grail four', 'name of a figure', null],
      ['grail five', 'source of a figure', null],
      ['grail six', 'name of a comparison', null],
      ['grail seven', 'source of a comparison', null],
      ['grail eight', 'reason for leaving a finding', null],
    ]);
    expect(places.map((passage) => obstacle(passage) !== undefined)).toEqual([...Array(7).fill(false), true]);
  });

  test('proof-reading reads none of it', () => {
    const texts = passagesOfReport(report, template, layOut(report, template)).map(({ text }) => text);
    expect(texts.filter((text) => text.includes('grail'))).toEqual([]);
  });

  test('a name is not replaced by nothing', () => {
    const names = found(report, 'grail').filter(({ what }) => what?.startsWith('name of'));
    expect(names.map((passage) => obstacle(passage, ' '))).toEqual(Array(2).fill('there would be no name left'));
  });

  test('each is changed where it stands, and what is empty leaves no trace', () => {
    const changed = (spot: BesideSpot, to: string): FieldSlices => withField(report, spot, () => to);
    const reason: BesideSpot = { kind: 'score', part: 'p', standard: '1.1', name: 'reason' };
    expect(changed(reason, 'new').scores.standards['1.1']).toMatchObject({ reason: 'new', decidedBy: 'grail two' });
    expect(Object.keys(changed(reason, '').scores.standards['1.1'] ?? {})).toEqual(['decidedBy', 'evidence']);
    const figure = (name: 'label' | 'source'): BesideSpot => ({ kind: 'figure', part: null, id: 'f', name });
    expect(changed(figure('source'), 'new').figures[0]).toMatchObject({ label: 'grail four', source: 'new', value: 3 });
    expect(changed(figure('label'), '').figures).toEqual(report.figures);
    const label: BesideSpot = { kind: 'comparison', part: null, which: 'previous', name: 'label' };
    expect(changed(label, 'new').comparisons.previous).toMatchObject({ label: 'new', source: 'grail seven' });
    expect(changed({ ...label, which: 'average' }, 'new').comparisons).toEqual(report.comparisons);
  });
});

describe('tables made from data', () => {
  const report = partsReport(template);

  test('a rating and a percentage are found, and say what is to be changed in their place', () => {
    for (const words of ['Shut', '%']) {
      const made = found(report, words).filter(({ spot }) => spot.kind === 'data' && spot.from === 'score');
      expect(made.length).toBeGreaterThan(0);
      for (const passage of made) {
        expect(passage.what).toBe('made from data: change the score');
        expect(obstacle(passage)).toBe('it is made from data: change the score');
      }
    }
  });

  test('its captions, heads and questions are the edition’s', () => {
    const question = found(report, 'Are the boards dry').find(({ spot }) => spot.kind === 'data');
    expect(question && obstacle(question)).toBe('these are the edition’s words');
    const caption = found(report, '1. The deck').find(({ spot }) => spot.kind === 'data' && spot.row === 'caption');
    expect(caption && obstacle(caption)).toBe('these are the edition’s words');
  });

  test('facts, lists and terms are found in their fields alone', () => {
    const layout = layOut(report, template);
    const parts = passagesToFind(report, template, layout).flatMap(({ spot }) =>
      spot.kind === 'data' ? [spot.part] : [],
    );
    const kinds = allParts(layout.parts).flatMap(({ id, part }) => (parts.includes(id) ? [part.kind] : []));
    expect([...new Set(kinds)].sort()).toEqual(['bands', 'key-questions', 'ratings', 'results']);
  });
});
