import fc from 'fast-check';
import { Editor, Node } from 'slate';
import { afterEach, expect, test } from 'vitest';
import { Content, newFootnote, newParagraph, newTable } from '../../../core/content.ts';
import { plainText } from '../../../core/content-text.ts';
import { partsOf } from '../../../core/part.ts';
import { newReport } from '../../../core/report.ts';
import { markSpan, removeSpan } from '../../../renderer/report/across/change-span.ts';
import { copySpan } from '../../../renderer/report/across/copy-span.ts';
import { countSelected, type End, type Span, wholeReport } from '../../../renderer/report/across/span.ts';
import { createSession, type Session } from '../../../renderer/report/session.ts';
import { writableParts } from '../../../renderer/report/view.ts';
import { partsTemplate } from '../../parts-edition.ts';

const template = partsTemplate();
const prose = partsOf(template.parts).flatMap((part) => (part.kind === 'prose' ? [part.id] : []));
let session: Session | undefined;
afterEach(() => session?.close());

/** Each text says where it stands, with a note, an item and a table in it. */
function open(): Session {
  const report = newReport(template, { id: 'r', created: '2026-01-01T00:00:00Z' });
  for (const [index, id] of prose.entries())
    report.parts[id] = [
      { type: 'paragraph', children: [{ text: `One${index} two` }, newFootnote('n'), { text: ' three' }] },
      newTable(`t${index}`, [
        ['head', `cell${index}`],
        ['a', 'b'],
      ]),
      { type: 'list-item', list: 'bulleted', depth: 0, children: [{ text: `Item${index}`, bold: true }] },
      newParagraph(`End${index}.`),
    ];
  session?.close();
  // Nothing is saved here, so that no host is needed.
  session = createSession(
    {} as never,
    { file: { handle: 'h', name: 'r.assay' }, report, revision: '1', template } as never,
  );
  return session;
}

function copied(at: Session, span: Span): { plain: string; html: string; blocks: Content } {
  const types: Record<string, string> = {};
  copySpan(at, span, {
    setData(type, value) {
      types[type] = value;
    },
  });
  const blocks = Content.parse(JSON.parse(decodeURIComponent(atob(types['application/x-slate-fragment'] ?? ''))));
  return { plain: types['text/plain'] ?? '', html: types['text/html'] ?? '', blocks };
}

/** The point of a text that is so many characters along in its leaves. */
function endIn(at: Session, part: string, share: number): End {
  const editor = at.editorOf(part);
  const leaves = [...Node.texts(editor)];
  const [leaf, path] = leaves[Math.floor(share * (leaves.length - 1))] ?? [{ text: '' }, [0, 0]];
  const inVoid = Editor.void(editor, { at: path });
  return { part, point: { path, offset: inVoid ? 0 : Math.floor(share * leaf.text.length) } };
}

const anySpan = fc.record({
  from: fc.nat(prose.length - 1),
  to: fc.nat(prose.length - 1),
  a: fc.double({ min: 0, max: 1, noNaN: true }),
  b: fc.double({ min: 0, max: 1, noNaN: true }),
});

test('the whole report is copied in reading order, with headings, and what is not written as text', () => {
  const at = open();
  const whole = wholeReport(at);
  if (!whole) throw new Error('the report has no text');
  const { plain, html, blocks } = copied(at, whole);
  const order = writableParts(at.view.get()).map(({ id }) => plain.indexOf(`One${prose.indexOf(id)} two`));
  expect(order).toEqual(order.toSorted((x, y) => x - y));
  expect(Math.min(...order)).toBeGreaterThanOrEqual(0);
  const headed = at.view.get().placed.filter(({ heading, printed }) => heading && printed);
  expect(headed.length).toBeGreaterThan(3);
  for (const { title } of headed) expect(plain).toContain(title);
  expect(html).toMatch(/<h1>/);
  expect(plainText(blocks)).toContain('End0.');
  expect(countSelected(at, whole).fixed).toBe(true);
});

test('whatever is selected is marked, deleted and taken back in one step each, and leaves valid texts', () => {
  fc.assert(
    fc.property(anySpan, ({ from, to, a, b }) => {
      fc.pre(from !== to);
      const at = open();
      const [one = '', two = ''] = [prose[from], prose[to]];
      const span: Span = { anchor: endIn(at, one, a), focus: endIn(at, two, b), whole: false };
      const before = at.report().parts;
      const words = copied(at, span);
      expect(words.blocks.length).toBeGreaterThan(0);

      const marked = markSpan(at, span, 'italic');
      expect(copied(at, marked).plain).toBe(words.plain);
      expect(at.report().parts).not.toEqual(before);
      expect(at.journal.get().done).toHaveLength(1);
      at.undo();
      expect(at.report().parts).toEqual(before);

      removeSpan(at, span, (editor) => editor.insertText('new'));
      expect(at.journal.get().done).toHaveLength(1);
      const after = at.report().parts;
      for (const content of Object.values(after)) expect(Content.safeParse(content).success).toBe(true);
      const between = at.view
        .get()
        .placed.map(({ id }) => id)
        .filter((id) => prose.includes(id));
      const [low, high] = [between.indexOf(one), between.indexOf(two)].toSorted((x, y) => x - y);
      for (const [index, id] of between.entries())
        if (index < (low ?? 0) || index > (high ?? 0)) expect(after[id]).toEqual(before[id]);
        else if (index > (low ?? 0) && index < (high ?? 0)) expect(after[id]).toBeUndefined();
      at.undo();
      expect(at.report().parts).toEqual(before);
    }),
    { numRuns: 60 },
  );
}, 60_000);
