import Module, { registerHooks } from 'node:module';

type Loader = { _load: (request: string, ...rest: unknown[]) => unknown };

const names = new Set(['electron', 'electron/main', 'electron/common']);

/** Gives the double to whoever requires `electron`, in main and in the tests’ own look into the process. */
export function offerElectron(electron: object): void {
  const module = Module as unknown as Loader;
  const load = module._load;
  module._load = function (request, ...rest) {
    if (names.has(request)) return electron;
    // “original-fs” of Electron sees archives as files; Node’s own does so already.
    return load.call(this, request === 'original-fs' ? 'node:fs' : request, ...rest);
  };
  registerHooks({
    resolve(specifier, context, next) {
      // The package of that name would fetch the real runtime.
      if (names.has(specifier)) throw new Error('electron double: main is one CommonJS file that requires electron');
      return next(specifier, context);
    },
  });
}
