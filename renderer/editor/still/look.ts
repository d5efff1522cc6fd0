import type { Surroundings } from '../surroundings.ts';

/** Picks something of what the report says around a text. */
type Pick<T> = (around: Surroundings) => T;
export type Look = <T>(pick: Pick<T>, of?: string) => T;

/** What was looked at while a text was drawn, so that it is drawn again only when that says something else. */
export type Looked = { look: Look; isSame: (now: Surroundings) => boolean };

/** `of`: tells apart what one place in the code picks by name. */
export function createLooked(around: Surroundings): Looked {
  const seen = new Map<Pick<unknown> | string, { pick: Pick<unknown>; value: unknown }>();
  return {
    look(pick, of) {
      const key = of ?? pick;
      const known = seen.get(key);
      if (known) return known.value as ReturnType<typeof pick>;
      const value = pick(around);
      seen.set(key, { pick, value });
      return value;
    },
    isSame: (now) => [...seen.values()].every(({ pick, value }) => Object.is(pick(now), value)),
  };
}
