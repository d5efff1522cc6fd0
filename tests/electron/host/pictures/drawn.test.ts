import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawPng } from '../../../../electron/host/pictures/draw-png.ts';
import { createDrawPng, FORMAT } from '../../../../electron/host/pictures/drawn.ts';
import { root } from '../../../source.ts';
import { newFolder } from '../temp-folder.ts';

const box = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"><rect width="80" height="40" fill="${colour}"/></svg>`;
const blue = await drawPng(box('blue'), 200);

/** A folder in which a red box is kept as if it were blue. */
async function folderWithRed(): Promise<{ folder: string; file: string; red: Buffer }> {
  const folder = join(await newFolder(), 'drawn');
  const elsewhere = await newFolder();
  await createDrawPng(elsewhere)(box('red'), 200);
  await createDrawPng(folder)(box('blue'), 200);
  const [name = ''] = await readdir(folder);
  const [other = ''] = await readdir(elsewhere);
  return { folder, file: join(folder, name), red: await readFile(join(elsewhere, other)) };
}

test('what was drawn is not drawn again', async () => {
  const { folder, file, red } = await folderWithRed();
  expect(Buffer.from(await createDrawPng(folder)(box('blue'), 200))).toEqual(Buffer.from(blue));
  await writeFile(file, red);
  expect(Buffer.from(await createDrawPng(folder)(box('blue'), 200))).not.toEqual(Buffer.from(blue));
  // Of another width, or in another colour, it is another picture.
  expect(Buffer.from(await createDrawPng(folder)(box('blue'), 300))).toEqual(
    Buffer.from(await drawPng(box('blue'), 300)),
  );
});

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, -9)],
  ['changed in one byte', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([1])])],
  ['empty', () => Buffer.alloc(0)],
  [
    'of an Assay that drew otherwise',
    (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace(', 1 ', ', 0 '), 'latin1'),
  ],
])('a file that is %s is drawn anew', async (_, damage) => {
  const { folder, file, red } = await folderWithRed();
  await writeFile(file, damage(red));
  expect(Buffer.from(await createDrawPng(folder)(box('blue'), 200))).toEqual(Buffer.from(blue));
});

test('it is drawn without a folder, and where the folder cannot be written', async () => {
  const file = join(await newFolder(), 'a file');
  await writeFile(file, '');
  for (const folder of [undefined, join(file, 'drawn')])
    expect(Buffer.from(await createDrawPng(folder)(box('blue'), 200))).toEqual(Buffer.from(blue));
});

test('what draws is named in each file with its version', async () => {
  const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  expect(FORMAT).toContain(`resvg ${dependencies['@resvg/resvg-wasm']},`);
  expect(FORMAT).toContain(`arimo ${dependencies['@expo-google-fonts/arimo']},`);
});
