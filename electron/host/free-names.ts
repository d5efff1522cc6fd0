import { stat } from 'node:fs/promises';

export function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** `Name.assay`, `Name 2.assay`, `Name 3.assay` and so on. */
export function* numbered(name: string, ending: string): Generator<string> {
  yield `${name}${ending}`;
  for (let number = 2; ; number++) yield `${name} ${number}${ending}`;
}
