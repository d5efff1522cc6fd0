import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../../core/base64.ts';
import type { ReviewIdentity } from '../../../core/review/word/identity.ts';
import { identityXml, readIdentity } from '../../../electron/docx/identity.ts';

const identity: ReviewIdentity = {
  report: 'a-report',
  template: 'an-edition',
  at: '2031-03-04T10:00:00Z',
  parts: { foreword: [{ type: 'paragraph', children: [{ text: 'Words – “quoted” & <marked> 🙂.' }] }] },
  places: { 'table-1': 'Table 3' },
  paragraphs: [['1A2B3C4D', 'foreword/0']],
  controls: [['k3f9a', 'foreword']],
  words: { 'foreword/heading': 'Foreword' },
};
const packed = () => /<review [^>]*>([^<]*)</.exec(identityXml(identity))?.[1] ?? '';

describe('the part that says what a file for review was made from', () => {
  it('is read as it was written', () => {
    expect(readIdentity(packed(), 1e6)).toEqual(identity);
  });

  it('is not read where it is cut short, spoilt, none of ours or larger than it may be', () => {
    expect(readIdentity(packed().slice(0, 100), 1e6)).toBeUndefined();
    expect(readIdentity(`${packed().slice(0, 40)}AAAA${packed().slice(44)}`, 1e6)).toBeUndefined();
    expect(readIdentity('not base64 at all!', 1e6)).toBeUndefined();
    expect(readIdentity(toBase64(deflateSync(strToU8('{"report":"x"}'))), 1e6)).toBeUndefined();
    expect(readIdentity(packed(), 100)).toBeUndefined();
    expect(readIdentity(toBase64(deflateSync(new Uint8Array(50_000_000))), 1e6)).toBeUndefined();
  });
});
