import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { all, attribute, readParts, readXml, textIn } from '../../../electron/docx/xml.ts';

const PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

describe('reading XML', () => {
  it('gives elements by name in the order of the text, with attributes and characters', () => {
    const { root, named } = readXml(
      `${PROLOGUE}\n<w:d a="1"><w:p w:x="&lt;&#233;&quot;"><w:t xml:space="preserve"> a &amp; b</w:t><w:e/></w:p><w:p ><w:t/></w:p></w:d>`,
    );
    expect(root.name).toBe('w:d');
    expect(named('w:p').map((paragraph) => attribute(paragraph, 'w:x'))).toEqual(['<é"', '']);
    expect(named('w:t')).toEqual(all(root, 'w:t'));
    expect(named('w:nothing')).toEqual([]);
    expect(textIn(root)).toBe(' a & b');
    expect(root.children.map(({ children }) => children.length)).toEqual([2, 1]);
  });

  it('reads any text and attribute as another reader does', () => {
    const any = fc.string({ unit: 'binary' }).filter((text) => !/[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/u.test(text));
    const escaped = (text: string) =>
      text.replace(/[&<"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '"': '&#34;' })[sign] ?? '');
    fc.assert(
      fc.property(any, any, (text, value) => {
        // A reader of XML turns line ends and tabs of an attribute into spaces, which is no matter of ours.
        const xml = `<a b="${escaped(value.replace(/[\t\n]/g, ' '))}">${escaped(text)}<c/></a>`;
        const theirs = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
        const { root } = readXml(xml);
        expect(attribute(root, 'b')).toBe(theirs?.getAttribute('b'));
        expect(root.text).toBe(theirs?.textContent);
      }),
    );
  });

  it.each([
    ['<a><b></a></b>', '“b” is closed by “a”'],
    ['<a>', '“a” is not closed'],
    ['</a>', '“” is closed by “a”'],
    ['<a/><b/>', 'not one root'],
    ['<a/>words', 'not one root'],
    ['', 'not one root'],
    ['<a b="1" b="2"/>', 'has “b” twice'],
    ['<a b=1/>', 'broken at character 0'],
    ['<a b="<"/>', 'broken at character 0'],
    ['<a><</a>', 'broken at character 3'],
    ['<a><!-- --></a>', 'broken at character 3'],
    ['<a>fish & chips</a>', 'ampersand'],
    ['<a b="&nbsp;"/>', 'ampersand'],
    ['<a>\u0001</a>', 'not allowed'],
    ['<a>\uFFFF</a>', 'not allowed'],
    ['<a>\uD800</a>', 'not allowed'],
  ])('refuses %j', (xml, why) => {
    expect(() => readXml(xml)).toThrow(why);
  });

  it('says which part of a package is broken, and passes over what is no XML', () => {
    const picture = new Uint8Array([1]);
    expect([
      ...readParts(
        new Map<string, string | Uint8Array>([
          ['a.png', picture],
          ['a.xml', '<a/>'],
        ]),
      ).keys(),
    ]).toEqual(['a.xml']);
    expect(() => readParts(new Map([['word/b.xml', '<b>']]))).toThrow('word/b.xml: “b” is not closed');
  });
});
