import proofUrl from './check/proof-worker.ts?worker&url';
import regexUrl from './find/regex-worker.ts?worker&url';
import reviewUrl from './review/import/take-worker.ts?worker&url';

/** Work that is done away from the window, so that no key waits for it. */
const FILES = { proof: proofUrl, regex: regexUrl, review: reviewUrl };

/** Browsers that know trusted types make a worker only of an address that a policy vouches for; the page allows this one policy. */
type Policies = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => {
    createScriptURL: (url: string) => string;
  };
};

/** It vouches for the workers beside the window, and for no other file. */
const policy = (globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy('workers', {
  createScriptURL(asked) {
    if (!Object.values(FILES).includes(asked)) throw new Error(`“${asked}” is no worker of this window.`);
    return asked;
  },
});

export function newWorker(name: keyof typeof FILES): Worker {
  const url = FILES[name];
  return new Worker(policy?.createScriptURL(url) ?? url, { type: 'module' });
}
