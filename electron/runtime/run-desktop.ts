import { spawn } from 'node:child_process';

/** Milliseconds within which an end with a fault is one of the start, and not of the work. */
const START = 5000;

/** How the desktop app ended: `at start`, before it was of use; `signal` of our own, that the user ended it. */
export type End = { kind: 'done'; exit: number } | { kind: 'at start'; how: string };

/** Runs the app of a folder in the runtime until it ends. */
export function runDesktop(program: string, words: readonly string[], env: NodeJS.ProcessEnv): Promise<End> {
  const began = performance.now();
  // With this set, the runtime is Node and opens no window.
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = env;
  return new Promise((resolve) => {
    let stopped = false;
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    const handOn = (signal: NodeJS.Signals) => {
      stopped = true;
      child.kill(signal);
    };
    // Before there is a child, which would otherwise outlive a signal that comes at once.
    for (const signal of signals) process.on(signal, handOn);
    const child = spawn(program, words, { stdio: 'inherit', env: rest });
    const end = (result: End) => {
      for (const signal of signals) process.off(signal, handOn);
      resolve(result);
    };
    child.once('error', (error) => end({ kind: 'at start', how: error.message }));
    child.once('exit', (code, signal) => {
      if (stopped) return end({ kind: 'done', exit: code ?? 0 });
      if (code === 0 || performance.now() - began > START) return end({ kind: 'done', exit: code ?? 1 });
      end({ kind: 'at start', how: signal === null ? `it ended with ${code}` : `it was ended by ${signal}` });
    });
  });
}
