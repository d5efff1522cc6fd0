import { type Block, type Content, newFootnote, newTable } from '../../core/content.ts';
import { partsOf } from '../../core/part.ts';
import { newReport, type Report } from '../../core/report.ts';
import type { Template } from '../../core/template.ts';

const stems =
  'the unit leaders staff practitioners plans assessments services courts partners people cases work time support risk change needs reviews housing records contact were was had made found showed improved needed lacked kept shared used with from into across because although clearly often rarely well enough in of to and for each most some many few'.split(
    ' ',
  );

export type Contents = {
  words: number;
  /** How many there are in all, evenly spread; otherwise every fifth block has one, and there are no tables. */
  footnotes?: number;
  tables?: number;
};

/** A whole report of about so many words, the same for the same numbers, in which no sentence comes twice. */
export function longReport(template: Template, contents: number | Contents): Report {
  const { words, footnotes, tables = 0 } = typeof contents === 'number' ? { words: contents } : contents;
  let state = 42;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const sentence = () => {
    const count = 9 + random(14);
    const said = Array.from({ length: count }, () => stems[random(stems.length)]).join(' ');
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
  };
  const block = (bullets: boolean, index: number): Block => {
    const text = Array.from({ length: bullets ? 1 + random(2) : 3 + random(3) }, sentence).join(' ');
    const children: Block['children'] =
      footnotes === undefined && index % 5 === 3
        ? [
            { text },
            { type: 'footnote', note: `Source ${random(90)}: ${sentence()}`, children: [{ text: '' }] },
            { text: ` ${sentence()}` },
          ]
        : index % 7 === 2
          ? [{ text: `${text} ` }, { text: sentence(), bold: true }, { text: '' }]
          : [{ text }];
    return bullets ? { type: 'list-item', list: 'bulleted', depth: 0, children } : { type: 'paragraph', children };
  };
  const prose = partsOf(template.parts).filter((part) => part.kind === 'prose');
  const each = Math.ceil(words / prose.length);
  const text = (bullets: boolean): Content => {
    const content: Content = [];
    for (let count = 0; count < each; ) {
      const next = block(bullets, content.length);
      count += JSON.stringify(next).split(' ').length;
      content.push(next);
    }
    return content;
  };
  const report = newReport(template, { id: 'long-report', created: '2026-01-01T00:00:00Z' });
  report.details[template.nameDetail] = 'Caldersea and Wyreham PDU';
  for (const part of prose) report.parts[part.id] = text(part.form === 'bullets');
  const table = (number: number): Block =>
    newTable(
      `table-${number}`,
      Array.from({ length: 5 + random(4) }, (_, row) =>
        row === 0
          ? ['Office', 'What we found', 'Cases']
          : [sentence().split(' ').slice(0, 3).join(' '), sentence(), String(random(90))],
      ),
      sentence().slice(0, -1),
      'case inspections',
    );
  const spread = (count: number, put: (content: Content, at: number, number: number) => void) => {
    for (let number = 0; number < count; number++) {
      const content = report.parts[prose[Math.floor((number * prose.length) / count)]?.id ?? ''] ?? [];
      put(content, 1 + random(Math.max(1, content.length - 1)), number);
    }
  };
  spread(footnotes ?? 0, (content, at) => {
    const block = content[at % content.length];
    if (block && 'children' in block && block.type !== 'table')
      Object.assign(block, {
        children: [...block.children, newFootnote(`Source ${random(90)}: ${sentence()}`), { text: '' }],
      });
  });
  spread(tables, (content, at, number) => content.splice(at, 0, table(number)));
  for (const standard of template.domains.flatMap((domain) => domain.standards)) {
    if (standard.ratedBy === 'judgement') report.scores.standards[standard.number] = { rating: 'Requires improvement' };
    for (const question of standard.keyQuestions)
      report.scores.keyQuestions[question.number] = { yes: 40 + random(40), base: 80 };
  }
  report.recommendations = report.recommendations.map((group, index) => ({
    ...group,
    items: [0, 1, 2].map((at) => ({ id: `r${index}${at}`, text: sentence().toLowerCase() })),
  }));
  return report;
}
