import { strFromU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { allParts, layOut } from '../../../core/layout.ts';
import { draftToSend } from '../../../core/review/rounds/sent-draft.ts';
import { exportWord } from '../../../electron/docx/export.ts';
import { readIdentity } from '../../../electron/docx/identity.ts';
import { pdu } from '../../editions.ts';
import { reviewedReport } from './reviewed-report.ts';
import { richOptions } from './rich-art.ts';
import { lintFile, paragraphsOf, partOf, unpack } from './word-file.ts';

/** A report full of what people of the house said, and what of it reaches the inspected service. */

const report = reviewedReport(pdu);
report.dismissed = [
  {
    rule: 'acronyms',
    sentence: 'x',
    words: 'x',
    reason: 'SECRET reason',
    by: 'SECRET name',
    at: '2031-01-01T00:00:00Z',
  },
] as never;
report.unplaced = [
  { heading: 'SECRET heading', content: [{ type: 'paragraph', children: [{ text: 'SECRET text' }] }] },
];
const round = { id: 'round-1', to: 'Harbour & Sons PDU', sent: '2031-03-09T08:00:00Z', due: '2031-03-21' };
const parts = ['foreword', '2.1', '2.1.strengths', 'ratings', 'background'];
const options = { ...richOptions, pageNumbers: false };
const review = (sent: object) => ({ review: { at: round.sent, sent: { parts, round, ...sent } } });

const textOf = (part: string | Uint8Array) => (typeof part === 'string' ? part : strFromU8(part, true));

let bytes: Uint8Array;
let xml: string;
/** Every part of the file in one text, with what is packed in it. */
let everything: string;

beforeAll(async () => {
  ({ bytes } = await exportWord(report, pdu, { ...options, ...review({}) }));
  xml = partOf(bytes, 'word/document.xml');
  const packed = />([^<]+)<\/review>/.exec(partOf(bytes, 'customXml/item1.xml'))?.[1] ?? '';
  const identity = readIdentity(packed, 1e7);
  const texts = [...unpack(bytes)].map(([name, part]) => `${name} ${textOf(part)}`);
  everything = `${texts.join('\n')}\n${JSON.stringify(identity)}`;
}, 60_000);

describe('a draft that is sent to the inspected service', () => {
  it('holds nothing that people of the house said, suggested or left', () => {
    const remarks = (report.comments ?? []).flatMap((comment) => comment.remarks);
    const made = Object.values(report.suggested?.made ?? {});
    expect(remarks.length).toBeGreaterThan(3);
    expect(made.length).toBeGreaterThan(3);
    // Whoever signs the foreword is printed below it.
    const names = new Set([...remarks, ...made].map(({ by }) => by).filter((name) => name !== 'Marian Oakenfield'));
    const ids = (report.comments ?? []).map(({ id }) => `"${id}"`);
    const said = remarks.map(({ text }) => text.slice(0, 20));
    expect(names).toContain('Rowan Ashgrove');
    expect([...names, ...ids, ...said, 'SECRET', '<w:delText'].filter((secret) => everything.includes(secret))).toEqual(
      [],
    );
    expect([...unpack(bytes).keys()].filter((name) => name.includes('comments'))).toEqual([]);
    expect(xml).not.toMatch(/<w:(ins|del|moveFrom|moveTo|commentReference|rPrChange|pPrChange)[ >]/);
    // What a suggestion brings is plain text.
    expect(xml).toContain('Words that replace a sentence.');
  });

  it('would hold them, were they not left out', async () => {
    const whole = await exportWord(report, pdu, { ...options, review: { at: round.sent } });
    const texts = [...unpack(whole.bytes).values()].map((part) => textOf(part)).join('\n');
    expect(['Rowan Ashgrove', '<w:delText'].filter((secret) => texts.includes(secret))).toHaveLength(2);
  });

  it('has the cover, the contents and the chosen parts only, and the findings of nobody', () => {
    const layout = layOut(report, pdu);
    const tags = [...xml.matchAll(/<w:tag w:val="assay:part:([^"]*)"\/>/g)].map(([, tag = '']) => tag);
    expect(tags).toContain('assay.sent');
    for (const part of parts) expect(tags).toContain(part);
    const kinds = new Set(['cover', 'contents']);
    const chosen = new Set(parts);
    const strange = allParts(layout.parts).filter(
      (placed) =>
        tags.includes(placed.id) &&
        placed.heading &&
        !chosen.has(placed.id) &&
        !kinds.has(placed.part.kind) &&
        // Headings around a chosen part.
        !allParts([placed]).some(({ id }) => chosen.has(id)),
    );
    expect(strange.map(({ id }) => id)).toEqual([]);
    expect(tags).not.toContain('2.2');
    expect(paragraphsOf(bytes).some(({ text }) => /to settle/i.test(text))).toBe(false);
    const kept = readIdentity(/>([^<]+)<\/review>/.exec(partOf(bytes, 'customXml/item1.xml'))?.[1] ?? '', 1e7);
    expect(kept?.round).toBe('round-1');
    expect(Object.keys(kept?.parts ?? {}).every((part) => tags.includes(part))).toBe(true);
  });

  it('says for whom it is and by when an answer is asked for', () => {
    const texts = paragraphsOf(bytes).map(({ text }) => text);
    expect(texts).toContain('Draft for factual accuracy');
    expect(texts).toContain('Please answer by 21 March 2031.');
    expect(texts.join('\n')).toContain('was sent to Harbour & Sons PDU on 9 March 2031');
  });

  it('locks what is made from data, and lets prose be changed with tracking', () => {
    const locked = [
      ...xml.matchAll(/<w:tag w:val="assay:part:([^"]*)"\/><w:id [^>]*\/><w:lock w:val="sdtContentLocked"\/>/g),
    ];
    const ids = new Set(locked.map(([, id]) => id));
    const layout = draftToSend(report, pdu, { parts, round }).layout;
    for (const { id, part } of allParts(layout.parts)) {
      const open = ['prose', 'recommendations', 'contents', 'section', 'standard'].includes(part.kind);
      expect({ id, locked: ids.has(id) }).toEqual({ id, locked: !open });
    }
    expect(ids.size).toBeGreaterThan(3);
    expect(partOf(bytes, 'word/settings.xml')).toMatch(
      /<w:documentProtection w:edit="trackedChanges" w:enforcement="(1|true)"\/>/,
    );
  });

  it('calls tables and figures what the report calls them, and reads clean', () => {
    const { captions } = draftToSend(report, pdu, { parts, round }).layout;
    const whole = layOut(report, pdu).captions;
    expect(captions.size).toBeGreaterThan(0);
    for (const [id, name] of captions) expect(name).toEqual(whole.get(id));
    expect(lintFile(bytes, { pageNumbers: false })).toEqual([]);
  });

  it('has no notice where it is sent in no round', async () => {
    const { bytes: bare } = await exportWord(report, pdu, { ...options, ...review({ round: undefined }) });
    expect(partOf(bare, 'word/document.xml')).not.toContain('Draft for factual accuracy');
  });

  it('is refused for a part that the edition does not have', async () => {
    const wrong = exportWord(report, pdu, { ...options, ...review({ parts: ['nowhere'] }) });
    await expect(wrong).rejects.toMatchObject({ code: 'bad input', message: expect.stringContaining('nowhere') });
  });
});
