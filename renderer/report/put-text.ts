import type { Content } from '../../core/content.ts';
import { isEmpty } from '../../core/content-text.ts';
import { putContent } from '../editor/put-content.ts';
import { firstBlock, isProse } from './blank-text.ts';
import type { Session } from './session.ts';

/**
 * Puts content in the place of a part’s text, or behind it; nothing leaves it blank. Where the edition says what stands there,
 * it is the report’s own wording, and nothing brings back the edition’s.
 */
export function putText(session: Session, part: string, content: Content | undefined, behind = false): void {
  if (isProse(session.template, part)) {
    const shown = content && !isEmpty(content) ? content : [firstBlock(session.template, part)];
    putContent(session.editorOf(part), shown, behind);
    return;
  }
  const before = behind ? (session.report().parts[part] ?? []) : [];
  session.change(`wording:${part}`, { wording: { part, content: content && [...before, ...content] } });
}
