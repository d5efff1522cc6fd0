import { join } from 'node:path';
import { preparePack } from './prepare.ts';
import { runBuilder } from './run-builder.ts';

/**
 * `node electron/pack/pack.ts [--managed] [--inspectable] …`: packs the app folder that electron/make-desktop.ts has made. All
 * other words are electron-builder's: `--win msi`, `--linux AppImage deb rpm`, `--mac`, `-c.electronDist=…`.
 * `GITHUB_REPOSITORY` says where releases lie.
 */
const root = join(import.meta.dirname, '../..');
const own = ['--managed', '--inspectable'];
const words = process.argv.slice(2);

await preparePack(root, join(root, 'dist/desktop'));
process.exitCode = await runBuilder(
  root,
  words.filter((word) => !own.includes(word)),
  {
    managed: words.includes('--managed'),
    inspectable: words.includes('--inspectable'),
    signed: Boolean(process.env.CSC_LINK || process.env.CSC_NAME),
    repository: process.env.GITHUB_REPOSITORY,
  },
);
