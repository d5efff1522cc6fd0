import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { Node, Range } from 'slate';
import { expect, test } from 'vitest';
import { textChanges } from '../../../core/review/suggestions/changes.ts';
import { createTextEditor } from '../../../renderer/editor/create-editor.ts';
import type { Surroundings } from '../../../renderer/editor/surroundings.ts';
import { AUTHOR_COLOURS, authorColours } from '../../../renderer/review/changes/authors.ts';
import { changePlaces } from '../../../renderer/review/changes/places.ts';
import { anyContent, anyEdits, edited } from '../../core/review/suggestions/any-content.ts';

test('every change of a text has one place in it, that a caret can go to', () => {
  fc.assert(
    fc.property(anyContent, anyEdits, (was, edits) => {
      const now = edited(was, edits);
      if (now.length === 0) return;
      const editor = createTextEditor(now, {
        onBatch() {},
        onTouch() {},
        isTaken: () => false,
        around: () => ({}) as Surroundings,
      });
      const places = changePlaces(editor, was);
      expect(places.map(({ key }) => key).sort()).toEqual(
        textChanges(was, now)
          .map(({ key }) => key)
          .sort(),
      );
      for (const { range } of places)
        for (const { path, offset } of [Range.start(range), Range.end(range)])
          expect(Node.leaf(editor, path).text.length).toBeGreaterThanOrEqual(offset);
    }),
  );
});

const made = (...names: string[]) =>
  Object.fromEntries(names.map((by, day) => [`key-${day}`, { by, at: `2026-03-0${day + 1}T10:00:00Z` }]));

test('authors have colours of their own, as long as there are so many, and keep them when others come', () => {
  const names = ['Ann Reed', 'Ben Oke', 'Cora Lin', 'Dot Hay', 'Eve Marsh', 'Fay Wood'];
  const all = authorColours(made(...names));
  expect(new Set(all.values()).size).toBe(AUTHOR_COLOURS);
  for (let count = 1; count < names.length; count++)
    for (const [name, colour] of authorColours(made(...names.slice(0, count)))) expect(all.get(name)).toBe(colour);
  expect(authorColours(made(...names, 'Gil Ash')).has('Gil Ash')).toBe(true);
});

test('the colours of authors stand out from the page, in light and in dark', async () => {
  const read = (name: string) => readFile(join(import.meta.dirname, '../../../renderer', name), 'utf8');
  const [colours, tokens] = await Promise.all([read('review/changes/authors.css'), read('ui/tokens.css')]);
  const both = /light-dark\((#\w{6}), (#\w{6})\)/g;
  for (const theme of ['$1', '$2']) {
    const part = (css: string) => css.replace(both, theme);
    const authors = [...part(colours).matchAll(/--author-\d: (#\w{6})/g)].map(([, colour]) => colour!);
    expect(authors).toHaveLength(AUTHOR_COLOURS);
    for (const ground of ['paper', 'page', 'commented']) {
      const behind = new RegExp(`--${ground}: (#\\w{6})`).exec(part(tokens))?.[1] ?? '';
      for (const colour of authors)
        expect(contrast(colour, behind), `${colour} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  }
});

function contrast(one: string, other: string): number {
  const [light, dark] = [one, other].map(luminance).sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
