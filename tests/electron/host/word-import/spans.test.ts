import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isText } from '../../../../core/content.ts';
import { readInlines, tidy } from '../../../../core/text-import/inlines.ts';
import { markdownOf, type Span } from '../../../../electron/host/word-import/spans.ts';

/** Letters, and the signs that mean something in Markdown. */
const text = fc
  .array(
    fc.constantFrom(
      'a',
      'word',
      '7',
      ' ',
      '*',
      '_',
      '[',
      ']',
      '\\',
      '<b>',
      '&amp;',
      '^',
      '#',
      '|',
      '“',
      '(',
      '!',
      '`',
      '~',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((pieces) => pieces.join(''));
const span = fc.record({ text, bold: fc.boolean(), italic: fc.boolean() });

/** Each sign but spaces, with its marks. */
function signs(parts: readonly { text: string; bold?: boolean | undefined; italic?: boolean | undefined }[]): string[] {
  return parts.flatMap(({ text, bold, italic }) =>
    [...text].filter((sign) => sign.trim() !== '').map((sign) => `${sign}${bold ? '*' : ''}${italic ? '/' : ''}`),
  );
}

test('whatever words are set apart however, they come back the same', () => {
  fc.assert(
    fc.property(fc.array(span, { minLength: 1, maxLength: 5 }), (parts) => {
      const spans = parts.map((part): Span => ({ kind: 'text', url: '', superscript: false, ...part }));
      const back = readInlines(tidy(markdownOf(spans))).filter(isText);
      expect(signs(back)).toEqual(signs(parts));
    }),
    { numRuns: 1000 },
  );
});
