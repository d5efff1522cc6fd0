import { expect, test } from 'vitest';
import { blockText } from '../../core/content-text.ts';
import { parsePlain } from '../../renderer/editor/paste.ts';
import { parseHtmlTables } from '../../renderer/editor/table/html-tables.ts';

const read = (html: string) => parseHtmlTables(html, parsePlain)?.map((block) => `${block.type}: ${blockText(block)}`);

test.each([
  ['text without a table', '<p>One</p>', undefined],
  ['a table that only lays out', '<table><tr><td><h1>One</h1><ul><li>Two</ul></table>', undefined],
  [
    'head, body and marks',
    '<table><thead><tr><th>A<th><b>B</b></thead><tbody><tr><td>1<td>2 &amp; 3</table>',
    ['table: \nA\tB\n1\t2 & 3'],
  ],
  [
    'the text round it, its styles and its caption',
    '<head><style>td > p { color: red }</style></head><p>Before<table><caption>Called</caption><tr><td title="a > b">1</td><td><p>2</p><p>3</p></td></tr></table><ol><li>After</li></ol>',
    ['paragraph: Before', 'table: Called\n1\t2 3', 'list-item: After'],
  ],
  [
    'cells that span others',
    '<table><tr><td colspan=2>a<td rowspan="2">b<tr><td>c<td>d</table>',
    ['table: \na\t\tb\nc\td\t'],
  ],
  ['a table in a cell', '<table><tr><td>a<td><table><tr><td>b<td>c</table></table>', ['table: \na\tb c']],
  [
    'signs and what looks like tags',
    '<table><tr><td>&lt;b&gt; &#8217;&#x2013;<td><!-- <td>no --><script>"<td>"</script>yes</table>',
    ['table: \n<b> ’–\tyes'],
  ],
])('%s', (_, html, expected) => {
  expect(read(html)).toEqual(expected);
});
