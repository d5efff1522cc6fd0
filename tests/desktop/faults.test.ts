import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../source.ts';
import { provideApp } from './desk.ts';
import { faults } from './faults.ts';
import { makeFaultyApp } from './planted.ts';

/** A test that cannot fail says nothing: each of these faults has to be caught by the test that is named for it. */

/** `FAULT=menu` plants those alone that have the word. */
const only = new RegExp(process.env.FAULT ?? '');

describe('the table', () => {
  test('has at least 20 faults, each with words of its own', () => {
    expect(faults.length).toBeGreaterThanOrEqual(20);
    expect(new Set(faults.map(({ what }) => what)).size).toBe(faults.length);
  });

  test.each(faults)(
    'the text for “$what” occurs once, and its test is there',
    async ({ file, find, put, caughtBy }) => {
      const source = await readFile(join(root, 'electron', file), 'utf8');
      expect(source.split(find)).toHaveLength(2);
      expect(put).not.toBe(find);
      expect(await readFile(join(root, caughtBy.test), 'utf8')).toContain(caughtBy.title);
    },
  );
});

describe('planted', () => {
  let folder: string;
  let whole: string;
  beforeAll(async () => {
    whole = await provideApp();
    folder = await mkdtemp(join(tmpdir(), 'assay-faults-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('nothing, the tests pass', async () => {
    const app = join(folder, 'sound');
    await makeFaultyApp(whole, app, undefined);
    const sound = await outcome(app, -1, 'tests/desktop/hostile-page.test.ts', 'the page has one function');
    expect(sound).toMatchObject({ passed: 1, failed: 0, stopped: false });
  });

  /** Two at a time: more only get in one another’s way. */
  const turns = [Promise.resolve(), Promise.resolve()];
  const chosen = faults
    .map((fault, index) => ({ fault, index, what: fault.what }))
    .filter(({ what }) => only.test(what));
  test.concurrent.each(chosen)('“$what” is caught', { timeout: 600_000 }, ({ fault, index }) => {
    const turn = (turns[index % turns.length] ?? Promise.resolve()).then(async () => {
      const app = join(folder, String(index));
      if (fault.caughtBy.app) await makeFaultyApp(whole, app, fault);
      else await mkdir(app);
      const { failed, stopped, said } = await outcome(app, index, fault.caughtBy.test, fault.caughtBy.title);
      // An app that does not even start is caught as well; a test that needs none has to be what fails.
      expect(failed > 0 || (stopped && fault.caughtBy.app), said).toBe(true);
    });
    turns[index % turns.length] = turn.catch(() => {});
    return turn;
  });
});

/** `stopped`: no test could begin, since what they all need did not come about. */
type Outcome = { passed: number; failed: number; stopped: boolean; said: string };

/** Runs the tests of that title on the app with the fault of that number. */
async function outcome(app: string, fault: number, file: string, title: string): Promise<Outcome> {
  const report = join(app, 'outcome.json');
  const words = ['run', '--config', join(root, 'tests/desktop/faults.config.ts'), file, '-t', patternOf(title)];
  const child = spawn(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), ...words, '--reporter=json', `--outputFile=${report}`],
    {
      cwd: root,
      env: { ...process.env, ASSAY_DESKTOP_APP: app, ASSAY_FAULT: String(fault) },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 240_000,
      killSignal: 'SIGKILL',
    },
  );
  let said = '';
  const hear = (bytes: Buffer) => {
    said += bytes;
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  await once(child, 'close');
  const results = JSON.parse(await readFile(report, 'utf8').catch(() => '{}'));
  const { numPassedTests: passed = 0, numFailedTests: failed = 0, numFailedTestSuites: stopping = 0 } = results;
  return { passed, failed, stopped: passed + failed === 0 && stopping > 0, said: said.slice(-2000) };
}

/** Of a title as it stands in its file, where `%s` and the like stand for others. */
function patternOf(title: string): string {
  return title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/%s/g, '.*');
}
