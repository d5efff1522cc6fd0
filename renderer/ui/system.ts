/** Whose keys are meant, in the words of `core/command-keys.ts`. The keys of the window are the same on Windows and Linux. */
export const system: 'darwin' | 'linux' = /Mac/.test(globalThis.navigator?.userAgent ?? '') ? 'darwin' : 'linux';
