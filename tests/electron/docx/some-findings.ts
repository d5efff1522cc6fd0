import type { FindingsPaper, PaperFinding, PaperPlace } from '../../../core/check/paper/findings-paper.ts';

const place = (where: string, before = '', words = '', after = ''): PaperPlace => ({ where, before, words, after });
const finding = (given: Partial<PaperFinding>): PaperFinding => ({
  weight: 'warning',
  rule: 'counts-agree',
  family: 'numbers',
  part: 'Foreword',
  at: place('Foreword', 'It ', 'is', ' so.'),
  message: 'These words differ.',
  related: [],
  ...given,
});

/** A paper with a finding of each kind. */
export function findingsPaper(): FindingsPaper {
  return {
    name: 'Wyreham',
    edition: 'Delivery, 2021 to 2023',
    on: '2026-11-22',
    findings: [
      finding({
        weight: 'error',
        at: place('Foreword', 'We saw ', '3 of 4', ' cases & more. '),
        message: 'These numbers differ.',
        related: [place('2.1. Assessment', 'There were ', '5', ' of them.')],
        suggestion: 'Correct one of them.',
        assigned: 'B. Writer',
      }),
      finding({ part: '2.1. Assessment', at: place('2.1 Assessment, 2.1.3'), message: 'It has no score.' }),
      finding({ weight: 'advice', part: 'Annexe', at: place('Annexe', '', 'Teh', ' end.'), provider: true }),
      finding({ dismissed: { reason: 'Agreed with the lead.', by: 'A. Editor', at: '2026-11-21T09:00:00.000Z' } }),
    ],
  };
}
