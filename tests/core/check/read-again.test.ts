import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createProofReader } from '../../../core/check/proof-read.ts';
import { textRules } from '../../../core/check/text-rules.ts';
import { type Block, isCaptioned, newFootnote, newParagraph, newTable } from '../../../core/content.ts';
import { partsOf } from '../../../core/part.ts';
import type { Report } from '../../../core/report.ts';
import type { Template } from '../../../core/template.ts';
import { newTestReport, pdu, withScores } from '../../editions.ts';

/** A reader that has read a report before finds in it what one finds that reads it for the first time. */

type State = { report: Report; template: Template };
type Edit = (state: State) => State;

/** What rules find and what they want, so that most edits make a finding or mend one. */
const SAID = [
  ...textRules.flatMap(({ example }) => [example.wrong, example.right]).filter((text) => text.length > 12),
  'Plans sufficiently addressed the risk of harm in 41 per cent of cases. The LDU keeps a case work log.',
  'Plans sufficiently addressed the risk of harm in 30 of the 90 cases. Its local delivery unit (LDU) does casework.',
  'Marian is a 26-year-old woman who was released from HMP Wold. B attends regularly, and he MUST be seen at once.',
  'We inspected 90 cases in three local delivery units, and Sarah Smith told us of Mill Lane Police Station and',
  'Planning is rated ‘Good’. The lowest score was 63 per cent. See Annex 7, and the Mill Lane police station.',
  'We make three recommendations. It must be seen that Bridewell Street and Bridwell Street were focussed and focused.',
];
const said = fc.constantFrom(...SAID);
const prose = partsOf(pdu.parts)
  .filter(({ kind }) => kind === 'prose')
  .map(({ id }) => id)
  .slice(0, 6);
const part = fc.constantFrom(...prose, 'acknowledgements');
const place = fc.nat(5);

const block: fc.Arbitrary<Block> = fc.oneof(
  said.map((text) => newParagraph(text)),
  said.map((text): Block => ({ type: 'list-item', list: 'bulleted', depth: 0, children: [{ text }] })),
  said.map((text): Block => ({ type: 'heading', level: 1, children: [{ text: text.slice(0, 30) }] })),
  said.map((text): Block => ({ type: 'quotation', children: [{ text }] })),
  said.map((text): Block => ({ type: 'practice-example', tone: 'good', children: [{ text }] })),
  fc.tuple(said, said).map(([text, note]): Block => ({ ...newParagraph(), children: [{ text }, newFootnote(note)] })),
  said.map((text) =>
    newTable(
      't',
      [
        ['Post', 'Filled'],
        ['LDU', '62'],
        ['All', '41'],
      ],
      text,
    ),
  ),
);

/** Changes the words of a text where it is one of plain words. */
function reworded(change: (text: string) => string): (block: Block) => Block {
  return (block) =>
    isCaptioned(block)
      ? { ...block, caption: change(block.caption) }
      : {
          ...block,
          children: block.children.map((inline) =>
            'text' in inline ? { ...inline, text: change(inline.text) } : inline,
          ),
        };
}

const inPart =
  (id: string, change: (content: readonly Block[]) => Block[]): Edit =>
  ({ report, template }) => ({
    template,
    report: { ...report, parts: { ...report.parts, [id]: change(report.parts[id] ?? []) } },
  });
const atBlock = (id: string, at: number, change: (block: Block) => Block): Edit =>
  inPart(id, (content) => content.map((one, index) => (index === at % content.length ? change(one) : one)));
const inReport =
  (change: (report: Report) => Partial<Report>): Edit =>
  ({ report, template }) => ({
    template,
    report: { ...report, ...change(report) },
  });
const inChecks =
  (checks: Partial<Template['checks']>): Edit =>
  ({ report, template }) => ({
    report,
    template: { ...template, checks: { ...template.checks, ...checks } },
  });

const retyped = fc.oneof(
  said.map((text) => reworded((before) => `${before} ${text}`)),
  said.map((text) => reworded(() => text)),
  fc.constantFrom('x', '.', ' and', ' 41 per cent').map((end) => reworded((text) => text + end)),
  fc.constant(reworded((text) => text.slice(0, -1))),
  fc.constant(reworded((text) => `Then ${text}`)),
  fc.constant(reworded(() => '')),
);

const typing = fc.tuple(part, place, retyped).map(([id, at, change]) => atBlock(id, at, change));
/** What is no typing: blocks, data, the edition. */
const other: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(part, place, block).map(([id, at, one]) => inPart(id, (content) => content.toSpliced(at, 0, one))),
  fc.tuple(part, place).map(([id, at]) => inPart(id, (content) => content.toSpliced(at, 1))),
  fc.tuple(part, part).map(
    ([from, to]): Edit =>
      (state) => {
        const [moved, ...rest] = state.report.parts[from] ?? [];
        return moved && from !== to
          ? inPart(to, (content) => [...content, moved])(inPart(from, () => rest)(state))
          : state;
      },
  ),
  fc
    .tuple(part, place, fc.nat(2))
    .map(([id, at, depth]) => atBlock(id, at, (one) => (one.type === 'list-item' ? { ...one, depth } : one))),
  fc.tuple(part, place).map(([id, at]) =>
    atBlock(id, at, (one) =>
      one.type === 'paragraph'
        ? {
            type: 'paragraph',
            children: one.children.map((inline) => ('text' in inline ? { ...inline, bold: true } : inline)),
          }
        : one,
    ),
  ),
  fc.integer({ min: 20, max: 90 }).map(
    (percentage): Edit =>
      ({ report, template }) => ({
        template,
        report: withScores(report, { '2.1.1': percentage, '2.1.2': percentage + 5, '2.1.3': 70 }),
      }),
  ),
  said.map((text) => inReport(({ details }) => ({ details: { ...details, [pdu.nameDetail]: text.slice(0, 20) } }))),
  fc.tuple(fc.constantFrom('LDU', 'CRC', 'casework'), said).map(([term, definition]) =>
    inReport(({ glossary: { entries, omitted } }) => ({
      glossary: { omitted, entries: [...entries.slice(-2), { id: `${term}-${entries.length}`, term, definition }] },
    })),
  ),
  said.map((text) =>
    inReport(({ recommendations: [first, ...rest] }) => ({
      recommendations: first
        ? [{ ...first, items: [...first.items, { id: `r${first.items.length}`, text }] }, ...rest]
        : [],
    })),
  ),
  fc
    .tuple(said, fc.constantFrom('41', '6,359'))
    .map(([description, value]) =>
      inReport(() => ({ facts: [{ id: 'f', value, description, comparison: '', target: '', note: '' }] })),
    ),
  fc.constantFrom(...textRules.map(({ name }) => name)).map((name) => inChecks({ off: [name] })),
  fc.constant<Edit>(({ report, template }) => ({
    report,
    template: { ...template, parts: template.parts.toReversed() },
  })),
);

const edits = fc.array(fc.oneof({ weight: 3, arbitrary: typing }, { weight: 1, arbitrary: other }), {
  minLength: 12,
  maxLength: 12,
});
const start = fc.array(fc.tuple(part, block), { minLength: 16, maxLength: 16 });

test('a report read again has the findings of one read for the first time', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(start, edits, (blocks, changes) => {
      const read = createProofReader();
      let state: State = { report: newTestReport(), template: pdu };
      for (const [id, one] of blocks) state = inPart(id, (content) => [...content, one])(state);
      read(state.report, state.template);
      for (const change of changes) {
        state = change(state);
        expect(read(state.report, state.template)).toEqual(createProofReader()(state.report, state.template));
      }
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 8) },
  );
});
