import type { LogPaper } from '../../../core/review/rounds/sent.ts';
import { pdu } from '../../editions.ts';

export const log: LogPaper = {
  name: 'Wyreham',
  edition: pdu.title,
  on: '2031-03-25',
  to: 'Harbour & Sons PDU',
  sent: '2031-03-09',
  due: '2031-03-21',
  parts: ['Foreword', '2.1. Assessment'],
  points: [
    {
      id: 'p1',
      kind: 'change',
      part: 'foreword',
      where: 'Foreword',
      by: 'C. Service',
      at: '2031-03-12T10:00:00Z',
      was: 'There are four teams.',
      now: 'There are five teams.',
      decision: { outcome: 'accepted', reason: '', by: 'A. Insider', at: '2031-03-24T10:00:00Z' },
    },
    {
      id: 'p2',
      kind: 'comment',
      where: '2.1. Assessment',
      by: 'C. Service',
      at: '',
      was: 'nine',
      now: 'It is ten.\nSee annex.',
    },
    {
      id: 'p3',
      kind: 'change',
      where: '',
      by: 'D. Service',
      at: '2031-03-12T10:00:00Z',
      was: 'Late.',
      now: '',
      decision: {
        outcome: 'not accepted',
        reason: 'It was late & said so.',
        by: 'A. Insider',
        at: '2031-03-24T10:00:00Z',
      },
    },
  ],
};
