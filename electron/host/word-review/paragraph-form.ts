import type { ParagraphForm } from '../../../core/review/word/reviewed-file.ts';
import type { Numbering } from '../word-import/numbering.ts';
import type { Styles } from '../word-import/styles.ts';
import { valOf, type XmlElement } from '../word-import/xml-tree.ts';

/** What a paragraph is, by what it says of itself and by its style. */
export function formOf(properties: XmlElement | undefined, styles: Styles, numbering: Numbering): ParagraphForm {
  const style = valOf(properties, 'w:pStyle') ?? '';
  const role = styles.roleOf(properties);
  if (role.kind === 'heading') return { style, kind: 'heading', level: role.level };
  const numbered = numbering.take(properties);
  if (numbered) return { style, kind: 'item', level: Math.min(numbered.depth, 2), list: numbered.list };
  const kind = role.kind === 'quotation' || role.kind === 'box' || role.kind === 'caption' ? role.kind : 'text';
  return { style, kind, level: 0 };
}
