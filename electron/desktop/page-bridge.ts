import type { Asked, Bridge, Heard, Told } from '../../core/contract/bridge.ts';
import type { Progress, Reply } from '../../core/rpc.ts';

type Wire = {
  invoke: (asked: Asked) => Promise<Reply>;
  onTold: (hear: (told: Told) => void) => void;
  /** The path of a file that the user gave to the page. Throws for anything else. */
  pathOf: (file: unknown) => string;
};

/** What the preload script gives the page. Nothing of the wire itself gets through: no channel, no event, no other name. */
export function createPageBridge({ invoke, onTold, pathOf }: Wire): Bridge {
  const hearing = new Map<number, (progress: Progress) => void>();
  let listen: ((heard: Heard) => void) | undefined;
  let last = 0;
  onTold((told) => {
    if ('message' in told) listen?.({ message: told.message });
    else hearing.get(told.call)?.(told.progress);
  });
  return async (name, input, hear) => {
    const call = ++last;
    const isListening = name === 'listen';
    if (isListening) listen = hear;
    else if (hear) {
      hearing.set(call, (progress) => hear({ progress }));
      hear({ call });
    }
    try {
      return await invoke({ name, call, input: name === 'takeDropped' ? { path: pathOf(input) } : input });
    } finally {
      hearing.delete(call);
    }
  };
}
