import { baseKeymap, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import type { BenchText } from '../editor-report.ts';
import { nodesOf, schema } from './schema.ts';

/** ProseMirror with the same texts: one document, or with `?each` an editor for each text. */

const texts: BenchText[] = await (await fetch('./texts.json')).json();
const page = document.querySelector('#page');
const each = new URLSearchParams(location.search).has('each');
const views = new Map<string, EditorView>();

function newView(place: Element | null, nodes: readonly Node[]): EditorView {
  const keys = {
    'Mod-z': undo,
    'Mod-y': redo,
    'Mod-b': toggleMark(schema.marks.strong, null, { removeWhenPresent: false }),
  };
  const plugins = [history(), keymap(keys), keymap(baseKeymap), tableEditing()];
  const state = EditorState.create({ doc: schema.node('doc', null, nodes), plugins });
  return new EditorView(place, { state, attributes: { class: 'text editable', spellcheck: 'true' } });
}

if (each)
  for (const text of texts) {
    const section = document.createElement('section');
    const heading = document.createElement('h2');
    heading.textContent = text.title;
    section.append(heading);
    page?.append(section);
    views.set(text.id, newView(section, nodesOf(text, false)));
  }
else {
  const view = newView(
    page,
    texts.flatMap((text) => nodesOf(text, true)),
  );
  for (const { id } of texts) views.set(id, view);
}

/** Selects the whole of one text, as Ctrl+A does where each has its editor. */
function selectText(id: string): void {
  const view = views.get(id);
  if (!view) return;
  const { doc } = view.state;
  const begins: { pos: number; id: string }[] = [];
  doc.forEach((node, pos) => {
    if (node.attrs.begins) begins.push({ pos, id: node.attrs.begins });
  });
  const at = begins.findIndex((begun) => begun.id === id);
  const from = begins[at]?.pos ?? 0;
  const next = begins[at + 1]?.pos;
  // In one document the heading of the next text stands before it.
  const to = next === undefined ? doc.content.size : doc.resolve(next).posAtIndex(doc.resolve(next).index() - 1);
  view.dispatch(view.state.tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))));
}
Object.assign(globalThis, { selectText });
