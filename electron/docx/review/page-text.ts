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
  const kept = content.flatMap((child): unknown[] => {
    if (!isNode(child) || '_attr' in child) return [child];
    const left = taken(child);
    same &&= left.length === 1 && left[0] === child;
    return left;
  });
  if (name === 'w:ins') return kept.filter((child): child is Node => isNode(child) && !('_attr' in child));
  if (same) return [node];
  return kept.length === 0 && (name === 'w:rPr' || name === 'w:tbl') ? [] : [{ [name]: kept }];
}

/** A paragraph whose end is gone went as a whole, since one block is one paragraph; so did a row. */
function isGone(node: Node, name: string): boolean {
  if (name === 'w:p') return find(find(find(node, 'w:pPr'), 'w:rPr'), 'w:del') !== undefined;
  if (name === 'w:tr') return find(find(node, 'w:trPr'), 'w:del') !== undefined;
  return name === 'w:tbl' && !hasRows(node);
}

function hasRows(table: Node): boolean {
  const content = table['w:tbl'];
  return Array.isArray(content) && content.some((child) => isNode(child) && 'w:tr' in child && !isGone(child, 'w:tr'));
}
