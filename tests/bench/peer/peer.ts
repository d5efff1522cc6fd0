import { baseKeymap, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { EditorState, Plugin, PluginKey, TextSelection } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import type { BenchText } from '../editor-report.ts';
import { nodesOf, schema } from './schema.ts';

/** ProseMirror with the same texts: one document, or with `?each` an editor for each text. */

const texts: BenchText[] = await (await fetch('./texts.json')).json();
const page = document.querySelector('#page');
const each = new URLSearchParams(location.search).has('each');
const views = new Map<string, EditorView>();

const shown = new PluginKey<DecorationSet>('changes');

/** Shows changes where they are, as Assay does: words that came in a look of their own, words that went where no caret comes. */
function showChanges(changes: (doc: Node) => Decoration[]): Plugin {
  return new Plugin<DecorationSet>({
    key: shown,
    state: {
      init: (_, { doc }) => DecorationSet.create(doc, changes(doc)),
      apply: (transaction, set) => set.map(transaction.mapping, transaction.doc),
    },
    props: { decorations: (state) => shown.getState(state) },
  });
}

/** A change is told by the block of its text; a table is two blocks here. */
function decorationsOf(doc: Node, told: readonly BenchText[], withHeading: boolean): Decoration[] {
  const starts: number[] = [];
  doc.forEach((_, pos) => {
    starts.push(pos);
  });
  const found: Decoration[] = [];
  let at = 0;
  for (const text of told) {
    if (withHeading) at++;
    const begins = text.content.map((block) => {
      const start = starts[at];
      at += block.type === 'table' ? 2 : 1;
      return start ?? 0;
    });
    for (const { block, from, to, gone } of text.changes) {
      const inside = (begins[block] ?? 0) + 1;
      if (gone === undefined) found.push(Decoration.inline(inside + from, inside + to, { 'data-changed': 'new' }));
      else
        found.push(
          Decoration.widget(inside + from, () => {
            const words = document.createElement('del');
            words.dataset.gone = gone;
            return words;
          }),
        );
    }
  }
  return found;
}

function newView(place: Element | null, nodes: readonly Node[], changes: (doc: Node) => Decoration[]): EditorView {
  const keys = {
    'Mod-z': undo,
    'Mod-y': redo,
    'Mod-b': toggleMark(schema.marks.strong, null, { removeWhenPresent: false }),
  };
  const plugins = [history(), keymap(keys), keymap(baseKeymap), tableEditing(), showChanges(changes)];
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
    views.set(
      text.id,
      newView(section, nodesOf(text, false), (doc) => decorationsOf(doc, [text], false)),
    );
  }
else {
  const view = newView(
    page,
    texts.flatMap((text) => nodesOf(text, true)),
    (doc) => decorationsOf(doc, texts, true),
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
