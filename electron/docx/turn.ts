// Every runtime has it, but neither the language nor this folder's types know it.
declare function setTimeout(run: () => void, milliseconds: number): unknown;

/** Lets a message or a key press that cancels the work arrive before the next long stretch. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
