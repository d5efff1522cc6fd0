import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { licenceIds } from './licences.ts';
import type { ShippedPart } from './shipped-parts.ts';

const LINE = `\n${'-'.repeat(100)}\n\n`;

const HEAD = `Assay contains the works of others that are named here, each with its licence. Electron, in which the app runs, brings
its own licence and those of Chromium and Node.js: LICENSE.electron.txt and LICENSES.chromium.html.
`;

/** The file that tells whose works are in the package and under which licences. */
export async function renderNotices(parts: readonly ShippedPart[]): Promise<string> {
  const own = parts.filter(({ texts }) => texts.length > 0);
  const bare = parts.filter(({ texts }) => texts.length === 0);
  const whole = own.map((part) => [`${titleOf(part)} (${part.licence})`, '', ...part.texts.map(tidy)].join('\n'));
  return [HEAD, ...whole, ...(bare.length > 0 ? [await renderBare(bare)] : [])].join(LINE);
}

function titleOf({ name, version, inside }: ShippedPart): string {
  return `${name}${version && ` ${version}`}${inside ? `, in ${inside}` : ''}`;
}

/** Parts which came without a text: their names, and each licence once. */
async function renderBare(parts: readonly ShippedPart[]): Promise<string> {
  const names = parts.map((part) => `${titleOf(part)} (${part.licence})`);
  const ids = [...new Set(parts.flatMap(({ licence }) => licenceIds(licence)))].sort();
  const texts = await Promise.all(
    ids.map(async (id) => tidy(await readFile(join(import.meta.dirname, 'licences/by-id', `${id}.txt`), 'utf8'))),
  );
  return [`Copyright of the authors of each:\n\n${names.join('\n')}\n`, ...texts].join(LINE);
}

function tidy(text: string): string {
  return `${text.replaceAll('\r\n', '\n').trim()}\n`;
}
