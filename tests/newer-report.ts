import { strToU8, zipSync } from 'fflate';
import { newParagraph } from '../core/content.ts';
import { REPORT_VERSION, type Report } from '../core/report.ts';
import { newTestReport } from './editions.ts';

/** Reports as an Assay to come might save them: with things at all depths that this one does not know. */

/** The version of a file that this one does not know. */
export const NEWER = REPORT_VERSION + 1;

/** What this version makes of `newerReport()`. */
export const asKnown: Report = {
  ...newTestReport(),
  details: { 'subject.name': 'Tomorrow PDU' },
  parts: {
    foreword: [
      newParagraph('First, as it always was.'),
      newParagraph('Second, with a mark to come.'),
      { type: 'paragraph', children: [{ text: 'Third, ' }, { text: ' with a thing between.' }] },
      newParagraph('Fourth, with a word about itself.'),
    ],
  },
  recommendations: [{ id: 'r', addressee: 'The service', items: [{ id: 'r1', text: 'should read on.' }] }],
};

/** What this version cannot show of it. */
export const notKnown = [
  'parts.foreword.2.children.1.comment',
  'parts.foreword.3.children.2',
  'parts.foreword.4.tone',
  'parts.foreword.5',
  'parts.background.1',
  'recommendations.1.items.1.owner',
  'approvals',
];

export function newerReport(version = NEWER): Record<string, unknown> {
  const [first, , , fourth] = asKnown.parts.foreword ?? [];
  return {
    ...asKnown,
    version,
    parts: {
      foreword: [
        first,
        { type: 'paragraph', children: [{ text: 'Second, with a mark to come.', comment: 'c1' }] },
        {
          type: 'paragraph',
          children: [
            { text: 'Third, ' },
            { type: 'mention', who: 'x', children: [{ text: '' }] },
            { text: ' with a thing between.' },
          ],
        },
        { ...fourth, tone: 'grave' },
        { type: 'timeline', children: [{ text: 'Nobody here can show this.' }] },
      ],
      background: [{ type: 'timeline', children: [{ text: 'Nor this.' }] }],
    },
    recommendations: [
      { id: 'r', addressee: 'The service', items: [{ id: 'r1', text: 'should read on.', owner: 'head of service' }] },
    ],
    approvals: [{ by: 'the chief inspector', at: '2031-01-05T09:00:00Z' }],
  };
}

/** The bytes of a file that holds it, and an entry that nobody knows. */
export function newerFile(
  json: unknown = newerReport(),
  entries: ReadonlyMap<string, Uint8Array> = new Map(),
): Uint8Array {
  const others = { ...Object.fromEntries(entries), 'threads/1.json': strToU8('{}') };
  return zipSync({ 'report.json': strToU8(JSON.stringify(json)), ...others }, { mtime: new Date(1980, 0, 1) });
}
