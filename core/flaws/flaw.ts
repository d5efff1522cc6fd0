/** What is wrong with an edition, and the tools of those who look for it. */

export type Path = (string | number)[];
/** What is wrong, at the place in the file's JSON where it is. */
export type Flaw = { path: Path; message: string };
export type Placed<T> = { value: T; path: Path };

/** Data of a shape of which anything may be missing, because it was faulty. */
export type Partly<T> = T extends readonly (infer Item)[]
  ? (Partly<Item> | undefined)[]
  : T extends object
    ? { [Key in keyof T]?: Partly<T[Key]> | undefined }
    : T;

/** The values of a list that are there, each with its path. */
export function placed<T>(values: readonly (T | undefined)[] | undefined, path: Path): Placed<T>[] {
  return (values ?? []).flatMap((value, index) => (value === undefined ? [] : [{ value, path: [...path, index] }]));
}

/** Names that other places refer to; `whole` unless one of them is unreadable or hidden by a double. */
export type Names = { what: string; names: ReadonlySet<string>; whole: boolean };

/** The names under a key of each value, and a flaw for each that was there before. */
export function namesOf<Key extends string, T extends { [K in Key]?: string | undefined }>(
  what: { one: string; many: string },
  key: Key,
  entries: readonly Placed<T>[] | undefined,
): { names: Names; flaws: Flaw[] } {
  const names = new Set<string>();
  const flaws: Flaw[] = [];
  for (const { value, path } of entries ?? []) {
    const name = value[key];
    if (name === undefined) continue;
    if (names.has(name))
      flaws.push({
        path: [...path, key],
        message: `two ${what.many} are called “${name}”; give one of them another name`,
      });
    names.add(name);
  }
  // One that stands twice may have taken the place of another.
  const whole = entries !== undefined && flaws.length === 0 && entries.every(({ value }) => value[key] !== undefined);
  return { names: { what: what.one, names, whole }, flaws };
}

/** A flaw where a name is none of those that there are. Nothing is said while one of them cannot be read. */
export function unknownName({ what, names, whole }: Names, name: string | undefined, path: Path): Flaw[] {
  if (name === undefined || !whole || names.has(name)) return [];
  const known = [...names].slice(0, 12).join(', ');
  return [
    {
      path,
      message: `there is no ${what} “${name}” in this edition; ${names.size === 0 ? 'there is none at all' : `there ${names.size === 1 ? 'is' : 'are'} ${known}${names.size > 12 ? ' and more' : ''}`}`,
    },
  ];
}

/** Whether a path leads to somewhere in one of the places. */
export function isWithin(path: Path, places: readonly Path[]): boolean {
  return places.some((place) => place.length < path.length && place.every((step, index) => step === path[index]));
}

/** What stands under a key, or its default where there is no such key. A faulty value is there, and undefined. */
export function orElse<T extends object, Key extends keyof T>(
  value: T,
  key: Key,
  fallback: NonNullable<T[Key]>,
): T[Key] {
  return key in value ? value[key] : fallback;
}
