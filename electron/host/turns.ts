/** What is done about one place is done one after the other; what hangs there holds up nothing else. */
export function createTurns(): <T>(place: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return async (place, work) => {
    const before = last.get(place) ?? Promise.resolve();
    const own = before.then(work, work);
    last.set(place, own);
    try {
      return await own;
    } finally {
      if (last.get(place) === own) last.delete(place);
    }
  };
}
