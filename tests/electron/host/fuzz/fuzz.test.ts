import { type ChildProcess, fork } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { newFolder } from '../temp-folder.ts';
import type { Family } from './fuzz-files.ts';
import type { Answered } from './reading-child.ts';

/**
 * Files from outside, damaged in every way: each is read, or refused in a sentence, in 2 s of the processor and 512 MB, and
 * nothing is written beside it. `FUZZ_FILES=20000` tries more, `FUZZ_SEED=…` others, `FUZZ_FROM=1234 FUZZ_FILES=1` one alone;
 * `-t others` only those that are no packages.
 */
const FILES = Number(process.env.FUZZ_FILES ?? 2000);
/** A twentieth as many, each of which does more. */
const OTHERS = Math.ceil(FILES / 20);
const FIRST = Number(process.env.FUZZ_FROM ?? 0);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_121);
const MB = 1024 * 1024;
const MOST_MS = 2000;
const MOST_MEMORY = 512 * MB;
/** Files that one process reads. It grows by some 20 kB with each, which is no single file’s doing. */
const IN_ONE = 4000;
/** Milliseconds until a process that does not answer is ended: far beyond the limit, since the machine may be busy. */
const PATIENCE = 60_000;

test(`${FILES} files that are not as they should be (seed ${SEED})`, { timeout: 3_600_000 }, () =>
  tryAll('files', FILES),
);
test(
  `${OTHERS} others, texts and kept work, that are not as they should be (seed ${SEED})`,
  { timeout: 3_600_000 },
  () => tryAll('others', OTHERS),
);

async function tryAll(family: Family, count: number): Promise<void> {
  const folder = await newFolder();
  let next = FIRST;
  const answers: Answered[] = [];
  const faults: string[] = [];
  const worker = async (number: number) => {
    const own = join(folder, String(number));
    await mkdir(own);
    let child: ChildProcess | undefined;
    let read = 0;
    while (next < FIRST + count && faults.length < 40) {
      const index = next++;
      if (read++ % IN_ONE === 0) {
        child?.kill();
        child = undefined;
      }
      child ??= await newReader(own, family);
      let answer = await ask(child, index);
      // A machine that stands still takes its time from the processor’s too: only what is slow twice is slow.
      if ('ms' in answer && answer.ms > MOST_MS) answer = await ask(child, index);
      if ('ended' in answer) {
        faults.push(`${index}: ${answer.ended}`);
        child = undefined;
        continue;
      }
      answers.push(answer);
      if (answer.fault !== undefined) faults.push(`${index}, ${answer.outcome}: ${answer.fault}`);
      if (answer.ms > MOST_MS) faults.push(`${index}, ${answer.outcome}: took ${Math.round(answer.ms)} ms`);
      if (answer.rss > MOST_MEMORY) faults.push(`${index}, ${answer.outcome}: took ${Math.round(answer.rss / MB)} MB`);
    }
    child?.kill();
  };
  await Promise.all([worker(0), worker(1)]);
  const tally = new Map<string, number>();
  for (const { outcome } of answers) tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
  console.log(
    [
      `seed ${SEED}: ${answers.length} files, slowest ${Math.round(Math.max(...answers.map(({ ms }) => ms)))} ms, most memory ${Math.round(Math.max(...answers.map(({ rss }) => rss)) / MB)} MB`,
      ...[...tally].sort().map(([outcome, count]) => `${outcome}: ${count}`),
    ].join('\n'),
  );
  expect(faults).toEqual([]);
  expect(answers).toHaveLength(count);
  expect((await readdir(folder)).sort()).toEqual(['0', '1']);
}

async function newReader(folder: string, family: Family): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'reading-child.ts'), [folder, String(SEED), family], {
    execArgv: ['--max-old-space-size=400'],
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error('The reader did not start.')));
  });
  child.removeAllListeners('exit');
  return child;
}

/** What it says of a file, or how it came to its end. */
function ask(child: ChildProcess, index: number): Promise<Answered | { ended: string }> {
  return new Promise((resolve) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk;
    };
    const end = (answer: Answered | { ended: string }) => {
      clearTimeout(waiting);
      child.removeAllListeners();
      child.stderr?.off('data', hear);
      resolve(answer);
    };
    const waiting = setTimeout(() => {
      child.kill('SIGKILL');
      end({ ended: `no answer in ${PATIENCE / 1000} s` });
    }, PATIENCE);
    child.stderr?.on('data', hear);
    child.once('message', (answer: Answered) => end(answer));
    child.once('exit', (code, signal) => end({ ended: `ended with ${code ?? signal}: ${said.slice(0, 600)}` }));
    child.send({ index });
  });
}
