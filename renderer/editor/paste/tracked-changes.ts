import { elementsIn, type HtmlElement, type HtmlNode, isElement, wordsOf } from './html-tree.ts';
import { classesOf, stylesOf } from './styles.ts';

/** What a word processor brought along of its review. */
export type Changes = { insertions: number; deletions: number; comments: number; people: string[] };
/** Whether the changes are taken as made, or as never made. */
export type Verdict = 'accept' | 'reject';

export const NO_CHANGES: Changes = { insertions: 0, deletions: 0, comments: 0, people: [] };

export function isTracked({ insertions, deletions }: Changes): boolean {
  return insertions + deletions > 0;
}

/** By the tag, or by the classes that Word gives instead; nothing where neither says so. */
export function changeOf(element: HtmlElement): 'insertion' | 'deletion' | undefined {
  const { tag } = element;
  if (tag === 'ins') return 'insertion';
  if (tag === 'del') return 'deletion';
  const { class: names } = element.attributes;
  if (!names) return undefined;
  if (/\b(msoIns|TrackChangeTextInsertion)\b/.test(names)) return 'insertion';
  return /\b(msoDel|TrackChangeTextDeletion)\b/.test(names) ? 'deletion' : undefined;
}

/** Whether the element goes when the changes are taken so. */
export function isGone(element: HtmlElement, verdict: Verdict): boolean {
  return changeOf(element) === (verdict === 'accept' ? 'deletion' : 'insertion');
}

/** The words of a comment, the list of them, and the mark in the text. */
export function isComment(element: HtmlElement): boolean {
  if (/^comment(-list)?$/.test(stylesOf(element)['mso-element'] ?? '')) return true;
  const classes = classesOf(element);
  if (classes.some((name) => /^(MsoCommentReference|msocomanchor|msocomtxt|msocomoff)$/i.test(name))) return true;
  return element.tag === 'a' && /^#(_msocom_|cmnt)\w*\d/.test(element.attributes.href ?? '');
}

/** Neighbouring pieces of the same kind are one change, however many runs a program has cut it into. */
export function findChanges(root: HtmlElement): Changes {
  const count = { insertion: 0, deletion: 0 };
  const people = new Set<string>();
  let latest: 'insertion' | 'deletion' | undefined;
  const look = (node: HtmlNode): void => {
    if (!isElement(node)) {
      if ('text' in node && node.text.trim() !== '') latest = undefined;
      return;
    }
    if (node.tag === 'style' || isComment(node)) return;
    const change = changeOf(node);
    if (!change) {
      for (const child of node.children) look(child);
      return;
    }
    if (wordsOf(node).trim() === '') return;
    if (latest !== change) count[change] += 1;
    latest = change;
    for (const element of [node, ...elementsIn(node)]) {
      const person = /^mailto:(.+)$/.exec(element.attributes.cite ?? '')?.[1];
      if (person) people.add(readable(person));
    }
  };
  look(root);
  return {
    insertions: count.insertion,
    deletions: count.deletion,
    comments: countComments(root),
    people: [...people],
  };
}

function countComments(root: HtmlElement): number {
  let listed = 0;
  const marked = new Set<string>();
  for (const element of elementsIn(root)) {
    const styles = stylesOf(element);
    if (styles['mso-element'] === 'comment') listed += 1;
    const mark =
      styles['mso-comment-reference'] ?? /^#((?:_msocom_|cmnt)\w*\d)/.exec(element.attributes.href ?? '')?.[1];
    if (mark && !/^#?cmnt_ref/.test(mark)) marked.add(styles['mso-comment-reference'] ? mark : `#${mark}`);
  }
  const anchors = [...marked].filter((mark) => mark.startsWith('#')).length;
  return Math.max(listed, anchors, marked.size - anchors);
}

function readable(person: string): string {
  try {
    return decodeURIComponent(person);
  } catch {
    return person;
  }
}
