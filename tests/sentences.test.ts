import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textRules } from '../core/check/text-rules.ts';
import { sentencesIn } from '../core/messages/sentences.ts';
import { textsIn } from './sentences.ts';
import { root, sourceFiles } from './source.ts';

/** What the core and the host make in English has its Welsh, in the nearest `sentences.cy.json` above it. */

type Sentences = Record<string, string>;

const FILES = ['core/check/sentences.cy.json', 'core/sentences.cy.json', 'electron/host/sentences.cy.json'];
/**
 * What is printed, which speaks the language of its report; what is said by commands alone; and what only programs and their
 * makers read.
 */
const NOT_SAID =
  /^core\/(?:check\/(?:paper\/|findings-as-)|chart\/|comparison-import|compare\/whole-reports|review\/sign-off\/stage|rows-import\/(?:facts|figures|glossary))|^electron\/host\/(?:recovery\/work-store|renderer-files|sample|templates)/;

const said = FILES.map((file) => ({
  file,
  welsh: JSON.parse(readFileSync(join(root, file), 'utf8')) as Sentences,
  missing: [] as string[],
}));
const all: Sentences = Object.assign({}, ...said.map(({ welsh }) => welsh));
const made = new Set<string>();
for (const source of sourceFiles().filter(({ path }) => !path.startsWith('renderer/') && path.endsWith('.ts'))) {
  const { sentences, texts } = textsIn(source);
  for (const text of [...sentences, ...texts]) made.add(text);
  const home = said.find(({ file }) => source.path.startsWith(`${dirname(file)}/`));
  if (home && !NOT_SAID.test(source.path))
    home.missing.push(
      ...sentences.filter((one) => all[one] === undefined).map((sentence) => `${source.path}: ${sentence}`),
    );
}

describe.each(said)('$file', ({ welsh, missing }) => {
  test('has the Welsh of every sentence', () => {
    expect(missing).toEqual([]);
  });

  test('has nothing that no code says', () => {
    expect(Object.keys(welsh).filter((english) => !made.has(english))).toEqual([]);
  });

  test('is in order, and takes the same values', () => {
    expect(Object.keys(welsh)).toEqual(Object.keys(welsh).toSorted());
    for (const [english, other] of Object.entries(welsh)) {
      const values = other.match(/\{\w+\}/g) ?? [];
      for (const value of values) expect(english).toContain(value);
      expect(values.length, english).toBe(new Set(values).size);
      expect(other).not.toMatch(/['"]/);
    }
  });
});

const say = sentencesIn(all);

test.each(textRules.map((rule) => [rule.name, rule] as const))('%s tells in Welsh what it is for', (_, rule) => {
  for (const english of [rule.title, rule.why, rule.mend]) expect(say(english)).not.toBe(english);
});
