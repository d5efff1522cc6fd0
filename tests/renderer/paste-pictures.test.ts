import { Transforms } from 'slate';
import { expect, test } from 'vitest';
import { type Content, newParagraph } from '../../core/content.ts';
import { HouseStyle } from '../../core/house-text/house-style.ts';
import { createTextEditor } from '../../renderer/editor/create-editor.ts';
import { takePaste } from '../../renderer/editor/paste/take-paste.ts';
import type { Surroundings } from '../../renderer/editor/surroundings.ts';

const around = { figures: new Map(), template: { houseStyle: HouseStyle.parse({}) } } as unknown as Surroundings;
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A text into which a picture is pasted at the end of its first line, and is stored once `arrive` is called. */
function pasting(...lines: string[]) {
  const editor = createTextEditor(
    lines.map((line) => newParagraph(line)),
    { onBatch() {}, onTouch() {}, isTaken: () => false, around: () => around },
  );
  let arrive = () => {};
  const arrived = new Promise<void>((done) => {
    arrive = done;
  });
  Transforms.select(editor, editor.end([0]));
  const pasted = takePaste(
    editor,
    {
      clipping: { html: `<p>a</p><p><img src="data:image/png;base64,${PNG}"></p>`, plain: 'a', rtf: '' },
      isPlain: false,
    },
    {
      ask: async () => undefined,
      async store() {
        await arrived;
        return { id: 'a'.repeat(64), asset: { name: 'a.png', type: 'image/png', width: 1, height: 1 } };
      },
      keep: (_, run) => run(),
      tell() {},
    },
  );
  const kinds = () => (editor.children as Content).map(({ type }) => type);
  return { editor, kinds, arrive, pasted };
}

test('a picture comes where it was pasted, and whoever writes elsewhere by then goes on there', async () => {
  const { editor, kinds, arrive, pasted } = pasting('One.', 'Two.');
  Transforms.select(editor, editor.end([1]));
  editor.insertText(' And');
  arrive();
  await pasted;
  editor.insertText(' more.');
  expect(kinds()).toEqual(['paragraph', 'paragraph', 'picture', 'paragraph']);
  expect(editor.string([3])).toBe('Two. And more.');
});

test('whoever has stayed goes on behind the picture', async () => {
  const { editor, kinds, arrive, pasted } = pasting('One.', 'Two.');
  arrive();
  await pasted;
  editor.insertText('Below.');
  expect(kinds()).toEqual(['paragraph', 'paragraph', 'picture', 'paragraph', 'paragraph']);
  expect(editor.string([3])).toBe('Below.');
});
