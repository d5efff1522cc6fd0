import type { Asset } from '../../../core/report.ts';
import { withoutJpegNotes } from './jpeg-notes.ts';
import type { Unnoted } from './note.ts';
import { readPicture } from './picture.ts';
import { withoutPngNotes } from './png-notes.ts';
import { withoutSvgNotes } from './svg-notes.ts';

/** A picture without its notes. One that cannot be read to its end is left as it is: it is refused elsewhere. */
export function withoutNotes(bytes: Uint8Array, type: Asset['type']): Unnoted {
  switch (type) {
    case 'image/jpeg':
      return withoutJpegNotes(bytes);
    case 'image/png':
      return withoutPngNotes(bytes);
    case 'image/svg+xml':
      return withoutSvgNotes(bytes);
  }
}

/**
 * `readPicture`, and its bytes as a report takes them in: a report’s file goes to others, too, so what a camera noted does
 * not even come in. Throws as `readPicture` does.
 */
export function readBarePicture(given: Uint8Array, name: string): { asset: Asset; bytes: Uint8Array } {
  const asset = readPicture(given, name);
  return { asset, bytes: withoutNotes(given, asset.type).bytes };
}
