import type { Chance } from './chance.ts';
import { type LyingEntry, zipOf } from './lying-zip.ts';

/** What a damaged disk, a careless program or somebody with bad intentions makes of a file. */

export function mutateBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  let file = Buffer.from(bytes);
  for (let times = 1 + chance.below(6); times > 0 && file.length > 0; times--) {
    const at = chance.below(file.length);
    const length = Math.min(1 + chance.below(chance.oneIn(3) ? 2000 : 8), file.length - at);
    const [before, piece, after] = [file.subarray(0, at), file.subarray(at, at + length), file.subarray(at + length)];
    const noise = Buffer.from(Array.from({ length }, () => chance.below(256)));
    switch (chance.below(6)) {
      case 0:
        file = Buffer.concat([before, noise, after]);
        break;
      case 1:
        file = Buffer.concat([before, after]);
        break;
      case 2:
        file = Buffer.concat([before, piece, piece, piece, after]);
        break;
      case 3:
        file = Buffer.from(before);
        break;
      case 4:
        file = Buffer.concat([before, noise, piece, after]);
        break;
      default:
        file = Buffer.from(file);
        file[at] = (file[at] ?? 0) ^ (1 << chance.below(8));
    }
  }
  return new Uint8Array(file);
}

const AWAY = [
  '../a',
  '../../etc/passwd',
  '/etc/passwd',
  'C:\\a',
  'a/../../b',
  '\0',
  '..\\b',
  'assets/../../x',
  '__proto__',
];

export function mutateZip(given: readonly LyingEntry[], chance: Chance): Uint8Array {
  const entries = given.map((entry) => ({ ...entry }));
  for (let times = 1 + chance.below(3); times > 0; times--) {
    const index = chance.below(entries.length);
    const entry = entries[index]!;
    const large = chance.one([0, 1, 0xffff, 0x7fffffff, 0xffffffff, entry.content.length + 1, 400_000_000]);
    switch (chance.below(12)) {
      case 0:
        entries.push({ ...entry });
        break;
      case 1:
        entries.push({ ...entry, name: chance.one([entry.name, 'other', ...AWAY]), sharesWith: index });
        break;
      case 2:
        entry.size = large;
        break;
      case 3:
        entry.packedSize = large;
        break;
      case 4:
        entry.sum = chance.below(2 ** 32);
        break;
      case 5:
        entry.localName = chance.one([...AWAY, 'report.json', `${entry.name}x`, '']);
        break;
      case 6:
        entries.push({ name: chance.one(AWAY), content: new Uint8Array(10) });
        break;
      case 7:
        entry.link = true;
        break;
      case 8:
        entry.method = chance.one([0, 1, 8, 9, 12, 14, 99]);
        break;
      case 9:
        entry.flags = chance.one([0, 1, 8, 0x800, 0xffff]);
        break;
      case 10:
        entry.offBy = chance.one([-1, 1, 4, 30, 100_000, -100]);
        break;
      default:
        entries.push({ name: `a${chance.below(9)}/zeros.bin`, content: new Uint8Array(1_000_000 * chance.below(8)) });
    }
  }
  const count = chance.oneIn(6) ? chance.one([0, 1, 0xffff, entries.length + 1]) : entries.length;
  return zipOf(entries, { count, comment: chance.oneIn(8) ? 'x'.repeat(chance.below(65_000)) : '' });
}

const VALUES = [
  'null',
  'true',
  '-0',
  '1e308',
  '1e400',
  '-1',
  '0.1',
  '99999999999999999999',
  '""',
  '{}',
  '[]',
  '[[[]]]',
  '"\\u0000"',
  '"\\ud800"',
  '{"__proto__":{"a":1}}',
  '{"constructor":{"prototype":{"a":1}}}',
  '{"toString":1,"length":-1}',
  '"=1+1"',
  '"javascript:alert(1)"',
  '"<script>"',
  '"2023-13-45T99:99:99Z"',
];

/** Puts something else in the place of a few values of a JSON text, or beside them. */
export function mutateJson(json: string, chance: Chance): string {
  let text = json;
  for (let times = 1 + chance.below(3); times > 0; times--) {
    const places = [...text.slice(0, 400_000).matchAll(/[[{,:]/g)];
    const place = places[chance.below(places.length)];
    if (!place) return text;
    const from = place.index + 1;
    const value = someValue(chance);
    const rest = text.slice(from);
    const old = /^\s*(?:"(?:[^"\\]|\\.){0,2000}"|-?\d+(?:\.\d+)?|true|false|null|\{\}|\[\])/.exec(rest)?.[0] ?? '';
    switch (chance.below(5)) {
      case 0:
        text = `${text.slice(0, from)}"__proto__":${value},${rest}`;
        break;
      case 1:
        text = text.slice(0, from) + rest.slice(old.length);
        break;
      case 2:
        text = `${text.slice(0, from)}${old},${old}${rest.slice(old.length)}`;
        break;
      default:
        text = text.slice(0, from) + value + rest.slice(old.length);
    }
  }
  return text;
}

function someValue(chance: Chance): string {
  const many = chance.one([10, 1000, 30_000]);
  switch (chance.below(8)) {
    case 0:
      return '['.repeat(many) + ']'.repeat(many);
    case 1:
      return `${'{"a":'.repeat(many)}0${'}'.repeat(many)}`;
    case 2:
      return `"${chance.one(['x', ' ', '\\n', '*', '_', '{', 'é', '1.'])}${'x '.repeat(many)}"`;
    case 3:
      return `[${Array.from({ length: many }, () => chance.one(['{}', '0', '"a"'])).join()}]`;
    case 4:
      return `{${Array.from({ length: many }, (_, index) => `"k${index}":{}`).join()}}`;
    default:
      return chance.one(VALUES);
  }
}

const HEADS = [
  '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;">]>',
  '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
  '<!DOCTYPE a SYSTEM "http://example.invalid/a.dtd">',
  '<?xml version="1.0" encoding="UTF-16"?>',
  '<!--',
  '<![CDATA[',
  '<?',
  '\ufeff',
  '<a',
  '</a>',
];
const NUMBERS = [
  '-1',
  '0',
  '999999999',
  '99999999999999999999',
  '1e999',
  'NaN',
  '',
  '-5',
  '1.5',
  'AAAAAAAAA1',
  '\u0663',
];

/** Elements repeated or put into themselves, values and words that are others: still XML. */
function withOtherContent(text: string, chance: Chance): string {
  const tags = [...text.slice(0, 300_000).matchAll(/<([\w:.-]+)(\s[^<>]*)?>/g)];
  const tag = tags[chance.below(tags.length)];
  if (!tag || tag[0].endsWith('/>'))
    return text.replace(/="-?\d+"/g, (old) => (chance.oneIn(4) ? `="${chance.one(NUMBERS)}"` : old));
  const inside = tag.index + tag[0].length;
  const end = text.indexOf(`</${tag[1]}>`, inside);
  if (end < 0) return text;
  const [opening, content, closing] = [tag[0], text.slice(inside, end), `</${tag[1]}>`];
  const element = opening + content + closing;
  const many = Math.max(1, Math.min(chance.one([2, 30, 3000, 20_000]), Math.floor(3_000_000 / element.length)));
  const made = [
    () => element.repeat(many),
    () => opening.repeat(Math.min(many, 240)) + content + closing.repeat(Math.min(many, 240)),
    () =>
      opening +
      chance.one([' ', '\n', '*', '_', '`', '|', '&#10;', '&lt;', '1. ', '\u00a0', '[', '](', '_x000A_']).repeat(many) +
      content +
      closing,
    () =>
      opening + content.replace(/"[^"<>]*"/g, (old) => (chance.oneIn(3) ? `"${chance.one(NUMBERS)}"` : old)) + closing,
    () => opening + closing,
    () => opening + 'x '.repeat(many) + content + closing,
  ];
  return text.slice(0, tag.index) + chance.one(made)() + text.slice(end + closing.length);
}

export function mutateXml(xml: string, chance: Chance): string {
  let text = xml;
  for (let times = 1 + chance.below(3); times > 0; times--) {
    // What stays well formed gets further in.
    if (chance.oneIn(2)) {
      text = withOtherContent(text, chance);
      continue;
    }
    const tags = [...text.slice(0, 300_000).matchAll(/<[^<>]{1,200}>/g)];
    const tag = tags[chance.below(tags.length)];
    if (!tag) return text;
    const [before, after] = [text.slice(0, tag.index), text.slice(tag.index + tag[0].length)];
    const name = /^<\/?([\w:.-]+)/.exec(tag[0])?.[1] ?? 'a';
    const many = chance.one([3, 200, 5000, 60_000]);
    const nests = Math.min(many, 100_000);
    switch (chance.below(13)) {
      case 0:
        text = chance.one(HEADS) + text;
        break;
      case 1:
        text = before + chance.one(HEADS).repeat(chance.one([1, 1, 5000])) + tag[0] + after;
        break;
      case 2:
        text = before + `<${name}>`.repeat(nests) + `</${name}>`.repeat(nests) + tag[0] + after;
        break;
      case 3:
        text = before + `<${name}>`.repeat(many) + tag[0] + after;
        break;
      case 4:
        text = `${before}${tag[0].replace(/\/?>$/, '')} ${Array.from({ length: many }, (_, at) => `a${at}="1"`).join(' ')}${/\/?>$/.exec(tag[0])?.[0]}${after}`;
        break;
      case 5:
        text = before + after;
        break;
      case 6:
        text = before + tag[0].replace(/"[^"]*"/, () => `"${chance.one(NUMBERS)}"`) + after;
        break;
      case 7:
        text = before + tag[0].replace(/"[^"]*"/g, () => `"${chance.one(NUMBERS)}"`) + after;
        break;
      case 8:
        text = before + tag[0].repeat(Math.min(many, 20_000)) + after;
        break;
      case 9:
        text =
          before +
          tag[0] +
          chance.one([' ', '\n', '&#10;', '_x0000_', '&amp;', '&x;', '&#xD800;', '*', '|', '\t']).repeat(many) +
          after;
        break;
      case 10:
        text = `${before}<${name} ${' '.repeat(many)}${after}`;
        break;
      case 11: {
        const end = Math.min(text.length, tag.index + 1 + chance.below(3000));
        text = before + text.slice(tag.index, end).repeat(chance.one([2, 5, 50])) + text.slice(end);
        break;
      }
      default:
        text =
          before +
          tag[0].replace(
            name,
            chance.one(['w:p', 'w:tbl', 'w:fldChar', 'w:txbxContent', 'row', 'c', 'svg', 'use', 'a:b:c', '__proto__']),
          ) +
          after;
    }
  }
  return text;
}
