import { describe, expect, it } from 'vitest';
import {
  blockKey,
  controlAlias,
  goneKey,
  noteKey,
  paragraphIdOf,
  partOfTag,
  partTag,
  placeOfKey,
  remarkKey,
  shortId,
  shortIdOfAlias,
} from '../../../../core/review/word/identity.ts';

describe('the keys of paragraphs', () => {
  it('lead back to where they were made for', () => {
    const part = 'standard-2.1';
    const cell = { row: 2, column: 1 };
    expect(placeOfKey(blockKey(part, 4))).toEqual({ kind: 'block', part, block: 4 });
    expect(placeOfKey(blockKey(part, 7, cell))).toEqual({ kind: 'block', part, block: 7, cell });
    expect(placeOfKey(goneKey(part, 3))).toEqual({ kind: 'block', part, block: 3, gone: true });
    expect(placeOfKey(noteKey(12))).toEqual({ kind: 'note', number: 12 });
    expect(placeOfKey(noteKey(1, true))).toEqual({ kind: 'note', number: 1, gone: true });
    expect(placeOfKey(remarkKey('c/1', 'r2'))).toEqual({ kind: 'remark', comment: 'c/1', remark: 'r2' });
    for (const key of ['foreword/heading', 'foreword/4/caption', 'ratings/overall/0/1', 'other:3'])
      expect(placeOfKey(key), key).toEqual({ kind: 'other' });
  });

  it('have ids that are unique, the same for the same key, and in Word’s range', () => {
    const taken = new Map<string, string>();
    const ids = Array.from({ length: 5000 }, (_, index) => paragraphIdOf(blockKey('a', index), taken));
    expect(new Set(ids).size).toBe(5000);
    expect(ids.filter((id) => !/^(?!0{8})[0-7][0-9A-F]{7}$/.test(id))).toEqual([]);
    expect(paragraphIdOf('a/0', new Map())).toBe(ids[0]);
    expect(paragraphIdOf('a/0', taken)).not.toBe(ids[0]);
  });
});

describe('the names of controls', () => {
  it('say their part, by the tag and by the alias alone', () => {
    expect(partOfTag(partTag('standard-2.1'))).toBe('standard-2.1');
    expect(partOfTag('someone:else')).toBeUndefined();
    const short = shortId('standard-2.1', new Set());
    expect(shortIdOfAlias(controlAlias('2.1. Leadership [sic]', short))).toBe(short);
    expect(shortIdOfAlias('A control of Word')).toBeUndefined();
    expect(shortId('standard-2.1', new Set([short]))).not.toBe(short);
  });
});
