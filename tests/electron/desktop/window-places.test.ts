import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadMemory, type Place, placeFor, remember, saveMemory } from '../../../electron/desktop/window-places.ts';
import { newFolder } from '../host/temp-folder.ts';

const screen = { x: 0, y: 25, width: 1600, height: 875 };
const second = { x: 1600, y: 0, width: 1200, height: 900 };
const none = { zoom: 0, language: 'en-GB', places: [] };
const place = (x: number, y: number, width = 800, height = 600): Place => ({
  box: { x, y, width, height },
  maximized: false,
  fullScreen: false,
});

describe('where a window opens', () => {
  test('the first in the middle of the main display', () => {
    expect(placeFor(none, '/one', [screen]).box).toEqual({ x: 120, y: 25, width: 1360, height: 875 });
  });

  test('a report where it was, also on another display, and as large as it was', () => {
    const full = { ...place(1700, 50), maximized: true, fullScreen: true };
    const memory = remember(remember(none, '/one', place(100, 100)), '/two', full);
    expect(placeFor(memory, '/one', [screen, second])).toEqual(place(100, 100));
    expect(placeFor(memory, '/two', [screen, second])).toEqual(full);
  });

  test('another one a step beside the latest, and never in full screen by itself', () => {
    const memory = remember(none, '/one', { ...place(100, 100), fullScreen: true });
    expect(placeFor(memory, '/new', [screen])).toEqual(place(128, 128));
  });

  test.each([
    ['the display is gone', place(1700, 50), { x: 800, y: 50, width: 800, height: 600 }],
    ['above the edge', place(-500, -300), { x: 0, y: 25, width: 800, height: 600 }],
    ['larger than the display', place(0, 25, 5000, 5000), { x: 0, y: 25, width: 1600, height: 875 }],
    ['no larger than a stamp', place(50, 50, 10, 10), { x: 50, y: 50, width: 640, height: 480 }],
  ])('whole on a display that is there: %s', (_what, was, is) => {
    expect(placeFor(remember(none, '/one', was), '/one', [screen]).box).toEqual(is);
  });

  test('of the latest sixty reports', () => {
    let memory: Parameters<typeof remember>[0] = none;
    for (let each = 0; each < 80; each++) memory = remember(memory, `/${each}`, place(each, each));
    memory = remember(memory, '/79', place(5, 5));
    expect(memory.places).toHaveLength(60);
    expect(memory.places[0]).toEqual({ of: '/79', place: place(5, 5) });
  });
});

describe('what is remembered', () => {
  test('is there again at the next start', async () => {
    const folder = join(await newFolder(), 'data');
    const memory = { ...remember(none, '/one', place(1, 2)), zoom: 1.5, language: 'cy' };
    await saveMemory(folder, memory);
    expect(await loadMemory(folder)).toEqual(memory);
  });

  test.each([
    ['', none],
    ['null', none],
    ['{"zoom":"large","places":{}}', none],
    ['{"zoom":400,"language":7,"places":[]}', { zoom: 9, language: 'en-GB', places: [] }],
    [
      '{"zoom":0,"places":[{"of":"/one"},{"of":"/two","place":{"box":{"x":1},"maximized":true,"fullScreen":false}},7]}',
      none,
    ],
  ])('and damaged is as good as nothing: %s', async (text, memory) => {
    const folder = await newFolder();
    await writeFile(join(folder, 'windows.json'), text);
    expect(await loadMemory(folder)).toEqual(memory);
  });
});
