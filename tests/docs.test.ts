import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './source.ts';

/** What the documentation leads to is there: pages, places in them, pictures. */

const inDocs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) => join('docs', name));
const pages = [...inDocs, ...readdirSync(root)].filter((name) => name.endsWith('.md')).sort();
const read = (page: string) => readFileSync(join(root, page), 'utf8').replace(/^```[\s\S]*?^```/gm, '');

const links = pages.flatMap((page) =>
  [...read(page).matchAll(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g)]
    .map(([, mark, words = '', to = '']) => ({ page, isPicture: mark === '!', words, to }))
    .filter(({ to }) => !/^[a-z]+:/.test(to)),
);
const target = ({ page, to }: { page: string; to: string }) => {
  const [file = '', place] = to.split('#');
  return { file: file === '' ? page : relative(root, join(root, dirname(page), file)), place };
};

test('every link leads to a file that is there', () => {
  const lost = links.filter((link) => !existsSync(join(root, target(link).file)));
  expect(lost.map(({ page, to }) => `${page}: ${to}`)).toEqual([]);
});

test('every link into a page leads to a heading of it', () => {
  const lost = links.filter((link) => {
    const { file, place } = target(link);
    return place !== undefined && existsSync(join(root, file)) && !placesOf(file).has(place);
  });
  expect(lost.map(({ page, to }) => `${page}: ${to}`)).toEqual([]);
});

test('every picture is described, and every one in the folder is shown somewhere', () => {
  const shown = links.filter(({ isPicture }) => isPicture);
  expect(shown.filter(({ words }) => words.trim() === '').map(({ to }) => to)).toEqual([]);
  const used = new Set(shown.map((link) => target(link).file));
  const taken = inDocs.filter((name) => /^docs.pictures./.test(name));
  expect(taken.filter((picture) => !used.has(picture))).toEqual([]);
});

test('every page of the guide is reached from its first one', () => {
  const found = new Set(['docs/guide/README.md']);
  for (const page of found)
    for (const link of links) if (link.page === page && /\.md/.test(link.to)) found.add(target(link).file);
  expect(pages.filter((page) => page.startsWith('docs/guide/') && !found.has(page))).toEqual([]);
});

/** The places of a page that can be linked to, as GitHub names them. */
function placesOf(page: string): Set<string> {
  const headings = [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, words = '']) =>
    words
      .replace(/[`*_]/g, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
  return new Set(headings);
}
