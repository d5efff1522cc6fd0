import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadTemplates, readEdition, sayFlaws, sayLeftOut } from '../../../electron/host/templates.ts';
import { root } from '../../source.ts';
import { newFolder } from './temp-folder.ts';

const edition = await readFile(join(root, 'templates/pdu-2021-23.json'), 'utf8');
const lines = edition.split('\n');
/** The line, counted from 1, of the first line that holds the words. */
const lineWith = (words: string) => lines.findIndex((line) => line.includes(words)) + 1;
const flawOf = (text: string | Uint8Array) => {
  const read = readEdition(Buffer.from(text));
  return 'flaws' in read ? sayLeftOut('faulty.json', read.flaws) : 'no flaw';
};

test('the editions of the project are read, and the schema beside them is not', async () => {
  const { templates, faults } = await loadTemplates([join(root, 'templates')]);
  expect(faults).toEqual([]);
  expect(templates.map((template) => template.id).sort()).toEqual([
    'crc-2018',
    'crc-2019',
    'nps-2018',
    'pdu-2021-23',
    'qi-2017',
    'region-2023',
    'yos-2018',
  ]);
});

test('a flaw that hides a name does not make others of what refers to it', () => {
  const faulty = edition.replace('"name": "Inadequate"', '"nmae": "Inadequate"');
  const read = readEdition(Buffer.from(faulty));
  expect('flaws' in read && read.flaws.map(({ what }) => what)).toEqual([
    'the key “nmae” is not known there; correct its spelling to “name” or remove it',
  ]);
});

test('whatever is put in place of anything, an edition is read or its flaws are named', () => {
  const places: (string | number)[][] = [];
  const walk = (value: unknown, path: (string | number)[]): void => {
    places.push(path);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) walk(child, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  walk(JSON.parse(edition), []);
  const strange = fc.constantFrom(null, 0, -1, 1e9, '', 'x', '{x}', '(', [], {}, [null], { x: 1 }, [{}], true);
  const change = fc.record({ path: fc.constantFrom(...places.slice(1)), put: strange });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const json = JSON.parse(edition);
      for (const { path, put } of changes) {
        let around = json;
        for (const step of path.slice(0, -1)) around = around?.[step];
        if (typeof around === 'object' && around !== null) around[path.at(-1) ?? ''] = structuredClone(put);
      }
      const text = JSON.stringify(json, null, 2);
      const read = readEdition(Buffer.from(text));
      if ('template' in read) return;
      expect(read.flaws.length).toBeGreaterThan(0);
      for (const { line = 0, what } of read.flaws) {
        expect(line).toBeGreaterThan(0);
        expect(line).toBeLessThanOrEqual(text.split('\n').length);
        expect(what).toMatch(/\S/);
        expect(what).not.toMatch(/undefined|\[object|NaN/);
      }
    }),
    {
      numRuns: 200,
      examples: [
        // A part of no kind is not looked into, so what is wrong inside it must not be met later.
        [
          [
            { path: ['parts', 10, 'kind'], put: null },
            { path: ['parts', 10, 'parts', 2, 'parts', 1], put: null },
          ],
        ],
      ],
    },
  );
});

describe('a faulty edition is named with file, line and remedy', () => {
  const faults: [string, string | RegExp, string, string, RegExp][] = [
    ['unknown key', '"title"', '"titel"', '"title"', /the key “titel” is not known there; correct its spelling/],
    ['unknown key, deep', '"kind": "prose"', '"kind": "prose", "frm": 1', '"kind": "prose"', /the key “frm” is not/],
    [
      'unknown key in a text',
      '"type": "paragraph"',
      '"type": "paragraph", "boldly": true',
      '"type": "paragraph"',
      /“boldly”/,
    ],
    [
      'duplicate key',
      '"format"',
      '"id": "x", "format": "y", "format"',
      '"format"',
      /“format” stands there for the second/,
    ],
    [
      'duplicate key, deep',
      '"points": 3',
      '"points": 3, "points": 3',
      '"points": 3',
      /“points” stands there for the second/,
    ],
    ['missing key', /"language".*\n/, '', '{', /the key “language” is missing; add it/],
    [
      'wrong type',
      '"points": 3',
      '"points": "3"',
      '"points": 3',
      /“points” is wrong \(expected number, received string\)/,
    ],
    ['wrong kind', '"kind": "prose"', '"kind": "poem"', '"kind": "prose"', /“kind” is wrong .*'prose'/],
    ['no comma', '"published",', '"published"', '"source"', /a comma is missing before it/],
    ['comma too many', '"format": "assay-template",', '"format": "assay-template",,', '"format"', /remove the comma/],
    ['no colon', '"inspectorate":', '"inspectorate"', '"inspectorate"', /a colon is missing/],
    ['comment', '"format"', '// words\n"format"', '"format"', /comments have no place/],
    ['bare word', '"published"', 'published', '"published"', /without quotation marks/],
    ['unclosed text', '"en-GB",', '"en-GB,', '"en-GB"', /closing quotation mark is missing/],
    [
      'another id twice',
      '"subject.shortName"',
      '"subject.name"',
      '"subject.shortName"',
      /two details are called “subject.name”/,
    ],
    [
      'reference to nothing',
      '"nameDetail": "',
      '"nameDetail": "no.',
      '"nameDetail"',
      /there is no detail “no.subject.name”/,
    ],
  ];
  test.each(faults)('%s', (_what, find, put, at, message) => {
    const faulty = edition.replace(find, put);
    expect(faulty).not.toBe(edition);
    const flaw = flawOf(faulty);
    expect(flaw).toMatch(message);
    expect(flaw).toMatch(
      new RegExp(`^The edition in “faulty.json” was left out: in line ${lineWith(at)}, [^\\n]*\\.$`),
    );
  });

  test('all of them, by line, whether shape or sense is wrong', () => {
    const faulty = edition
      .replace('"title"', '"titel"')
      .replace('"nameDetail": "subject.name"', '"nameDetail": "subject.nam"')
      .replace('"points": 3', '"points": "3"')
      .replace('"from": 50', '"from": 52')
      .replace('"ceiling": "Inadequate"', '"ceiling": "Poor"')
      .replace('"id": "foreword"', '"id": "Foreword"')
      .replace('"id": "background"', '"id": "role"')
      .replace('"number": "2.1.1"', '"number": "2.2.1"')
      .replace('{people.leadInspector}', '{people.leadInspecter}')
      .replace('"font"', '"font": "Arial", "font"')
      .replace('"language": "en-GB",\n', '');
    const read = readEdition(Buffer.from(faulty));
    const flaws = 'flaws' in read ? read.flaws : [];
    expect(sayFlaws('faulty.json', flaws)).toEqual([
      expect.stringMatching(/^faulty.json, line 1: the key “language” is missing; add it\.$/),
      expect.stringMatching(/^faulty.json, line 5: the key “titel” .* spelling to “title” or remove it\.$/),
      expect.stringMatching(/there is no detail “subject.nam” in this edition; there are subject.name, /),
      expect.stringMatching(/“points” is wrong \(expected number, received string\)/),
      expect.stringMatching(/no band holds 50 to 51 per cent; widen a band/),
      expect.stringMatching(/there is no rating “Poor” in this edition; there are Outstanding, Good, /),
      expect.stringMatching(/two key questions are called “2.2.1”/),
      expect.stringMatching(/nothing fills the slot “{people.leadInspecter}”/),
      expect.stringMatching(/“id” is wrong \(must be lower-case letters/),
      expect.stringMatching(/two parts are called “role”/),
      expect.stringMatching(/the key “font” stands there for the second time/),
    ]);
    expect(flaws.map(({ line = 0 }) => line)).toEqual(flaws.map(({ line = 0 }) => line).toSorted((a, b) => a - b));
    expect(sayLeftOut('faulty.json', flaws)).toMatch(/There are 10 other flaws; “assay templates” lists them\.$/);
  });

  test('cut short', () => {
    const half = edition.slice(0, lines.slice(0, 20).join('\n').length);
    expect(flawOf(half)).toMatch(/in line 20, the file ends too early/);
    expect(flawOf(edition.slice(0, -3))).toMatch(/the file ends too early/);
  });

  test('empty, or no edition at all', () => {
    expect(flawOf('')).toMatch(/left out: in line 1, the file ends too early/);
    expect(flawOf('[]')).toMatch(/left out: in line 1, .*expected object, received array/);
  });

  test('in another encoding', () => {
    expect(flawOf(Buffer.from(edition.replace('en-GB', 'en-GB é'), 'latin1'))).toMatch(
      /it is not in UTF-8; save it again/,
    );
    expect(flawOf(`\ufeff${edition}`)).toBe('no flaw');
  });
});

test('faulty editions do not stop the others, and two of one id are a fault', async () => {
  const [own, users] = [await newFolder(), await newFolder()];
  await writeFile(join(own, 'a.json'), edition);
  await writeFile(join(own, 'b.json'), '{');
  await writeFile(join(own, 'c.schema.json'), '{}');
  await writeFile(join(own, 'notes.txt'), 'notes');
  await mkdir(join(own, 'samples'));
  await writeFile(join(own, 'samples', 'details.json'), '{}');
  await mkdir(join(own, 'd.json'));
  await writeFile(join(users, 'mine.json'), edition.replace('"id": "pdu-2021-23"', '"id": "mine"'));
  await writeFile(join(users, 'same.json'), edition);
  const { templates, faults } = await loadTemplates([own, users, join(users, 'nowhere')]);
  expect(templates.map((template) => template.id)).toEqual(['pdu-2021-23', 'mine']);
  expect(faults).toEqual([
    'The edition in “b.json” was left out: in line 1, the file ends too early; close what is open, or copy it again from where it came.',
    'The edition in “same.json” was left out: in line 4, the id “pdu-2021-23” already belongs to the edition in “a.json”; give it another.',
  ]);
});
