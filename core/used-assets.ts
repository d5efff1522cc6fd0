import type { Content } from './content.ts';
import type { Report } from './report.ts';

/** The assets that pictures of the report point at, those of text without a place and of texts before suggestions among them, and the cover. */
export function usedAssets({ parts, unplaced, coverPicture, suggested }: Report): Set<string> {
  const former = Object.values(suggested?.parts ?? {}).flatMap((content) => (content ? [content] : []));
  const texts: Content[] = [...Object.values(parts), ...unplaced.map(({ content }) => content), ...former];
  const used = texts.flatMap((text) => text.flatMap((block) => (block.type === 'picture' ? [block.asset] : [])));
  return new Set(coverPicture === undefined ? used : [...used, coverPicture]);
}
