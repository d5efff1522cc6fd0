import type { CaptionedBlock } from '../../core/content.ts';
import { addParagraph, type Draft } from './draft.ts';
import { textRuns } from './text.ts';

/** A table, picture or chart of the text, below its caption and above its source. */
export function addCaptioned(draft: Draft, block: CaptionedBlock, key: string): void {
  addParagraph(draft, { style: 'Caption', children: textRuns(block.caption) }, key);
}
