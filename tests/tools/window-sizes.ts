import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { root } from '../source.ts';

/** Bytes as they are, and as small as gzip makes them. */
export type Size = { raw: number; gzip: number };
export type WindowFile = Size & { name: string };

/** What the built window fetches before the first paint of its start screen and of a report, and all that there is. */
export type WindowFiles = Record<'start' | 'report' | 'all', WindowFile[]>;

/** Builds the window as users get it, and writes nothing. */
export async function buildWindowFiles(): Promise<WindowFiles> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  const built = await build({
    configFile: join(root, 'renderer/vite.config.ts'),
    logLevel: 'error',
    build: { write: false },
  });
  process.env.NODE_ENV = NODE_ENV;
  const output = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  const chunks = output.filter((file) => file.type === 'chunk');
  const start = ['index.html', ...needsOf(chunks, 'begin'), ...needsOf(chunks, 'main')];
  const report = [...start, ...needsOf(chunks, 'report')];
  const files = output.map((file) => sizeOf(file.fileName, file.type === 'chunk' ? file.code : file.source));
  const among = (names: readonly string[]) => files.filter(({ name }) => names.includes(name));
  return { start: among(start), report: among(report), all: files };
}

export function sumOf(files: readonly WindowFile[]): Size {
  const sum = (of: keyof Size) => files.reduce((all, file) => all + file[of], 0);
  return { raw: sum('raw'), gzip: sum('gzip') };
}

/** `assets/main-ChCWfaSv.js` is `main.js` in every build. */
export function lastingName(name: string): string {
  return name.replace(/^assets\//, '').replace(/-[\w-]{8}(?=\.\w+$)/, '');
}

/** The chunk of a name with everything that it imports, and the styles of these. */
function needsOf(chunks: readonly Rolldown.OutputChunk[], name: string): string[] {
  // The bundler names others after what is in them.
  const named = chunks.filter((chunk) => chunk.name === name);
  const first = named.find(({ isEntry }) => isEntry) ?? named.find(({ isDynamicEntry }) => isDynamicEntry) ?? named[0];
  if (!first) throw new Error(`The window has no chunk “${name}”; renderer/vite.config.ts names them.`);
  const needs = new Set([first.fileName]);
  for (const file of needs)
    for (const other of chunks.find(({ fileName }) => fileName === file)?.imports ?? []) needs.add(other);
  const styles = chunks
    .filter(({ fileName }) => needs.has(fileName))
    .flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
  return [...needs, ...styles];
}

function sizeOf(name: string, content: string | Uint8Array): WindowFile {
  const bytes = Buffer.from(content);
  return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
}
