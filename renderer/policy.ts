import type { PolicyInForce } from '../core/policy.ts';
import type { Host } from './transport.ts';
import { createStore } from './ui/store.ts';

/** What the organisation has decided; nothing until the host has said it. */
export const policyInForce = createStore<PolicyInForce>({});

let isAsked = false;

/** Asks once in the life of a window. Where there is no answer, the user decides, and it is asked again the next time. */
export function learnPolicy(host: Host): void {
  if (isAsked) return;
  isAsked = true;
  host.readPolicy({}).then(
    (policy) => policyInForce.set(policy),
    () => {
      isAsked = false;
    },
  );
}
