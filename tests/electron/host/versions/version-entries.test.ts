import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { newParagraph } from '../../../../core/content.ts';
import { REPORT_VERSION, type Report } from '../../../../core/report.ts';
import type { VersionKind } from '../../../../core/versions/version.ts';
import {
  findVersions,
  isDailyDue,
  type NewVersion,
  picturesOfVersions,
  readVersion,
  sayFlaw,
  withoutCases,
  withVersion,
} from '../../../../electron/host/versions/version-entries.ts';
import type { ZipEntries } from '../../../../electron/host/zip-entries.ts';
import { anyReport } from '../../../arbitrary-report.ts';
import { newTestReport } from '../../../editions.ts';

const none: ZipEntries = new Map();
const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString();
const saying = (words: string, report = newTestReport()): Report => ({
  ...report,
  parts: { ...report.parts, foreword: [newParagraph(words)] },
});
const version = (report: Report, minute = 0, kind: VersionKind = 'export', name = ''): NewVersion => ({
  report,
  at: at(minute),
  kind,
  name,
});
const pieces = (entries: ZipEntries) => [...entries.keys()].filter((name) => name.startsWith('versions/pieces/'));
const listed = (entries: ZipEntries) => findVersions(entries).versions;

test('any reports, kept one after the other: each that is listed reads back equal, and no piece is there in vain', () => {
  const wish = fc.record({ report: anyReport, minute: fc.nat(100_000), kind: fc.constantFrom('named', 'daily') });
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 8 }), (wishes) => {
      let entries = none;
      const named: Report[] = [];
      for (const [index, { report, minute, kind }] of wishes.entries()) {
        entries = withVersion(entries, version(report, minute, kind as VersionKind, String(index)));
        if (kind === 'named') named.push(report);
      }
      const versions = listed(entries);
      expect(versions.filter(({ kind }) => kind === 'named').map(({ id }) => readVersion(entries, id).report)).toEqual(
        named,
      );
      const needed = new Set<string>();
      for (const kept of versions) {
        expect(readVersion(entries, kept.id).report).toEqual(wishes[Number(kept.name)]?.report);
        const { head, members, parts } = kept.pieces;
        for (const hash of [head, ...Object.values(members), ...Object.values(parts)])
          needed.add(`versions/pieces/${hash}.json.gz`);
      }
      expect(new Set(pieces(entries))).toEqual(needed);
    }),
    { numRuns: 60 },
  );
});

describe('what a version costs', () => {
  const first = withVersion(none, version(saying('one')));

  test('an unchanged report costs its line when someone names it, and nothing otherwise', () => {
    const named = withVersion(first, version(saying('one'), 1, 'named', 'To the panel'));
    expect(pieces(named)).toEqual(pieces(first));
    expect(listed(named).map(({ name }) => name)).toEqual(['', 'To the panel']);
    expect(withVersion(first, version(saying('one'), 1, 'daily'))).toBe(first);
  });

  test('another word in one part costs one piece', () => {
    const second = withVersion(first, version(saying('two'), 1));
    expect(pieces(second).length).toBe(pieces(first).length + 1);
  });

  test('what is too large goes, the oldest first, and never what someone named', () => {
    const words = (seed: number) =>
      Array.from({ length: 400 }, (_, index) => ((index + 1) * (seed + 7) * 7919).toString(36)).join(' ');
    const limits = { piece: 1_000_000, index: 1e6, packed: 9000, named: 3 };
    let entries = none;
    for (let seed = 0; seed < 12; seed++) {
      const kind = seed === 1 || seed === 4 ? 'named' : 'export';
      entries = withVersion(entries, version(saying(words(seed)), seed, kind, String(seed)), limits);
    }
    const names = listed(entries).map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['1', '4']);
    expect(names.at(-1)).toBe('11');
    expect(names.length).toBeLessThan(12);
    const size = pieces(entries).reduce((sum, name) => sum + (entries.get(name)?.length ?? 0), 0);
    expect(size).toBeLessThanOrEqual(limits.packed);
    const full = { ...limits, packed: size - 1000, named: 99 };
    const named = ['a', 'b', 'c', 'd'].map((name, index) => version(saying(words(index + 30)), 30, 'named', name));
    expect(() => named.reduce((before, wish) => withVersion(before, wish, full), entries)).toThrow(
      /named versions of the report have more than .* MB together.*Nothing was kept; save a copy/,
    );
  });

  test('a file holds so many named ones, and says so of one more', () => {
    const limits = { piece: 1000, index: 1e6, packed: 1e6, named: 1 };
    const one = withVersion(none, version(saying('a'), 0, 'named', 'A'), limits);
    expect(() => withVersion(one, version(saying('b'), 1, 'named', 'B'), limits)).toThrow(
      /has 1 named versions, and a file holds no more\. Nothing was kept/,
    );
    expect(listed(withVersion(one, version(saying('b'), 1), limits)).length).toBe(2);
  });
});

describe('a file with broken versions', () => {
  const sound = withVersion(withVersion(none, version(saying('one'))), version(saying('two'), 1));
  const index = (text: string) => new Map([...sound, ['versions/index.json.gz', gzipSync(text)]]);

  test.each(['', '{', '[]', '{"format":"assay-versions","version":1,"versions":[{}]}'])('“%s”', (text) => {
    const broken = index(text);
    const { versions, flaw } = findVersions(broken);
    expect(versions).toEqual([]);
    expect(sayFlaw(flaw)).toMatch(/list of versions in the file is damaged.*The report itself is whole/);
    expect(picturesOfVersions(broken)('any.png')).toBe(true);
    // New ones are kept; the old ones are put aside as they are.
    const next = withVersion(broken, version(saying('three'), 2, 'named', 'C'));
    expect(listed(next).map(({ name }) => name)).toEqual(['C']);
    expect(next.get('versions/damaged/index.json.gz')).toEqual(gzipSync(text));
    const aside = [...next.keys()].filter((name) => name.startsWith('versions/damaged/pieces/'));
    expect(aside.length).toBe(pieces(sound).length);
    expect(picturesOfVersions(next)('any.png')).toBe(true);
  });

  test('that is no list at all, or would unpack to too much', () => {
    for (const bytes of [strToU8('{}'), gzipSync(Buffer.alloc(20 * 1024 * 1024, ' '))])
      expect(findVersions(new Map([...sound, ['versions/index.json.gz', bytes]])).flaw).toBe('damaged');
  });

  test('of a newer Assay is left as it is', () => {
    const newer = index('{"format":"assay-versions","version":2,"list":[]}');
    expect(sayFlaw(findVersions(newer).flaw)).toMatch(/kept by a newer Assay/);
    expect(withVersion(newer, version(saying('three'), 2, 'daily'))).toBe(newer);
    expect(() => withVersion(newer, version(saying('three'), 2, 'named', 'C'))).toThrow(/update Assay to keep/);
  });

  test('a piece that is missing, or not what it was, breaks the versions that need it and no other', () => {
    const [one, two] = listed(sound);
    const own = `versions/pieces/${two?.pieces.parts.foreword}.json.gz`;
    const others = [...sound].filter(([name]) => name !== own);
    const swapped = sound.get(`versions/pieces/${one?.pieces.parts.foreword}.json.gz`) ?? new Uint8Array();
    for (const broken of [
      new Map(others),
      new Map([...sound, [own, swapped]]),
      new Map([...sound, [own, strToU8('x')]]),
    ]) {
      expect(() => readVersion(broken, two?.id ?? '')).toThrow(
        /^The version [0-9a-f]{8} is damaged.*choose another version/,
      );
      expect(readVersion(broken, one?.id ?? '').report).toEqual(saying('one'));
    }
  });

  test('a piece that would unpack to too much is refused', () => {
    const large = withVersion(none, version(saying('a'.repeat(200_000))));
    const limits = { piece: 100_000, index: 1e6, packed: 1e6, named: 5 };
    expect(() => readVersion(large, listed(large)[0]?.id ?? '', limits)).toThrow(/is damaged in the file/);
  });

  test('what no file has is not found', () => {
    expect(() => readVersion(sound, '00000000')).toThrow(/no version 00000000/);
  });
});

test('a version of an earlier file format comes up to today’s', () => {
  const {
    facts: _,
    glossary: __,
    lists: ___,
    assets,
    formerValues: ____,
    caseColumns,
    comparisons,
    ...old
  } = newTestReport();
  const first = { ...old, version: 1, assets } as unknown as Report;
  const entries = withVersion(none, version(first));
  const [kept] = listed(entries);
  expect(readVersion(entries, kept?.id ?? '').report).toMatchObject({
    version: REPORT_VERSION,
    facts: [],
    lists: {},
    comparisons,
  });
  expect(caseColumns).toEqual({});
});

test('the day’s version is due once a day, and not on the day of a report’s making', () => {
  const report = newTestReport();
  expect(isDailyDue(none, report, at(0))).toBe(true);
  expect(isDailyDue(none, { created: at(0) }, at(5))).toBe(false);
  const kept = withVersion(none, version(report, 0, 'daily'));
  expect(isDailyDue(kept, report, at(5))).toBe(false);
  expect(isDailyDue(kept, report, new Date(Date.UTC(2026, 2, 4, 9)).toISOString())).toBe(true);
});

test('cases that were removed from the report are in no version of it', () => {
  const cases = { file: 'secret.csv', importedAt: at(0), count: 0, questions: [], characteristics: [] };
  const kept = withVersion(none, version({ ...saying('one'), cases }, 0, 'named', 'A'));
  const [hash] = listed(kept).map(({ pieces }) => pieces.members.cases);
  expect(kept.has(`versions/pieces/${hash}.json.gz`)).toBe(true);
  const without = withoutCases(kept);
  expect(without.has(`versions/pieces/${hash}.json.gz`)).toBe(false);
  expect(readVersion(without, listed(without)[0]?.id ?? '').report).toEqual(saying('one'));
});
