/** How a value stands in the browser’s memory. `read` gives nothing for what is no such value. */
export type Notation<T> = { read: (text: string) => T | undefined; write: (value: T) => string };

/** One thing that this browser remembers under a key; whatever else stands there counts for the usual. */
export type Memory<T> = {
  readonly key: string;
  readonly usual: T;
  recall: () => T;
  /** The usual is forgotten instead. What cannot be remembered, as in a private window, is gone after the next start. */
  record: (value: T) => void;
};

export function createMemory<T>(key: string, usual: T, { read, write }: Notation<T>): Memory<T> {
  return {
    key,
    usual,
    recall() {
      try {
        const text = localStorage.getItem(key);
        return (text === null ? undefined : read(text)) ?? usual;
      } catch {
        return usual;
      }
    },
    record(value) {
      try {
        if (value === usual) localStorage.removeItem(key);
        else localStorage.setItem(key, write(value));
      } catch {
        // Whoever must know asks `canRemember`.
      }
    },
  };
}

/** Whether the browser remembers anything for Assay. */
export function canRemember(): boolean {
  const key = 'assay.trial';
  try {
    localStorage.setItem(key, 'kept');
    const isKept = localStorage.getItem(key) === 'kept';
    localStorage.removeItem(key);
    return isKept;
  } catch {
    return false;
  }
}

export function oneOf<T extends string>(values: readonly T[]): Notation<T> {
  return { read: (text) => values.find((value) => value === text), write: (value) => value };
}

export const onOrOff: Notation<boolean> = {
  read: (text) => (text === 'on' ? true : text === 'off' ? false : undefined),
  write: (value) => (value ? 'on' : 'off'),
};

/** Some words on one line, without blanks around them. */
export function oneLine(longest: number): Notation<string> {
  return {
    read(text) {
      const words = text.trim();
      return words.length <= longest && !/\p{Cc}/u.test(words) ? words : undefined;
    },
    write: (value) => value.trim(),
  };
}
