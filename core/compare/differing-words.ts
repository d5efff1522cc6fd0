import type { Content, Text } from '../content.ts';
import { compareTexts, compareWords } from './texts.ts';

/** What stands before and behind words that the other of two texts does not have: characters that no font draws. */
export const DIFFERS = { from: '\u{e000}', to: '\u{e001}' };

/** Two texts with the words marked in which they differ. Where they have nothing in common, nothing is. */
export function markDifferingTexts(ours: Content, theirs: Content): [Content, Content] {
  const marked: [Content, Content] = [copyOf(ours), copyOf(theirs)];
  const [mine, others] = [linesOf(marked[0]), linesOf(marked[1])];
  const words = (line: Text[]) => line.map(({ text }) => text).join('');
  let [a, b] = [0, 0];
  const found: [Text[], Span[]][] = [];
  let alike = false;
  for (const { kind, runs } of compareTexts(mine.map(words), others.map(words))) {
    alike ||= runs.some((run) => run.kind === 'same' && run.text.trim() !== '');
    if (kind !== 'new') found.push([mine[a++] ?? [], spansOf(runs, 'gone')]);
    if (kind !== 'gone') found.push([others[b++] ?? [], spansOf(runs, 'new')]);
  }
  if (!alike) return [ours, theirs];
  for (const [line, spans] of found) mark(line, spans);
  return marked;
}

/** The same of two single lines. */
export function markDifferingWords(ours: string, theirs: string): [string, string] {
  const runs = compareWords(ours, theirs);
  if (!runs.some(({ kind, text }) => kind === 'same' && text.trim() !== '')) return [ours, theirs];
  const [mine, others] = [[{ text: ours }], [{ text: theirs }]];
  mark(mine, spansOf(runs, 'gone'));
  mark(others, spansOf(runs, 'new'));
  return [mine[0]?.text ?? '', others[0]?.text ?? ''];
}

/** What is only JSON. */
function copyOf(content: Content): Content {
  return JSON.parse(JSON.stringify(content));
}

type Span = { from: number; to: number };
type Runs = ReturnType<typeof compareWords>;

/** Where one side alone has words. */
function spansOf(runs: Runs, kind: 'gone' | 'new'): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const run of runs) {
    if (run.kind !== kind && run.kind !== 'same') continue;
    const to = at + run.text.length;
    if (run.kind === kind && run.text.trim() !== '') spans.push({ from: at, to });
    at = to;
  }
  return spans;
}

function mark(line: readonly Text[], spans: readonly Span[]): void {
  let start = 0;
  for (const leaf of line) {
    const { text } = leaf;
    const within = spans
      .map(({ from, to }) => ({ from: Math.max(0, from - start), to: Math.min(text.length, to - start) }))
      .filter(({ from, to }) => from < to);
    start += text.length;
    let [done, marked] = [0, ''];
    for (const { from, to } of within) {
      marked += `${text.slice(done, from)}${DIFFERS.from}${text.slice(from, to)}${DIFFERS.to}`;
      done = to;
    }
    leaf.text = marked + text.slice(done);
  }
}

type Node = { text: string } | { type: string; children?: readonly Node[] };

/** The words of each block, and of each cell of a table. */
function linesOf(content: Content): Text[][] {
  const lines: Text[][] = [];
  const visit = (node: Node) => {
    if ('text' in node) lines.at(-1)?.push(node as Text);
    else {
      if (node.type === 'table-cell') lines.push([]);
      for (const child of node.children ?? []) visit(child);
    }
  };
  for (const block of content) {
    lines.push([]);
    visit(block as Node);
  }
  return lines.filter((line) => line.length > 0);
}
