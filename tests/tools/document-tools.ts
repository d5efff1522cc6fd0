import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program of the machine that judges what Assay makes. Tests fail, not skip, when one is missing. */
type Tool = { what: string; debian: string; found: () => boolean };

const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where a program lies on the path, if it is there. */
export function findProgram(...names: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of names) for (const folder of folders) if (existsSync(join(folder, name))) return join(folder, name);
  return undefined;
}

/** A Chromium that playwright can drive. */
export function findBrowser(): string | undefined {
  return findProgram(...browsers);
}

/** Debian's own Python, since python3-docx is installed for that one. */
export const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

const has = (...names: string[]) => findProgram(...names) !== undefined;

const tools: Tool[] = [
  { what: 'Chromium', debian: 'chromium', found: () => findBrowser() !== undefined },
  { what: 'LibreOffice Writer', debian: 'libreoffice-writer', found: () => has('soffice', 'libreoffice') },
  { what: 'pandoc', debian: 'pandoc', found: () => has('pandoc') },
  {
    what: 'poppler’s pdftoppm, pdfinfo and pdftotext',
    debian: 'poppler-utils',
    found: () => has('pdftoppm') && has('pdfinfo'),
  },
  { what: 'python-docx', debian: 'python3-docx', found: () => spawnSync(python, ['-c', 'import docx']).status === 0 },
  {
    what: 'LibreOffice’s Python',
    debian: 'python3-uno',
    found: () => spawnSync(python, ['-c', 'import uno']).status === 0,
  },
  {
    what: 'Liberation fonts (the widths of Arial)',
    debian: 'fonts-liberation',
    found: () => /Liberation Sans|Arial/.test(spawnSync('fc-list', [], { encoding: 'utf8' }).stdout ?? ''),
  },
];

/**
 * Finds what the tests need, installs what is missing where this is Debian and the user may, and otherwise names it.
 * @returns one sentence for people when something is still missing
 */
export function provideTools(): string | undefined {
  const missing = () => tools.filter((tool) => !tool.found());
  const first = missing();
  if (first.length === 0) return undefined;
  const packages = first.map((tool) => tool.debian);
  const asRoot = process.getuid?.() === 0 ? [] : sudoWithoutPassword() ? ['sudo', '-n'] : undefined;
  if (has('apt-get') && asRoot) {
    console.log(`Installing for the tests: ${packages.join(', ')}`);
    const apt = (...args: string[]) => {
      const [program, ...rest] = [...asRoot, 'apt-get', ...args];
      execFileSync(program!, rest, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    };
    try {
      apt('update', '-q');
      apt('install', '-y', '-q', '--no-install-recommends', ...packages);
    } catch {
      // What is still missing is named below.
    }
  }
  const still = missing();
  if (still.length === 0) return undefined;
  const names = still.map((tool) => `${tool.what} (Debian package ${tool.debian})`).join('; ');
  return `The tests need these programs, which are not on this machine and could not be installed: ${names}.`;
}

function sudoWithoutPassword(): boolean {
  return has('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0;
}
