import type { PageNumberEstimator } from 'docx';
import { find, isNode, type Node, nameOf } from '../pages/xml.ts';

/** Pages of a file for review are those of the draft: with all changes taken, without comments. */
export function withoutReview(estimate: PageNumberEstimator): PageNumberEstimator {
  return (body, context) => estimate((taken(body as Node)[0] ?? body) as typeof body, context);
}

const LEFT_OUT = new Set(['w:del', 'w:commentRangeStart', 'w:commentRangeEnd', 'w:pPrChange', 'w:rPrChange']);

/** What is left of an element; one in which nothing is left out stays the same object. */
function taken(node: Node): Node[] {
  const name = nameOf(node);
  if (LEFT_OUT.has(name) || isGone(node, name)) return [];
  const content = node[name];
  if (!Array.isArray(content)) return [node];
  let same = true;
  let before: Node[] = [];
  const kept = content.flatMap((child): unknown[] => {
    if (!isNode(child) || '_attr' in child) return [child];
    if (endIsGone(child)) {
      before = [...before, ...runsOf(child)];
      same = false;
      return [];
    }
    const left = taken(child).map((one) => withRuns(one, before));
    before = [];
    same &&= left.length === 1 && left[0] === child;
    return left;
  });
  if (name === 'w:ins') return kept.filter((child): child is Node => isNode(child) && !('_attr' in child));
  if (same) return [node];
  return kept.length === 0 && (name === 'w:rPr' || name === 'w:tbl') ? [] : [{ [name]: kept }];
}

/** A paragraph that goes on in the next; of one that went as a whole nothing does. */
function endIsGone(node: Node): boolean {
  return nameOf(node) === 'w:p' && find(find(find(node, 'w:pPr'), 'w:rPr'), 'w:del') !== undefined;
}

/** What is left of a paragraph beside its properties. */
function runsOf(paragraph: Node): Node[] {
  const content = paragraph['w:p'];
  if (!Array.isArray(content)) return [];
  return content
    .filter(isNode)
    .filter((child) => !('_attr' in child) && nameOf(child) !== 'w:pPr')
    .flatMap(taken);
}

function withRuns(paragraph: Node, runs: readonly Node[]): Node {
  const content = paragraph['w:p'];
  if (runs.length === 0 || !Array.isArray(content)) return paragraph;
  const at = content.findLastIndex((child) => isNode(child) && ('_attr' in child || nameOf(child) === 'w:pPr')) + 1;
  return { 'w:p': [...content.slice(0, at), ...runs, ...content.slice(at)] };
}

/** A row that went. */
function isGone(node: Node, name: string): boolean {
  if (name === 'w:tr') return find(find(node, 'w:trPr'), 'w:del') !== undefined;
  return name === 'w:tbl' && !hasRows(node);
}

function hasRows(table: Node): boolean {
  const content = table['w:tbl'];
  return Array.isArray(content) && content.some((child) => isNode(child) && 'w:tr' in child && !isGone(child, 'w:tr'));
}
