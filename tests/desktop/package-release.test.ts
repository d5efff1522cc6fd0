import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../source.ts';
import { parseYaml } from './packing/yaml.ts';

/** The release workflow runs on machines that this test cannot see: here, that all it names is there and pinned. */

type Step = { name?: string; uses?: string; run?: string; env?: Record<string, string> };
type Job = { permissions?: Record<string, string>; strategy?: { matrix: Matrix }; steps: Step[]; if?: string };
type Matrix = { include?: Record<string, string>[] };
type Workflow = { permissions: Record<string, string>; jobs: Record<string, Job> };

const text = readFileSync(join(root, '.github/workflows/release.yml'), 'utf8');
const workflow = parseYaml(text) as Workflow;
const jobs = Object.entries(workflow.jobs);

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Scripts, files and commands of packages that a line of a shell names and that are not there. */
function missingIn(line: string): string[] {
  const named = [
    ...[...line.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name]) => [name, scripts[name!] !== undefined]),
    ...[...line.matchAll(/npx (?:--no )?([\w-]+)/g)].map(([, name]) => [
      name,
      existsSync(join(root, 'node_modules/.bin', name!)),
    ]),
    ...[...line.matchAll(/(?:node|bash|-File|--config) ([\w./-]+\.\w+)/g)].map(([, path]) => [
      path,
      existsSync(join(root, path!)),
    ]),
  ] as [string, boolean][];
  return named.filter(([, there]) => !there).map(([name]) => name);
}

/** A step as each of the machines runs it. */
function linesOf({ strategy, steps }: Job): string[] {
  const machines = strategy?.matrix.include ?? [{}];
  return steps.flatMap(({ run = '' }) =>
    machines.map((machine: Record<string, string>) =>
      run.replace(/\$\{\{ matrix\.(\w+) \}\}/g, (_, name: string) => machine[name] ?? ''),
    ),
  );
}

describe('the release workflow', () => {
  test('runs scripts, files and commands that exist', () => {
    expect(jobs.flatMap(([, job]) => linesOf(job).flatMap(missingIn))).toEqual([]);
    expect(missingIn('npm run nothing && node no/file.ts && npx no-command')).toEqual([
      'nothing',
      'no-command',
      'no/file.ts',
    ]);
  });

  test('packs on three systems, and publishes what was tested, for a tag only', () => {
    expect(workflow.jobs.pack!.strategy!.matrix.include!.map(({ os }) => os!.replace(/-.*/, ''))).toEqual([
      'windows',
      'macos',
      'ubuntu',
    ]);
    expect(workflow.jobs.pack).toMatchObject({ needs: 'test' });
    expect(workflow.jobs.publish).toMatchObject({ needs: 'pack', if: "startsWith(github.ref, 'refs/tags/v')" });
  });

  test('uses actions by a commit, and says which release it is', () => {
    const used = text.split('\n').filter((line) => /\buses:/.test(line));
    expect(used.length).toBeGreaterThan(5);
    expect(used.filter((line) => !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test('may write only where it publishes', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(jobs.filter(([, { permissions }]) => permissions).map(([name]) => name)).toEqual(['publish']);
  });

  test('puts no secret and nothing from outside into a line of a shell', () => {
    const spliced = jobs.flatMap(([, { steps }]) =>
      steps.flatMap(({ run = '' }) => run.match(/\$\{\{[^}]*\}\}/g) ?? []),
    );
    expect(spliced.filter((value) => !/^\$\{\{ matrix\.\w+ \}\}$/.test(value))).toEqual([]);
  });
});
