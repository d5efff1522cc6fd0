import url from './regex-worker.ts?worker&url';

/** Browsers that know trusted types make a worker only of an address that a policy vouches for; the page allows this one policy. */
type Policies = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => {
    createScriptURL: (url: string) => string;
  };
};

/** It vouches for the one file beside the window that tries expressions, and for no other. */
const policy = (globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy('find-worker', {
  createScriptURL(asked) {
    if (asked !== url) throw new TypeError(`“${asked}” is not the worker that tries expressions.`);
    return asked;
  },
});

export function newWorker(): Worker {
  return new Worker(policy?.createScriptURL(url) ?? url, { type: 'module' });
}
