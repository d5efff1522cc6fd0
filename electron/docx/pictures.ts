import { ImageRun } from 'docx';
import type { CaptionedBlock } from '../../core/content.ts';
import { type PictureArt, TWIPS_PER_PIXEL } from './art.ts';
import { sourceWords } from './captions.ts';
import type { Draft } from './draft.ts';

/** In twips. */
export type Size = { width: number; height: number };
/** Alternative text: what the picture is called, and what it shows. */
export type Alt = { title: string; description: string };

/** As wide as is wanted, but no higher than a page has room for beside its caption and source, and never out of shape. */
export function sizeOf(draft: Draft, art: PictureArt, block: CaptionedBlock, wanted: number): Size {
  const room = draft.height - linesAround(draft, block) * 320 - 800;
  const width = Math.min(wanted, draft.width, Math.max(room, draft.height / 4) * (art.width / art.height));
  return { width, height: (width * art.height) / art.width };
}

/** Lines of text above and below, about ninety characters each. */
function linesAround(draft: Draft, { caption, source }: CaptionedBlock): number {
  return Math.ceil((caption.length + 12) / 70) + Math.ceil(sourceWords(draft, source).length / 80);
}

/** The library counts in whole pixels. An SVG brings its PNG, for programs that cannot draw it. */
export function pictureRun(art: PictureArt, size: Size, { title, description }: Alt): ImageRun {
  const transformation = {
    width: Math.max(1, Math.round(size.width / TWIPS_PER_PIXEL)),
    height: Math.max(1, Math.round(size.height / TWIPS_PER_PIXEL)),
  };
  const rest = { transformation, altText: { name: title, title, description } };
  if (art.type !== 'svg' || !art.fallback)
    return new ImageRun({ type: art.type === 'svg' ? 'png' : art.type, data: art.bytes, ...rest });
  return new ImageRun({
    type: 'svg',
    data: art.bytes,
    fallback: { type: 'png', data: art.fallback },
    ...rest,
  });
}
