import type { PictureState } from '../editor/surroundings.ts';
import type { Host } from '../transport.ts';
import { sayFault } from '../ui/say-fault.ts';
import { createStore, type Store } from '../ui/store.ts';

export type PictureShelf = {
  look: (asset: string) => Store<PictureState>;
  /** Shows bytes that were handed in just now, without asking the host for them. */
  put: (asset: string, bytes: Blob) => void;
  /** Gives the memory back that the browser holds for the pictures. */
  clear: () => void;
};

/** The pictures of an open report, each fetched once, when it is first looked at. One that failed is tried again. */
export function createPictureShelf(host: Host, file: () => string): PictureShelf {
  const shelf = new Map<string, Store<PictureState>>();
  const newEntry = (asset: string, state: PictureState) => {
    const store = createStore(state);
    shelf.set(asset, store);
    return store;
  };
  return {
    look(asset) {
      const known = shelf.get(asset);
      if (known && known.get().kind !== 'missing') return known;
      const store = newEntry(asset, { kind: 'loading' });
      host.loadAsset({ file: file(), id: asset }).then(
        ({ type, bytes }) => {
          if (shelf.get(asset) !== store) return;
          const blob = new Blob([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))], { type });
          store.set({ kind: 'shown', url: URL.createObjectURL(blob) });
        },
        (error: unknown) => store.set({ kind: 'missing', why: sayFault(error) }),
      );
      return store;
    },
    put(asset, bytes) {
      if (shelf.get(asset)?.get().kind !== 'shown') newEntry(asset, { kind: 'shown', url: URL.createObjectURL(bytes) });
    },
    clear() {
      for (const store of shelf.values()) {
        const state = store.get();
        if (state.kind === 'shown') URL.revokeObjectURL(state.url);
      }
      shelf.clear();
    },
  };
}
