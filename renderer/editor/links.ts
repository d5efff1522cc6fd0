import { Editor, Node, Path, Range, Transforms } from 'slate';
import { Link } from '../../core/content.ts';
import { inlineAround, isLink } from './model.ts';

/** What the link dialog starts with: the link around the caret, or the selected words. */
export function linkAtSelection(editor: Editor): { url: string; text: string; exists: boolean } {
  const around = inlineAround(editor, isLink);
  if (around) return { url: around[0].url, text: Node.string(around[0]), exists: true };
  const text = editor.selection ? Editor.string(editor, editor.selection) : '';
  return { url: '', text, exists: false };
}

/** `www.gov.uk/x` and `name@example.org` become whole addresses; what no report may hold gives nothing. */
export function parseUrl(typed: string): string | undefined {
  const trimmed = typed.trim();
  const full = /^[a-z][a-z0-9+.-]*:/i.test(trimmed)
    ? trimmed
    : /^[^@\s/]+@[^@\s/]+\.[^@\s/]+$/.test(trimmed)
      ? `mailto:${trimmed}`
      : `https://${trimmed}`;
  const known = Link.shape.url.safeParse(full);
  return known.success && /^(mailto:.+|https?:\/\/[^/\s]*\.[^/\s]+.*|https?:\/\/localhost.*)$/i.test(full)
    ? known.data
    : undefined;
}

/** Makes or changes the link at the selection and puts the caret behind it. */
export function setLink(editor: Editor, url: string, text: string): void {
  const around = inlineAround(editor, isLink);
  Editor.withoutNormalizing(editor, () => {
    if (around) {
      const [link, path] = around;
      Transforms.setNodes(editor, { url }, { at: path });
      if (text !== Node.string(link)) {
        Transforms.insertNodes(editor, { type: 'link', url, children: [{ text }] }, { at: path });
        Transforms.removeNodes(editor, { at: [...path.slice(0, -1), (path.at(-1) ?? 0) + 1] });
      }
      return;
    }
    const { selection } = editor;
    if (!selection) return;
    if (Range.isExpanded(selection) && Editor.string(editor, selection) === text) {
      Transforms.wrapNodes(editor, { type: 'link', url, children: [] }, { split: true, match: (n) => 'text' in n });
      return;
    }
    if (Range.isExpanded(selection)) editor.deleteFragment();
    Transforms.insertNodes(editor, { type: 'link', url, children: [{ text }] }, { select: true });
  });
  const made = inlineAround(editor, isLink);
  const after = made && Editor.after(editor, Editor.end(editor, made[1]), { unit: 'offset' });
  if (made && after && Path.equals(Path.parent(made[1]), after.path.slice(0, made[1].length - 1)))
    Transforms.select(editor, { path: after.path, offset: 0 });
}

/** Takes the link from around its words, which stay. */
export function removeLink(editor: Editor): void {
  const around = inlineAround(editor, isLink);
  if (around) Transforms.unwrapNodes(editor, { at: around[1] });
}
