import { describe, expect, it } from 'vitest';
import { oneLine, safeAddress, safeText, withSafeText } from '../../../electron/docx/safe-text.ts';

describe('safeText', () => {
  it.each([
    ['plain ’ – € 𝄞', 'plain ’ – € 𝄞'],
    ['a\u0000b\u0007c\u001Fd\u007Fe\u0085f', 'abcdef'],
    ['a\uFFFEb\uFFFFc', 'abc'],
    ['high \uD83D low \uDE00 pair \uD83D\uDE00', 'high  low  pair \uD83D\uDE00'],
    ['one\r\ntwo\rthree\vfour\u2028five\tsix', 'one\ntwo\nthree\nfour\nfive\tsix'],
  ])('%j becomes %j', (text, safe) => {
    expect(safeText(text)).toBe(safe);
  });

  it('reaches every string of plain data', () => {
    expect(withSafeText({ a: ['x\u0001', { b: 'y\uFFFF' }], c: 1, d: null })).toEqual({
      a: ['x', { b: 'y' }],
      c: 1,
      d: null,
    });
  });

  it('puts a title on one line', () => {
    expect(oneLine(' a\n\tb ')).toBe('a b');
  });
});

describe('safeAddress', () => {
  it.each([
    ['https://example.org/a?b=c&d=%20#e', 'https://example.org/a?b=c&d=%20#e'],
    ['https://example.org/ü “x”[1]', 'https://example.org/%C3%BC%20%E2%80%9Cx%E2%80%9D%5B1%5D'],
    ['https://example.org/%zz#a#b', 'https://example.org/%25zz#a%23b'],
    ['mailto:someone@example.org', 'mailto:someone@example.org'],
    ['http://[bad', undefined],
    ['http://a:port/', undefined],
    ['mailto:a@b@c', undefined],
    ['javascript:alert(1)', undefined],
  ])('%s becomes %s', (url, address) => {
    expect(safeAddress(url)).toBe(address);
  });
});
