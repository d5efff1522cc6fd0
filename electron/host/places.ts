import { randomBytes } from 'node:crypto';
import { basename, extname, resolve } from 'node:path';
import type { FileRef, Handle } from '../../core/contract/handle.ts';
import { AssayError } from '../../core/fault.ts';
import type { Expected } from './atomic-save.ts';

/** The places that the window may name: it holds a handle for each, and never a path. */
export type Places = {
  refOf: (path: string) => FileRef;
  /** @throws AssayError for a handle that was never given out */
  pathOf: (handle: Handle) => string;
};

/** A place keeps its handle for as long as the host runs; another host gives other ones. */
export function createPlaces(): Places {
  const paths = new Map<Handle, string>();
  const handles = new Map<string, Handle>();
  return {
    refOf(path) {
      const place = resolve(path);
      const handle = handles.get(place) ?? randomBytes(18).toString('base64url');
      handles.set(place, handle);
      paths.set(handle, place);
      return { handle, name: basename(place) || place };
    },
    pathOf(handle) {
      const path = paths.get(handle);
      if (path === undefined)
        throw new AssayError('not found', 'This window has lost track of that file. Choose it again from its folder.');
      return path;
    },
  };
}

/** The window may choose where a file goes, but not write over files that are no reports and no exports of them. */
export function chosenPlace(path: string, ending: string): string {
  if (extname(path).toLowerCase() === ending) return path;
  throw new AssayError('bad input', `“${basename(path)}” does not end in ${ending}. Choose a name that does.`);
}

/** What may be in a chosen place: anything, once the user has agreed to replace it. */
export function expected(replace: boolean): Expected {
  return replace ? 'anything' : 'nothing';
}
