import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { provideTools } from './tools/document-tools.ts';

/** Everything that judges the project; the last line counts all of it. */

type Count = { passed: number; failed: number; skipped: number };

type FileResult = {
  name: string;
  status: string;
  message?: string;
  assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
};

const total: Count = { passed: 0, failed: 0, skipped: 0 };
/** What failed, each with the beginning of its reason: told once more at the end, where it is read. */
const failures: string[] = [];
/** What failed once and then passed: never hidden, since the next may be a real fault. */
const unsteady: string[] = [];
const add = (count: Count) => {
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
};

function run(program: string, ...args: string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

async function step(name: string, program: string, ...args: string[]): Promise<boolean> {
  const started = performance.now();
  const ok = (await run(program, ...args)) === 0;
  console.log(`${ok ? 'passed' : 'FAILED'}: ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  add({ passed: Number(ok), failed: Number(!ok), skipped: 0 });
  if (!ok) failures.push(name);
  return ok;
}

async function vitest(projects: string[], ...options: string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-tests-'));
  const file = join(folder, 'results.json');
  const args = ['run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json'];
  for (const project of projects) args.push('--project', project);
  const code = await run('vitest', ...args, ...options, `--outputFile.json=${file}`);
  const results = await readFile(file, 'utf8').then(
    (text) =>
      JSON.parse(text) as {
        numPassedTests: number;
        numFailedTests: number;
        numPendingTests: number;
        testResults: FileResult[];
      },
    () => undefined,
  );
  await rm(folder, { recursive: true });
  if (!results) {
    failures.push(`${projects.join(', ')}: ended with code ${code} before it wrote its results`);
    return add({ passed: 0, failed: 1, skipped: 0 });
  }
  // A file that breaks before its first test counts as one failure, as does an error outside any test.
  const broken = results.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = results.numFailedTests + broken;
  const named = results.testResults.flatMap((file) => toldOf(file, 'failed'));
  unsteady.push(...results.testResults.flatMap((file) => toldOf(file, 'passed')));
  failures.push(...named);
  if (code !== 0 && named.length === 0) failures.push(`${projects.join(', ')}: an error outside the tests, see above`);
  add({
    passed: results.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: results.numPendingTests,
  });
}

/** The tests of a file that failed at least once and ended so, each with the beginning of its reason. */
function toldOf(file: FileResult, status: 'passed' | 'failed'): string[] {
  const told = (reason: string) => reason.split('\n').slice(0, 12).join('\n    ');
  const name = relative('.', file.name);
  if (file.status === status && file.assertionResults.length === 0)
    return [`${name}\n    ${told(file.message ?? 'no reason was given')}`];
  return file.assertionResults.flatMap(({ status: ended, fullName, failureMessages: [reason] = [] }) =>
    ended === status && (reason !== undefined || status === 'failed')
      ? [`${name}: ${fullName}\n    ${told(reason ?? 'no reason was given')}`]
      : [],
  );
}

/** Stories are told in shares, which nobody has begun yet. */
const SHARES = 6;
const shares = Array.from({ length: SHARES }, (_, at) => `--shard=${at + 1}/${SHARES}`);

/** One story after the other: each has a browser and a host, and waits for them half of the time. */
async function tellStories(): Promise<void> {
  for (let share = shares.shift(); share !== undefined; share = shares.shift()) await vitest(['app'], share);
}

/** Two rows, which both go on with stories once they are done with what is theirs. */
async function runTests(): Promise<void> {
  const shell = vitest(['desktop', 'shell']).then(tellStories);
  const others = vitest(['unit', 'host', 'word']).then(tellStories);
  await Promise.all([shell, others]);
}

const missing = provideTools();
if (missing) {
  console.error(missing);
  total.failed++;
}
await step('types', 'tsc', '-b');
await step('lint and format', 'biome', 'ci', '.');
await step('build', 'vite', 'build', '--config', 'renderer/vite.config.ts', '--logLevel', 'warn');
if (!missing) await runTests();
for (const test of unsteady) console.log(`UNSTEADY, passed at the second try: ${test}`);
for (const failure of failures) console.log(`FAILED: ${failure}`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed > 0 ? 1 : 0;
