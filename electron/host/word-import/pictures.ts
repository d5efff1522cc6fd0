import { posix } from 'node:path';
import { AssayError } from '../../../core/fault.ts';
import type { Asset } from '../../../core/report.ts';
import type { Pictures } from '../../../core/text-import/contents.ts';
import { readBarePicture } from '../pictures/notes.ts';
import { type AssetBytes, assetIdOf } from '../pictures/report-assets.ts';
import type { Relations } from './reading.ts';
import { escaped } from './spans.ts';
import { allBelow, childOf, firstBelow, type XmlElement } from './xml-tree.ts';

/** Parts of a document's width in these units are parts of a millimetre: 36,000 to one. */
const EMU_IN_TWIP = 635;

/** The pictures that a document shows, taken from its package as they are met. */
export type Gallery = {
  picturesOf: (drawing: XmlElement, relations: Relations) => string[];
  pictures: Pictures;
  assets: AssetBytes;
  /** What could not be taken, in sentences. */
  told: () => string[];
};

/** @param textWidth of the page, in twentieths of a point */
export function createGallery(bytesOf: (path: string) => Uint8Array | undefined, textWidth: number): Gallery {
  const pictures = new Map<string, { id: string; asset: Asset }>();
  const assets = new Map<string, Uint8Array>();
  const flaws = new Map<string, string>();
  /** So that a broken picture is not read each time that it is shown. */
  const refused = new Set<string>();

  const take = (path: string, name: string): boolean => {
    if (pictures.has(name)) return true;
    if (refused.has(path)) return false;
    const given = bytesOf(path);
    if (!given) return false;
    try {
      const { bytes, asset } = readBarePicture(given, name);
      const id = assetIdOf(bytes);
      pictures.set(name, { id, asset });
      assets.set(id, bytes);
      return true;
    } catch (error) {
      if (!(error instanceof AssayError)) throw error;
      flaws.set(name, error.message);
      refused.add(path);
      return false;
    }
  };

  return {
    pictures,
    assets,
    told: () => [...flaws].filter(([name]) => !pictures.has(name)).map(([, message]) => message),
    picturesOf(drawing, relations) {
      const shown = [...allBelow(drawing, 'a:blip'), ...allBelow(drawing, 'v:imagedata')];
      const properties = firstBelow(drawing, 'wp:docPr');
      const alt = properties?.attributes.get('descr') || firstBelow(drawing, 'v:shape')?.attributes.get('alt') || '';
      const width = Number(firstBelow(drawing, 'wp:extent')?.attributes.get('cx')) / EMU_IN_TWIP;
      const percent =
        width > 0 && textWidth > 0 ? Math.min(Math.max(Math.round((width / textWidth) * 100), 10), 100) : 100;
      return shown.flatMap((blip, index) => {
        const drawn = firstBelow(blip, 'asvg:svgBlip')?.attributes.get('r:embed');
        const ids = [drawn, blip.attributes.get('r:embed'), blip.attributes.get('r:id')];
        const paths = ids.flatMap((id) => relations.get(id ?? '')?.path || []);
        // The drawing is sharper than the picture that stands in for it, but not each is one that a report takes.
        const path = paths.find((candidate) => take(candidate, nameOf(candidate))) ?? paths.at(-1);
        const linked = relations.get(blip.attributes.get('r:link') ?? '')?.url;
        if (path === undefined && linked === undefined) return [];
        const name = path === undefined ? nameOf(linked ?? '') : nameOf(path);
        if (path === undefined)
          flaws.set(
            name,
            `The picture “${name}” is not in the Word file, which only says where it was. Put it in yourself.`,
          );
        else if (!bytesOf(path))
          flaws.set(name, `The picture “${name}” is missing from the Word file. Put it in yourself.`);
        const words = index === 0 ? escaped(alt.replace(/\s+/g, ' ').trim()) : '';
        return [`![${words}](${name})${percent < 100 ? `{width=${percent}%}` : ''}`];
      });
    },
  };
}

function nameOf(path: string): string {
  return posix.basename(path).replace(/[^\p{L}\p{N}._-]+/gu, '-') || 'picture';
}

/** The width of the text on the pages of the last section, in twentieths of a point; 0 where the document does not say. */
export function textWidthOf(body: XmlElement): number {
  const section = childOf(body, 'w:sectPr');
  const of = (name: string, attribute: string) => Number(childOf(section, name)?.attributes.get(attribute) ?? 0);
  const width = of('w:pgSz', 'w:w') - of('w:pgMar', 'w:left') - of('w:pgMar', 'w:right');
  return Math.max(width, 0);
}
