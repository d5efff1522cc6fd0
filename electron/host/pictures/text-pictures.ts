import { realpath } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { AssayError } from '../../../core/fault.ts';
import type { Asset } from '../../../core/report.ts';
import type { Pictures } from '../../../core/text-import/contents.ts';
import { pictureOf } from '../../../core/text-import/table-lines.ts';
import { readFault, systemCode } from '../file-fault.ts';
import { PICTURE } from '../limits.ts';
import { readWhole } from '../read-whole.ts';
import { readBarePicture } from './notes.ts';
import { type AssetBytes, assetIdOf } from './report-assets.ts';

/** Pictures that a text shows: by the names that it calls them, and their bytes by asset. */
export type TextPictures = { pictures: Pictures; assets: AssetBytes };

/**
 * Loads the pictures that a Markdown text shows from the folder that it lies in, or below. One that is not there is left
 * out, since the text is worth having without it.
 *
 * @throws AssayError `bad input` for a picture elsewhere, or one that is none: a text may not fetch what it likes
 */
export async function loadTextPictures(text: string, folder: string): Promise<TextPictures> {
  const pictures = new Map<string, { id: string; asset: Asset }>();
  const assets = new Map<string, Uint8Array>();
  for (const line of text.split(/\r\n|\r|\n/)) {
    const file = pictureOf(line)?.file;
    if (file === undefined || pictures.has(file) || /^[a-z][a-z\d+.-]+:/i.test(file)) continue;
    const given = await loadInside(folder, file);
    if (!given) continue;
    const { bytes, asset } = readBarePicture(given, basename(file));
    const id = assetIdOf(bytes);
    pictures.set(file, { id, asset });
    assets.set(id, bytes);
  }
  return { pictures, assets };
}

/** @throws AssayError `bad input` where the name leads out of the folder, also by a link */
async function loadInside(folder: string, file: string): Promise<Uint8Array | undefined> {
  const path = join(folder, file);
  if (/^[/\\]|^[a-z]:/i.test(file)) throw elsewhere(file);
  try {
    const [inside, real] = [await realpath(folder), await realpath(path)];
    if (!real.startsWith(inside + sep)) throw elsewhere(file);
    return await readWhole(real, PICTURE.bytes);
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(systemCode(error))) throw readFault(error, path);
    if (file.split(/[/\\]/).includes('..')) throw elsewhere(file);
    return undefined;
  }
}

function elsewhere(file: string): AssayError {
  return new AssayError(
    'bad input',
    `The picture “${file}” is not in the folder of the text. Put it there, call it by its name alone, and import again.`,
  );
}
