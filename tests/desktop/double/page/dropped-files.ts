import type { FromPage, ToPage } from './setup.ts';

/**
 * `webUtils.getPathForFile` answers at once, and only the main process can ask the browser where a file lies. So an
 * event that brings files is held back here until their paths are known, and then happens again, for the page to hear.
 */
export function createDroppedFiles(tell: (message: FromPage) => void) {
  const paths = new Map<string, string>();
  const held = new Map<number, { files: File[]; again: () => void }>();
  const replayed = new WeakSet<Event>();
  let last = 0;

  const hold = (event: Event, files: File[], again: () => Event) => {
    if (replayed.has(event) || files.length === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { target } = event;
    held.set(++last, {
      files,
      again() {
        const repeated = again();
        replayed.add(repeated);
        target?.dispatchEvent(repeated);
      },
    });
    tell({ tell: 'files arrived', event: last });
  };
  window.addEventListener(
    'drop',
    (event) => {
      const transfer = new DataTransfer();
      const files = [...(event.dataTransfer?.files ?? [])];
      for (const file of files) transfer.items.add(file);
      const { clientX, clientY, ctrlKey, shiftKey, altKey, metaKey } = event;
      const how = { clientX, clientY, ctrlKey, shiftKey, altKey, metaKey, dataTransfer: transfer };
      hold(event, files, () => new DragEvent('drop', { bubbles: true, cancelable: true, composed: true, ...how }));
    },
    true,
  );
  for (const name of ['input', 'change'])
    window.addEventListener(
      name,
      (event) => {
        const input = event.target;
        if (input instanceof HTMLInputElement && input.type === 'file')
          hold(event, [...(input.files ?? [])], () => new Event(name, { bubbles: true }));
      },
      true,
    );

  return {
    /** What the main process looks up, by the number of the event. */
    filesOf: (event: number) => held.get(event)?.files ?? [],
    hear({ event, paths: found }: Extract<ToPage, { tell: 'paths' }>) {
      const waiting = held.get(event);
      held.delete(event);
      waiting?.files.forEach((file, place) => {
        paths.set(keyOf(file), found[place] ?? '');
      });
      waiting?.again();
    },
    getPathForFile(file: File): string {
      if (!(file instanceof File)) throw new TypeError('An object could not be converted to a File');
      return paths.get(keyOf(file)) ?? '';
    },
  };
}

/** A file that crossed to another world is another object. */
function keyOf(file: File): string {
  return `${file.size} ${file.lastModified} ${file.name}`;
}
