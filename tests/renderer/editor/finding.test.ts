import { describe, expect, test } from 'vitest';
import type { Content } from '../../../core/content.ts';
import { commands } from '../../../renderer/editor/commands.ts';
import { contentOf } from '../../../renderer/editor/model.ts';
import type { TextRules } from '../../../renderer/editor/rules.ts';
import { createDesk } from './desk.ts';
import { parseText } from './notation.ts';
import { printText } from './print-text.ts';

/** Texts of which the edition says something: the form of a key finding, and how deep headings go. */

const free = { headingLevels: 2, form: 'paragraphs' } as const;

describe('a key finding', () => {
  const after = (form: TextRules['form'], lines: string[]) => {
    const desk = createDesk(parseText(lines), { ...free, form });
    commands.finding.run(desk.editor);
    return printText(desk.text()).split('\n');
  };
  test.each<[string, TextRules['form'], string[], string[]]>([
    [
      'is a bold bullet and a paragraph behind the finding at the caret',
      'headlines',
      ['bulleted 0: <b>A</b>', 'paragraph: On| it.', 'paragraph: More.', 'bulleted 0: <b>B</b>', 'paragraph: On it.'],
      [
        'bulleted 0: <b>A</b>',
        'paragraph: On it.',
        'paragraph: More.',
        'bulleted 0: <b>|</b>',
        'paragraph:',
        'bulleted 0: <b>B</b>',
        'paragraph: On it.',
      ],
    ],
    [
      'takes the place of an empty block',
      'headlines',
      ['bulleted 0: <b>|</b>'],
      ['bulleted 0: <b>|</b>', 'paragraph:'],
    ],
    [
      'is a bullet behind what belongs to the one at the caret',
      'bullets',
      ['bulleted 0: A|', 'bulleted 1: under it', 'quotation: said', 'bulleted 0: B'],
      ['bulleted 0: A', 'bulleted 1: under it', 'quotation: said', 'bulleted 0: |', 'bulleted 0: B'],
    ],
    [
      'does not pass a heading',
      'headlines',
      ['bulleted 0: <b>A|</b>', 'heading 1: H'],
      ['bulleted 0: <b>A</b>', 'bulleted 0: <b>|</b>', 'paragraph:', 'heading 1: H'],
    ],
  ])('%s', (_what, form, lines, wanted) => {
    expect(after(form, lines)).toEqual(wanted);
  });
  test('is written in bold where it begins', () => {
    const { editor } = createDesk(parseText(['paragraph: |']), { ...free, form: 'headlines' });
    commands.finding.run(editor);
    editor.insertText('Leaders plan.');
    expect(contentOf(editor)[0]).toMatchObject({ children: [{ text: 'Leaders plan.', bold: true }] });
  });
});

describe('headings', () => {
  const content: Content = [1, 2].map((level) => ({ type: 'heading', level, children: [{ text: `Level ${level}` }] }));
  test.each<[number, (number | undefined)[]]>([
    [2, [1, 2]],
    [1, [1, 1]],
    [0, [undefined, undefined]],
  ])('are at most %i deep where the edition says so', (headingLevels, levels) => {
    const { editor } = createDesk({ content, selection: null }, { ...free, headingLevels });
    const levelsOf = () => contentOf(editor).map((block) => (block.type === 'heading' ? block.level : undefined));
    expect(levelsOf()).toEqual(levels);
    editor.select({ path: [1, 0], offset: 0 });
    editor.insertBreak();
    editor.select({ path: [1, 0], offset: 0 });
    editor.insertText('##');
    editor.insertText(' ');
    expect(levelsOf()[1]).toBe(headingLevels === 0 ? undefined : headingLevels);
  });
});
