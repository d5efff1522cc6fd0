import type { Content } from './content.ts';
import type { Report } from './report.ts';

/** The assets that pictures of the report point at, those of text without a place among them, and the cover. */
export function usedAssets({ parts, unplaced, coverPicture }: Report): Set<string> {
  const texts: Content[] = [...Object.values(parts), ...unplaced.map(({ content }) => content)];
  const used = texts.flatMap((text) => text.flatMap((block) => (block.type === 'picture' ? [block.asset] : [])));
  return new Set(coverPicture === undefined ? used : [...used, coverPicture]);
}
