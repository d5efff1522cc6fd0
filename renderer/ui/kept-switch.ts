import { createKept, type Kept } from './kept.ts';
import { createMemory, onOrOff } from './memory.ts';

export type KeptSwitch = Kept<boolean>;

/** On until someone switches it off. */
export function createKeptSwitch(key: string): KeptSwitch {
  return createKept(createMemory(key, true, onOrOff));
}
