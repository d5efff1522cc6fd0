import { execFile } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { root } from '../../source.ts';

/** The folder that installers are made of, its program, and the folder in it that has the archive. */
export type Packed = { folder: string; program: string; resources: string };

type Packing = {
  system: 'linux' | 'win' | 'mac';
  /** Of the app. */
  app: string;
  runtime: string;
  output: string;
  inspectable?: boolean;
};

/** Packs into a folder with nothing fetched, in a process of its own, which says what it said when it fails. */
export async function packInto({ system, app, runtime, output, inspectable = false }: Packing): Promise<Packed> {
  await mkdir(output, { recursive: true });
  await build(
    [
      `--${system}`,
      'dir',
      `-c.electronDist=${runtime}`,
      `-c.directories.app=${app}`,
      `-c.directories.output=${output}`,
    ],
    {},
    inspectable,
  );
  const [made] = (await readdir(output)).filter((name) => new RegExp(`^${system}(-\\w+)*$`).test(name));
  const folder = join(output, made ?? '');
  switch (system) {
    case 'linux':
      return { folder, program: join(folder, 'assay'), resources: join(folder, 'resources') };
    case 'win':
      return { folder, program: join(folder, 'Assay.exe'), resources: join(folder, 'resources') };
    case 'mac': {
      const contents = join(folder, 'Assay.app/Contents');
      return { folder, program: join(contents, 'MacOS/Assay'), resources: join(contents, 'Resources') };
    }
  }
}

/** Makes a .deb of a packed folder, with a stand-in for what would have to be fetched. */
export async function makeDeb({ folder }: Packed, app: string, output: string): Promise<void> {
  const folders = [`--prepackaged=${folder}`, `-c.directories.app=${app}`, `-c.directories.output=${output}`];
  await build(['--linux', 'deb', ...folders], {
    CUSTOM_FPM_PATH: join(import.meta.dirname, 'fpm.ts'),
  });
}

function build(words: string[], env: Record<string, string>, inspectable = false): Promise<void> {
  const arch = words.includes('--win') ? 'x64' : process.arch;
  const call = `import { runBuilder } from './electron/pack/run-builder.ts';
    process.exitCode = await runBuilder('.', ${JSON.stringify([...words, `--${arch}`])}, { managed: true, signed: false, inspectable: ${inspectable} });`;
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['--input-type=module', '-e', call],
      { cwd: root, env: { ...process.env, ...env } },
      (fault, said, errors) => (fault ? reject(new Error(`electron-builder: ${said}${errors}`)) : resolve()),
    );
  });
}

/** How a fuse that is on stands in the program. */
const ON = '1'.charCodeAt(0);

/** The fuses of a program that are on, by their names. */
export async function openFuses(program: string): Promise<string[]> {
  const wire = await getCurrentFuseWire(program);
  return Object.entries(wire).flatMap(([index, state]) =>
    index in FuseV1Options && state === ON ? [FuseV1Options[Number(index)]!] : [],
  );
}
