import { policyInForce } from './policy.ts';
import { createKept } from './ui/kept.ts';
import { createMemory, oneLine } from './ui/memory.ts';
import { createStore } from './ui/store.ts';

/** What the user has chosen to be called; empty where he leaves it to the organisation or the system. */
export const ownName = createKept(createMemory('assay.name', '', oneLine(120)));

/** What the user is called in what he writes and decides here; nothing until the host has said who he is. */
export const userName = createStore<string | undefined>(undefined);

/** The same, for what bears a name in any case. */
export function authorName(): string {
  return userName.get() ?? 'Somebody';
}

function follow(): void {
  userName.set(ownName.get() || policyInForce.get().user);
}
follow();
policyInForce.subscribe(follow);
ownName.subscribe(follow);
