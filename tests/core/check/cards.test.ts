import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Line } from '../../../core/check/reading.ts';
import type { LineRule } from '../../../core/check/text-rule.ts';
import { textRules } from '../../../core/check/text-rules.ts';
import { sentencesIn } from '../../../core/messages/sentences.ts';
import { root } from '../../source.ts';
import { scored } from '../explain/scored.ts';

/** What each rule says of itself is true of it. */

const [template] = scored;
const inLines = textRules.filter((rule): rule is LineRule => 'inLine' in rule);
const KINDS: Line['kind'][] = [
  'paragraph',
  'list item',
  'recommendation',
  'footnote',
  'caption',
  'cell',
  'heading',
  'fact',
  'practice example',
  'quotation',
  'alternative',
];

const inWelsh = sentencesIn(JSON.parse(readFileSync(join(root, 'core/check/sentences.cy.json'), 'utf8')));

const foundIn = (rule: LineRule, text: string) =>
  KINDS.flatMap((kind) => rule.inLine({ text, kind, whose: 'ours', pieces: [] }, template!));

test('no two rules have one name', () => {
  const names = textRules.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test.each(textRules.map((rule) => [rule.name, rule] as const))('%s says why, and how to mend it', (_name, rule) => {
  for (const words of [rule.why, rule.mend]) expect(words).toMatch(/^[A-Z“‘].*[.?]$/);
  expect(rule.title).toMatch(/^[A-Z“‘].*[^.]$/);
  expect(rule.example.wrong).not.toBe(rule.example.right);
});

describe.each(inLines.map((rule) => [rule.name, rule] as const))('the example of %s', (_name, rule) => {
  test('is found where it is wrong', () => {
    expect(foundIn(rule, rule.example.wrong)).not.toEqual([]);
  });

  test('is told in Welsh', () => {
    for (const { message, suggestion = rule.mend } of foundIn(rule, rule.example.wrong))
      for (const english of [message, suggestion]) expect(inWelsh(english)).not.toBe(english);
  });

  test('is left alone where it is right', () => {
    expect(foundIn(rule, rule.example.right)).toEqual([]);
  });
});
