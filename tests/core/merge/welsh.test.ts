import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MergePlace } from '../../../core/merge/merging.ts';
import welsh from '../../../core/merge/messages.cy.json' with { type: 'json' };
import { placeNames } from '../../../core/merge/name-place.ts';
import { speak, translationOf } from '../../../core/messages/messages.ts';
import type { Report } from '../../../core/report.ts';
import { pdu } from '../../editions.ts';
import { copyOf, seeded } from './edits.ts';

beforeAll(() => speak(translationOf('cy', new Map([['core/merge', welsh]]))));
afterAll(() => speak());

const THE_REPORT = 'Yr adroddiad';
/** What a place of each member is called. What people and the edition named keeps its name. */
const NAMES: Record<keyof Report, readonly [path: readonly string[], name: string, more?: Partial<MergePlace>][]> = {
  format: [[[], THE_REPORT]],
  version: [[[], THE_REPORT]],
  id: [[[], THE_REPORT]],
  template: [[[], THE_REPORT]],
  created: [[[], THE_REPORT]],
  details: [[['subject.region'], 'Manylyn “Probation region”']],
  parts: [
    [['foreword'], 'Foreword, ar y dechrau', { span: { from: 0, to: 0 } }],
    [['foreword'], 'Foreword, ar ôl paragraff 2', { span: { from: 2, to: 2 } }],
    [['foreword'], 'Foreword, paragraff 3', { span: { from: 2, to: 3 } }],
    [['foreword'], 'Foreword, paragraffau 2 i 4', { span: { from: 1, to: 4 } }],
  ],
  scores: [
    [['standards', '1.1'], 'Gradd safon 1.1 Leadership'],
    [['standards', '1.1', 'evidence'], 'Tystiolaeth safon 1.1 Leadership'],
    [['keyQuestions', '2.1.1'], 'Sgôr cwestiwn allweddol 2.1.1'],
  ],
  recommendations: [
    [['r1'], 'Argymhelliad “Do r1”'],
    [['r1', 'group'], 'Argymhelliad “Do r1”: i bwy'],
    [['groups', 'gone'], 'Argymhellion ar gyfer y rhai y’u cyfeirir atynt', { order: true }],
  ],
  figures: [
    [[], 'Ffigurau', { order: true }],
    [['women'], 'Ffigur “Women”'],
    [['women', 'counted'], 'Ffigur “Women”: gwerth'],
    [['women', 'note'], 'Ffigur “Women”: ffynhonnell'],
  ],
  facts: [
    [[], 'Ffeithiau', { order: true }],
    [['f1'], 'Ffaith “f1”'],
    [['f1', 'note'], 'Ffaith “f1”: ffynhonnell'],
  ],
  glossary: [
    [['entries'], 'Geirfa', { order: true }],
    [['entries', 'g1'], 'Geirfa, “Court”'],
  ],
  lists: [
    [['pairs', 'first'], 'pairs, y rhestr gyntaf'],
    [['pairs', 'second'], 'pairs, yr ail restr'],
  ],
  comparisons: [
    [['previous'], 'Cymhariaeth “2018”'],
    [['previous', 'label'], 'Cymhariaeth “2018”: enw'],
  ],
  cases: [[[], 'Achosion a arolygwyd']],
  caseColumns: [[['Sex'], 'Colofn “Sex” yr achosion']],
  coverPicture: [[[], 'Llun ar y clawr']],
  words: [[[], 'Geiriau’r adroddiad hwn']],
  dismissed: [[[], 'Canfyddiadau a ddiystyrwyd']],
  assigned: [[[], 'Canfyddiadau a neilltuwyd']],
  comments: [
    [[], 'Sylwadau', { order: true }],
    [['c1'], 'Sylw “Is this right?”'],
    [['c1', 'assigned'], 'Sylw “Is this right?”: wedi’i neilltuo i'],
  ],
  suggested: [[[], 'Newidiadau a awgrymwyd']],
  reviews: [[[], 'Ffeiliau a ddaeth yn ôl o adolygiad']],
  rounds: [[['gone'], 'Atebion y gwasanaeth a arolygwyd']],
  signOffs: [[[], 'Llofnodion']],
  signedTexts: [[[], 'Llofnodion']],
  unplaced: [[[], 'Testun heb le']],
  formerValues: [[[], 'Gwerthoedd blaenorol ffigurau']],
  assets: [[[], 'Lluniau']],
};

test('a Welsh window names what two files changed otherwise, at every member of a report', () => {
  const report = copyOf(seeded());
  report.comments = [
    { id: 'c1', remarks: [{ id: 'r1', text: 'Is this right?', by: 'A. Name', at: '2026-01-01T09:00:00.000Z' }] },
  ] as unknown as NonNullable<Report['comments']>;
  const nameOf = placeNames({ base: report, ours: report, theirs: report }, pdu);
  for (const [member, places] of Object.entries(NAMES) as [keyof Report, (typeof NAMES)['parts']][])
    for (const [path, name, { span, order } = {}] of places) {
      const place: MergePlace = { member, path, ...(span && { span }), ...(order && { order }) };
      expect(nameOf(place).name).toBe(order ? `${name}: trefn` : name);
    }
});
