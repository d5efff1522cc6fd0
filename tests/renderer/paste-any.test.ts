import { array, assert, constantFrom, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { Content } from '../../core/content.ts';
import { parseHtml, wordsOf } from '../../renderer/editor/paste/html-tree.ts';
import { readClipping } from '../../renderer/editor/paste/read-clipboard.ts';

const pieces = constantFrom(
  ...'<p> </p> <b> </b> <i style="font-weight:700"> <li> <ul> <ol start=3> </ul> </ol> <table> <tr> <td colspan=2> <td rowspan=3> </td> </table> <a href="#fn1"> <a id=fn1> <a href="https://www.example.org/x"> </a> <h3> </h3> <br> <!-- --> <![if <del> </del> <blockquote> </blockquote> <img src="data:image/png;base64,AAAA"> &nbsp; &amp; &#8217; &#0; 1 [1] | # ** Table_1: Source:_x'
    .split(' ')
    .map((piece) => piece.replace('_', ' ')),
  `<p style='mso-list:l0 level9 lfo1'>`,
  `<span style='mso-list:Ignore'>1.`,
  `<div style='mso-element:footnote' id=fn1>`,
);

test('whatever is on the clipboard, what is read of it can be saved', () => {
  assert(
    property(array(pieces, { maxLength: 60 }), string(), (html, plain) => {
      const { read } = readClipping({ html: html.join(''), plain, rtf: plain });
      for (const isForCells of [false, true])
        for (const verdict of ['accept', 'reject'] as const)
          expect(Content.safeParse(read(verdict, isForCells).blocks).error).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});

test('tags that nobody closed, nested ones without end, and scripts', () => {
  const words = (html: string) =>
    readClipping({ html, plain: '', rtf: '' })
      .read('accept', false)
      .blocks.map((block) => ('children' in block ? JSON.stringify(block.children) : ''))
      .join('');
  expect(words('<p>a<p>b<')).toBe('[{"text":"a"}][{"text":"b<"}]');
  expect(words(`${'<div><b>'.repeat(20_000)}deep`)).toBe('[{"text":"deep","bold":true}]');
  expect(words('<script>var a = "<p>no</p>"</script><p title="a > b">yes</p><svg><text>no</text></svg>')).toBe(
    '[{"text":"yes"}]',
  );
  expect(wordsOf(parseHtml('a <b title=x>c</b> d &eacute;&#x2019;'))).toBe('a c d é’');
});
