import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DOMAIN_SLOTS, REPORT_SLOTS, ROUND_SLOTS, STANDARD_SLOTS } from '../../core/slots.ts';
import { Template, templateJsonSchema } from '../../core/template.ts';
import { root } from '../source.ts';

/** `docs/editions.md` teaches what is true: its examples make an edition, and it passes over nothing that there is. */

type Json = Record<string, unknown>;

const guide = readFileSync(join(root, 'docs/editions.md'), 'utf8');
const fences = [...guide.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({
  language,
  text,
}));
const examples: Json[] = fences.filter(({ language }) => language === 'json').map(({ text }) => JSON.parse(text));

/** As the guide says: lists go on, and what comes again takes the place of what was there. */
function together(parts: readonly Json[]): Json {
  const whole: Json = {};
  for (const part of parts)
    for (const [key, value] of Object.entries(part)) {
      const before = whole[key];
      whole[key] = Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value;
    }
  return whole;
}

const flaws = (json: Json) =>
  Template.safeParse(json).error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];

describe('the examples', () => {
  test('are all JSON or commands', () => {
    expect(examples.length).toBeGreaterThan(10);
    expect(fences.filter(({ language }) => language !== 'json' && language !== 'sh')).toEqual([]);
  });

  test('make a whole edition, before it is superseded and after', () => {
    const older = together(examples.slice(0, -1));
    expect(flaws(older)).toEqual([]);
    expect(older).toMatchObject({ id: 'ferries-2026' });
    const newer = together(examples);
    expect(flaws(newer)).toEqual([]);
    expect(newer).toMatchObject({ id: 'ferries-2027', supersedes: older.id });
  });

  test.each(examples.slice(0, -1).map((example, index) => [Object.keys(example).join(', '), index] as const))(
    'each is needed: %s',
    (_keys, index) => {
      const lists = new Set(['parts', 'import', 'houseStyle', 'checks', 'signOff']);
      const without = together(examples.slice(0, -1).filter((_, other) => other !== index));
      const optional = Object.keys(examples[index] ?? {}).every((key) => lists.has(key));
      // A list may be shorter and the edition still whole.
      if (!optional) expect(flaws(without)).not.toEqual([]);
      else expect(without).not.toEqual(together(examples.slice(0, -1)));
    },
  );
});

describe('nothing is passed over', () => {
  const keys = new Set<string>();
  const words = new Set<string>();
  const collect = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return;
    for (const [key, value] of Object.entries(schema)) {
      if (key === 'properties') for (const name of Object.keys(value)) keys.add(name);
      if (key === 'const' && typeof value === 'string') words.add(value);
      if (key === 'enum' && Array.isArray(value))
        for (const word of value) if (typeof word === 'string') words.add(word);
      collect(value);
    }
  };
  collect(templateJsonSchema());
  const code = new Set([...guide.matchAll(/`([^`\n]+)`/g)].map(([, text]) => text));
  const shown = JSON.stringify(examples);

  test('every key of the format is in an example', () => {
    expect(keys.size).toBeGreaterThan(70);
    // The one key of a picture, which an edition cannot hold.
    expect([...keys].filter((key) => !shown.includes(`"${key}":`))).toEqual(['asset']);
  });

  test('every word that a value may be is in an example or named', () => {
    expect(words).toContain('lowest key question');
    expect([...words].filter((word) => !shown.includes(`"${word}"`) && !code.has(word))).toEqual([]);
  });

  test('every slot that the scores fill is in the table, and no other', () => {
    const table = guide.slice(guide.indexOf('## Slots'), guide.indexOf('Everywhere means'));
    const named = [...table.matchAll(/`\{([\w.]+)\}`/g)].map(([, slot]) => slot);
    const own = ['crossing.name', 'term.people'];
    expect(new Set(named)).toEqual(
      new Set([...own, ...REPORT_SLOTS, ...ROUND_SLOTS, ...STANDARD_SLOTS, ...DOMAIN_SLOTS]),
    );
  });

  test('every heading is in the list at the top', () => {
    const headings = [...guide.matchAll(/^## (.+)$/gm)].map(([, title = '']) => title);
    const listed = [...guide.matchAll(/^- \[(.+)\]\(#(.+)\)$/gm)].map(([, title = '', anchor = '']) => [title, anchor]);
    const anchorOf = (title: string) =>
      title
        .toLowerCase()
        .replace(/[^\w\s-]/g, '')
        .replaceAll(' ', '-');
    expect(listed).toEqual(headings.map((title) => [title, anchorOf(title)]));
  });
});
