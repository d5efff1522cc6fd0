import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadModuleList } from './module-list.ts';

/** A work of others that the package contains. */
export type ShippedPart = {
  kind: 'npm' | 'cargo';
  name: string;
  /** Empty where nothing says it. */
  version: string;
  /** An SPDX expression. */
  licence: string;
  /** SHA-512 of the published archive in base64, behind `sha512-`. */
  integrity?: string;
  /** The licences and notices that came with it, or stand for it in this project. */
  texts: string[];
  /** Of a part that lies compiled inside another one: that one's name. */
  inside?: string;
};

const PACKAGE = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//;
/** What a package that was bundled by its authors says of the packages in it. */
const INSIDE =
  /^\/\/ (?:#region )?(?:node_modules\/(?:.*\/node_modules\/)?((?:@[^/\n]+\/)?[^/\n]+)\/|\\0(@oxc-project\+runtime)@([\d.]+)\/)/gm;
/** Where the compiler of Rust left the name of a source file. */
const CRATE = /\/(?:registry\/src\/[^/]+\/([a-z0-9_-]+?)-(\d+\.\d+\.\d+)|git\/checkouts\/([a-z0-9-]+)-[0-9a-f]{16})\//g;
const LICENCE_FILE = /^(licen[cs]e|copying|notice|copyright)/i;

const ownTexts = join(import.meta.dirname, 'licences');

/**
 * Everything of others in the app folder, by name. Throws where a licence or its text is not known.
 *
 * @param root of the project, where the packages are installed
 */
export async function loadShippedParts(appFolder: string, root: string): Promise<ShippedPart[]> {
  const modules = await loadModuleList(appFolder);
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')).packages;
  const folders = new Set(modules.flatMap((path) => PACKAGE.exec(path)?.[0] ?? []));
  const parts = await Promise.all([...folders].map((folder) => loadPackage(root, folder, lock)));
  const keyOf = ({ kind, name, version }: ShippedPart) => (kind === 'npm' ? name : `${name} ${version}`);
  const known = new Set(parts.map(keyOf));
  for (const path of modules.filter((path) => PACKAGE.test(path))) {
    for (const part of await partsInside(root, path)) {
      if (known.has(keyOf(part))) continue;
      known.add(keyOf(part));
      parts.push(part.kind === 'cargo' ? part : { ...part, texts: await licenceTexts(part.name) });
    }
  }
  if (modules.some((id) => /^\0(vite|rolldown)\//.test(id))) parts.push(await loadHelpers(root));
  return parts.sort((a, b) => (a.kind + keyOf(a) < b.kind + keyOf(b) ? -1 : 1));
}

/** Where the manifest says it in no expression of SPDX: `(MIT AND BSD)`, of which the text is that of Ispell. */
const IN_WORDS: ReadonlyMap<string, string> = new Map([
  ['dictionary-en-gb', 'MIT AND BSD-3-Clause'],
  // Code of FormatJS with data of Unicode in it.
  ['@formatjs_generated/unicode', 'MIT AND Unicode-3.0'],
  ['@formatjs_generated/cldr.core', 'MIT AND Unicode-3.0'],
]);

type Lock = Record<string, { integrity?: string }>;

async function loadPackage(root: string, folder: string, lock: Lock): Promise<ShippedPart> {
  const { name, version, license } = await readManifest(join(root, folder));
  const integrity = lock[folder.slice(0, -1)]?.integrity;
  return {
    kind: 'npm',
    name,
    version,
    licence: IN_WORDS.get(name) ?? license,
    texts: await licenceTexts(name, join(root, folder)),
    ...(integrity ? { integrity } : {}),
  };
}

async function readManifest(folder: string): Promise<{ name: string; version: string; license: string }> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
}

/** Ours stands before theirs: it is there where theirs is missing or says too little. */
async function licenceTexts(name: string, folder?: string): Promise<string[]> {
  const own = await readFile(join(ownTexts, `${name.replace('/', '+')}.txt`), 'utf8').catch(() => undefined);
  if (own) return [own];
  const files = folder ? (await readdir(folder)).filter((file) => LICENCE_FILE.test(file)).sort() : [];
  if (!folder || files.length === 0)
    throw new Error(`${name} is shipped and its licence is not there. Put the text into electron/pack/licences.`);
  return Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
}

async function partsInside(root: string, path: string): Promise<ShippedPart[]> {
  const carrier = PACKAGE.exec(path)![1]!;
  if (path.endsWith('.wasm')) {
    const licences = JSON.parse(await readFile(join(ownTexts, 'crates.json'), 'utf8'));
    return cratesIn(await readFile(join(root, path), 'latin1'), licences, carrier);
  }
  if (!/\.[cm]?js$/.test(path)) return [];
  return [...(await readFile(join(root, path), 'utf8')).matchAll(INSIDE)].map(([, name, runtime, version]) => {
    const inner = name ?? runtime!.replace('+', '/');
    return {
      kind: 'npm',
      name: inner,
      version: version ?? '',
      licence: IN_WORDS.get(inner) ?? 'MIT',
      texts: [],
      inside: carrier,
    };
  });
}

/** The crates that a compiled module names; of some nothing but machine code is left, and they cannot be told. */
function cratesIn(bytes: string, licences: Record<string, string>, inside: string): ShippedPart[] {
  return [...bytes.matchAll(CRATE)].map(([, registered, version, checkedOut]) => {
    const name = registered ?? checkedOut!;
    const licence = licences[name];
    if (!licence)
      throw new Error(`The crate ${name} is shipped and electron/pack/licences/crates.json does not know it.`);
    return { kind: 'cargo', name, version: version ?? '', licence, texts: [], inside };
  });
}

/** The few lines that the bundler itself adds. */
async function loadHelpers(root: string): Promise<ShippedPart> {
  const { version } = await readManifest(join(root, 'node_modules/vite'));
  return { kind: 'npm', name: 'vite', version, licence: 'MIT', texts: await licenceTexts('vite') };
}
