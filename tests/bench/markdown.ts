import { type Block, type Content, type Inline, isText } from '../../core/content.ts';
import { inlinesOf } from '../../core/content-text.ts';
import { layOut, type PlacedPart } from '../../core/layout.ts';
import type { Report } from '../../core/report.ts';
import type { Template } from '../../core/template.ts';

/** The words of a report as Markdown, for the peer: the same text, headings, lists, tables and footnotes. */
export function markdownOf(report: Report, template: Template): string {
  const layout = layOut(report, template);
  const notes: string[] = [];
  const inline = (node: Inline): string => {
    if (isText(node)) return node.bold ? `**${node.text}**` : node.italic ? `*${node.text}*` : node.text;
    switch (node.type) {
      case 'link':
        return `[${node.children.map((child) => child.text).join('')}](${node.url})`;
      case 'footnote':
        return `[^${notes.push(node.note)}]`;
      case 'reference':
        return layout.places.get(node.to) ?? '';
      case 'live-figure':
        return node.seen;
    }
  };
  const block = (node: Block, level: number): string => {
    const text = inlinesOf(node).map(inline).join('');
    switch (node.type) {
      case 'paragraph':
        return text;
      case 'heading':
        return `${'#'.repeat(level + node.level)} ${text}`;
      case 'list-item':
        return `${'    '.repeat(node.depth)}${node.list === 'numbered' ? '1.' : '-'} ${text}`;
      case 'quotation':
        return `> ${text}`;
      case 'practice-example':
        return `> ${text}`;
      case 'table':
        return table(node.children.map((row) => row.children.map((cell) => cell.children.map(inline).join(''))));
      case 'picture':
      case 'chart':
        return node.caption;
    }
  };
  const content = (nodes: Content, level: number) => nodes.map((node) => block(node, level));
  const table = (rows: string[][]) => {
    const [head, ...body] = rows.map((row) => `| ${row.join(' | ')} |`);
    return [head, `|${rows[0]!.map(() => '---').join('|')}|`, ...body].join('\n');
  };
  const part = (placed: PlacedPart): string[] => [
    ...(placed.heading ? [`${'#'.repeat(placed.level)} ${placed.number} ${placed.title}`] : []),
    ...content(placed.content, placed.level),
    ...data(placed),
    ...placed.parts.flatMap(part),
  ];
  const data = ({ part, standard }: PlacedPart): string[] => {
    if (part.kind === 'ratings')
      return layout.results.domains.map((domain) =>
        table([[...part.columns], ...domain.standards.map((s) => [s.number, s.title, s.rating ?? ''])]),
      );
    if (part.kind === 'recommendations')
      return report.recommendations.flatMap((group) => [
        group.addressee,
        ...group.items.map((item) => `1. ${item.text}`),
      ]);
    if (part.kind === 'statement' && standard) return [`**${standard.statement}** ${standard.rating ?? ''}`];
    if (part.kind === 'key-questions' && standard)
      return [table([[...part.columns], ...standard.keyQuestions.map((q) => [q.text, `${q.percentage}%`])])];
    return [];
  };
  const body = layout.parts.flatMap(part);
  return [`% ${layout.title}`, ...body, ...notes.map((note, index) => `[^${index + 1}]: ${note}`)].join('\n\n');
}
