import { createHash } from 'node:crypto';
import { AssayError } from '../../../core/fault.ts';
import type { Report } from '../../../core/report.ts';
import { usedAssets } from '../../../core/used-assets.ts';
import type { ZipEntries } from '../zip-entries.ts';
import type { PictureNote } from './note.ts';
import { withoutNotes } from './notes.ts';
import { endingOf, readPicture } from './picture.ts';

/** The pictures of a report in its package: entries `assets/ID.png`, each once, whatever points at it. */

/** Bytes of pictures by the id of their asset. */
export type AssetBytes = ReadonlyMap<string, Uint8Array>;
export type FindAsset = (id: string) => Promise<Uint8Array | undefined>;

const FOLDER = 'assets/';

/** The SHA-256 of the bytes, in hexadecimal. They must not be changed any more. */
export function assetIdOf(bytes: Uint8Array): string {
  const id = ids.get(bytes) ?? createHash('sha256').update(bytes).digest('hex');
  ids.set(bytes, id);
  return id;
}

/** Each save asks for those of all pictures, whose bytes never change. */
const ids = new WeakMap<Uint8Array, string>();

/**
 * The pictures that the report names and the package holds. A picture that is not what its id says, or not of the kind
 * and size that the report says, is no picture of this report and left out.
 */
export function assetsIn(report: Report, entries: ZipEntries): AssetBytes {
  const assets = new Map<string, Uint8Array>();
  for (const [id, { name, type, width, height }] of Object.entries(report.assets)) {
    const bytes = entries.get(entryOf(id, report));
    if (!bytes || assetIdOf(bytes) !== id) continue;
    try {
      const read = readPicture(bytes, name);
      if (read.type === type && read.width === width && read.height === height) assets.set(id, bytes);
    } catch (error) {
      if (!(error instanceof AssayError)) throw error;
    }
  }
  return assets;
}

/**
 * Entries of a package with exactly the pictures that the report names, from the entries at hand or else found, and those
 * at hand whose names are `needed` otherwise.
 *
 * @throws AssayError `not found` that names the first picture of its text or cover whose bytes are nowhere
 */
export async function withAssets(
  entries: ZipEntries,
  report: Report,
  find: FindAsset,
  needed: (name: string) => boolean = () => false,
): Promise<ZipEntries> {
  const stays = (name: string, bytes: Uint8Array) =>
    !name.startsWith(FOLDER) || (needed(name.slice(FOLDER.length)) && isPictureOf(name.slice(FOLDER.length), bytes));
  const packed = new Map([...entries].filter(([name, bytes]) => stays(name, bytes)));
  const used = usedAssets(report);
  for (const id of Object.keys(report.assets)) {
    const entry = entryOf(id, report);
    const held = entries.get(entry);
    const bytes = held && assetIdOf(held) === id ? held : await find(id);
    if (bytes) packed.set(entry, bytes);
    // One that no text shows any longer may be gone, and must not keep the text from being saved.
    else if (used.has(id)) throw missingAsset(report, id, 'The report was not saved.');
  }
  return packed;
}

/** Whether an entry holds what its name says. */
function isPictureOf(name: string, bytes: Uint8Array): boolean {
  const known = names.get(bytes) ?? nameOf(bytes);
  names.set(bytes, known);
  return name === known;
}

/** What pictures have to be called. Each save asks for those of all, whose bytes never change. */
const names = new WeakMap<Uint8Array, string>();

/** Empty where the bytes are no picture. */
function nameOf(bytes: Uint8Array): string {
  const id = assetIdOf(bytes);
  try {
    return `${id}${endingOf(readPicture(bytes, id).type)}`;
  } catch (error) {
    if (!(error instanceof AssayError)) throw error;
    return '';
  }
}

/** Pictures as they leave in an export, and what was taken out of some of them. */
export type Gathered = { assets: AssetBytes; notes: ReadonlyMap<string, readonly PictureNote[]> };

/**
 * Every picture that the text or cover of the report shows, without what cameras and programs noted in it: whoever puts a
 * photograph into a report means what it shows, and not the house where it was taken.
 *
 * @throws AssayError `not found` that names the first picture whose bytes are nowhere
 */
export async function gatherPictures(report: Report, find: FindAsset): Promise<Gathered> {
  const assets = new Map<string, Uint8Array>();
  const found = new Map<string, readonly PictureNote[]>();
  for (const id of usedAssets(report)) {
    const held = await find(id);
    if (!held) throw missingAsset(report, id, 'No file was written.');
    const { bytes, notes } = withoutNotes(held, report.assets[id]?.type ?? 'image/png');
    assets.set(id, bytes);
    if (notes.length > 0) found.set(id, notes);
  }
  return { assets, notes: found };
}

/** `gatherPictures`, where nobody asks what was taken out. */
export async function gatherAssets(report: Report, find: FindAsset): Promise<AssetBytes> {
  return (await gatherPictures(report, find)).assets;
}

/** `kept`: a sentence that says what was not done for want of it. */
export function missingAsset(report: Pick<Report, 'assets'>, id: string, kept = ''): AssayError {
  const name = report.assets[id]?.name;
  const called = name ? `“${name}”` : id.slice(0, 8);
  const missing = `The picture ${called} is missing from this computer and from the report’s file, or is damaged there.`;
  const told = [missing, kept, 'Put it in again, or remove it from the report.'];
  return new AssayError('not found', told.filter(Boolean).join(' '));
}

function entryOf(id: string, { assets }: Report): string {
  const asset = assets[id];
  return `${FOLDER}${id}${asset ? endingOf(asset.type) : ''}`;
}
