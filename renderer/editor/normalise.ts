import { Editor, Element, Node, type NodeEntry, type Path, Text, Transforms } from 'slate';
import { FigureForm, Link, type LiveFigure, MARKS } from '../../core/content.ts';
import { DEEPEST, isBlock, isCell, isFootnote, isLink, isLiveFigure, isVoidBlock, isVoidInline } from './model.ts';
import { mendRow, mendTable, mendVoidBlock, takenIds } from './normalise-captioned.ts';
import { FREE, type TextRules } from './rules.ts';

/**
 * Brings any value back to what core's `Content` allows, whatever was pasted or deleted. Each call mends one thing;
 * Slate calls again until nothing is left to mend.
 */
export function withValidContent(editor: Editor, rules = FREE): Editor {
  const { normalizeNode } = editor;
  editor.normalizeNode = (entry, options) => {
    if (mend(editor, entry, rules)) return;
    normalizeNode(entry, options);
  };
  return editor;
}

function mend(editor: Editor, [node, path]: NodeEntry, rules: TextRules): boolean {
  if (Editor.isEditor(node)) return mendTop(editor);
  if (Text.isText(node)) return mendText(editor, [node, path]);
  if (isLink(node)) return mendLink(editor, path);
  if (isVoidInline(node)) return mendVoidInline(editor, path);
  if (isAmiss(editor, node, path)) {
    // A block where none can be: its words stay where they are, in the block around them.
    Transforms.unwrapNodes(editor, { at: path, voids: true });
    return true;
  }
  switch (node.type) {
    case 'table':
      return mendTable(editor, node, path) || dropForeign(editor, { ...node }, path);
    case 'table-row':
      return mendRow(editor, node, path) || dropForeign(editor, { ...node }, path);
    case 'table-cell':
      return dropForeign(editor, { ...node }, path);
    case 'picture':
    case 'chart':
      return mendVoidBlock(editor, node, path) || dropForeign(editor, { ...node }, path);
    default:
      return mendBlock(editor, path, rules);
  }
}

/** Blocks are at the top; rows are in tables and cells in rows. */
function isAmiss(editor: Editor, node: Element, path: Path): boolean {
  const above = Node.parent(editor, path);
  if (node.type === 'table-row') return !(Element.isElement(above) && above.type === 'table');
  if (node.type === 'table-cell') return !(Element.isElement(above) && above.type === 'table-row');
  return path.length > 1;
}

function mendTop(editor: Editor): boolean {
  if (editor.children.length === 0) {
    Transforms.insertNodes(editor, { type: 'paragraph', children: [{ text: '' }] }, { at: [0] });
    return true;
  }
  const stray = editor.children.findIndex((child) => !isBlock(child));
  if (stray < 0) return freshIds(editor);
  Transforms.wrapNodes(editor, { type: 'paragraph', children: [] }, { at: [stray] });
  return true;
}

/** Of two blocks with the same name, the later one takes another. */
function freshIds(editor: Editor): boolean {
  const [twin] = takenIds(editor);
  if (twin === undefined) return false;
  Transforms.setNodes(editor, { id: crypto.randomUUID() }, { at: [twin], voids: true });
  return true;
}

const ALLOWED = {
  paragraph: ['type', 'children'],
  quotation: ['type', 'children', 'speaker'],
  heading: ['type', 'children', 'level'],
  'list-item': ['type', 'children', 'list', 'depth', 'start'],
  link: ['type', 'children', 'url'],
  footnote: ['type', 'children', 'note'],
  reference: ['type', 'children', 'to'],
  'live-figure': ['type', 'children', 'figure', 'form', 'seen'],
  'practice-example': ['type', 'children', 'tone', 'opens', 'about'],
  table: ['type', 'children', 'id', 'caption', 'source', 'columns'],
  'table-row': ['type', 'children'],
  'table-cell': ['type', 'children'],
  picture: ['type', 'children', 'id', 'caption', 'source', 'asset', 'alt', 'share'],
  chart: ['type', 'children', 'id', 'caption', 'source', 'form', 'unit', 'series', 'rows', 'alt'],
} as const satisfies Record<Element['type'], readonly string[]>;

function mendBlock(editor: Editor, path: Path, { headingLevels }: TextRules): boolean {
  const node: Record<string, unknown> = { ...(Node.get(editor, path) as Element) };
  if (!Object.hasOwn(ALLOWED, String(node.type))) {
    Transforms.setNodes(editor, { type: 'paragraph' }, { at: path });
    return true;
  }
  if (node.type === 'heading' && headingLevels === 0) {
    Transforms.setNodes(editor, { type: 'paragraph' }, { at: path });
    return true;
  }
  if (node.type === 'heading' && !isLevel(node.level, headingLevels)) {
    const { level } = node;
    const deep = typeof level === 'number' && level > headingLevels;
    Transforms.setNodes(editor, { level: deep ? headingLevels : 1 }, { at: path });
    return true;
  }
  if (node.type === 'list-item') {
    if (node.list !== 'bulleted' && node.list !== 'numbered') {
      Transforms.setNodes(editor, { list: 'bulleted' }, { at: path });
      return true;
    }
    const { depth } = node;
    if (!(typeof depth === 'number' && Number.isInteger(depth) && depth >= 0 && depth <= DEEPEST)) {
      Transforms.setNodes(editor, { depth: 0 }, { at: path });
      return true;
    }
    const { start } = node;
    if ('start' in node && !(node.list === 'numbered' && (start === 'new' || start === 'continued'))) {
      Transforms.unsetNodes(editor, 'start' as never, { at: path });
      return true;
    }
  }
  if (node.type === 'practice-example') {
    if (node.tone !== 'good' && node.tone !== 'poor' && node.tone !== 'neutral') {
      Transforms.setNodes(editor, { tone: 'neutral' }, { at: path });
      return true;
    }
    if ('opens' in node && node.opens !== true) {
      Transforms.unsetNodes(editor, 'opens' as never, { at: path });
      return true;
    }
    if ('about' in node && !isAbout(node.about)) {
      Transforms.unsetNodes(editor, 'about' as never, { at: path });
      return true;
    }
  }
  if (node.type === 'quotation' && 'speaker' in node && (typeof node.speaker !== 'string' || node.speaker === '')) {
    Transforms.unsetNodes(editor, 'speaker' as never, { at: path });
    return true;
  }
  return dropForeign(editor, node, path);
}

function isLevel(level: unknown, deepest: number): boolean {
  return typeof level === 'number' && Number.isInteger(level) && level >= 1 && level <= deepest;
}

/** Whether it names anything; nothing else may be in it. */
function isAbout(about: unknown): boolean {
  if (typeof about !== 'object' || about === null) return false;
  const entries = Object.entries(about);
  const known = entries.length === 2 && 'name' in about && 'age' in about;
  return known && entries.every(([, words]) => typeof words === 'string') && entries.some(([, words]) => words !== '');
}

function dropForeign(editor: Editor, node: Record<string, unknown>, path: Path): boolean {
  const allowed: readonly string[] = ALLOWED[node.type as keyof typeof ALLOWED];
  const foreign = Object.keys(node).filter((key) => !allowed.includes(key));
  if (foreign.length === 0) return false;
  Transforms.unsetNodes(editor, foreign as never, { at: path, voids: true });
  return true;
}

function mendText(editor: Editor, [node, path]: NodeEntry<Text>): boolean {
  const above = path.length > 1 ? Node.parent(editor, path) : undefined;
  const inVoid = isVoidInline(above) || isVoidBlock(above);
  const marked = !inVoid || isLiveFigure(above);
  const isCommented = marked && 'comments' in node && (node.text !== '' || inVoid) && isListOfIds(node.comments);
  const foreign = Object.entries(node).flatMap(([key, value]) =>
    key === 'text' ||
    (key === 'comments' && isCommented) ||
    (marked && MARKS.some((mark) => mark === key) && value === true)
      ? []
      : [key],
  );
  if (foreign.length > 0) {
    Transforms.unsetNodes(editor, foreign as never, { at: path, voids: true });
    return true;
  }
  if (inVoid && node.text !== '') {
    editor.apply({ type: 'remove_text', path, offset: 0, text: node.text });
    return true;
  }
  return false;
}

/** Words alone are commented on: an empty text would hand its comments on to what is typed there. */
function isListOfIds(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((id, at) => typeof id === 'string' && id !== '' && (at === 0 || value[at - 1] < id))
  );
}

function mendLink(editor: Editor, path: Path): boolean {
  const node = Node.get(editor, path);
  if (!isLink(node)) return false;
  const inside = node.children.findIndex((child) => !Text.isText(child));
  if (inside >= 0) {
    Transforms.liftNodes(editor, { at: [...path, inside], voids: true });
    return true;
  }
  if (
    !holdsInlines(Node.parent(editor, path)) ||
    Node.string(node) === '' ||
    !Link.shape.url.safeParse(node.url).success
  ) {
    Transforms.unwrapNodes(editor, { at: path });
    return true;
  }
  return dropForeign(editor, { ...node }, path);
}

function holdsInlines(node: Node): boolean {
  return isCell(node) || (isBlock(node) && node.type !== 'table' && !isVoidBlock(node));
}

function mendVoidInline(editor: Editor, path: Path): boolean {
  const node = Node.get(editor, path);
  if (!isVoidInline(node)) return false;
  if (isFootnote(node) && typeof node.note !== 'string') {
    Transforms.setNodes(editor, { note: '' }, { at: path, voids: true });
    return true;
  }
  if (isLiveFigure(node) && mendFigure(editor, node, path)) return true;
  const above = Node.parent(editor, path);
  if (isLink(above)) {
    Transforms.liftNodes(editor, { at: path, voids: true });
    return true;
  }
  if (node.children.length > 1) {
    Transforms.removeNodes(editor, { at: [...path, 1], voids: true });
    return true;
  }
  return dropForeign(editor, { ...node }, path);
}

/** One that names no figure stands for nothing; of another the form may be amiss. */
function mendFigure(editor: Editor, { figure, form, seen }: LiveFigure, path: Path): boolean {
  if (typeof figure !== 'string' || figure === '') Transforms.removeNodes(editor, { at: path, voids: true });
  else if (!FigureForm.options.includes(form))
    Transforms.setNodes(editor, { form: 'value' }, { at: path, voids: true });
  else if (typeof seen !== 'string') Transforms.setNodes(editor, { seen: '' }, { at: path, voids: true });
  else return false;
  return true;
}
