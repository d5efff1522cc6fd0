import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The project's folder. */
export const root = join(import.meta.dirname, '..');

/** Code of the product: path from the root with slashes, and text. */
export type SourceFile = { path: string; text: string };

const folders = ['core', 'electron', 'renderer'];

export function sourceFiles(): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return { path: relative(root, file).replaceAll('\\', '/'), text: readFileSync(file, 'utf8') };
      }),
  );
}

/** Code without its comments, which may cite the framework. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');
}
