import { type Block, type Content, type Inline, isCaptioned } from '../content.ts';
import { mapLines } from '../map-lines.ts';
import type { Report } from '../report.ts';
import type { Comment } from '../review/comments/comment.ts';

/** Kinds of ids: tables, pictures and charts share theirs with recommendations, since references point at both. */
export type IdKind = 'places' | 'figures' | 'facts' | 'terms' | 'groups';
/** New ids by the old ones. */
export type Renames = Record<IdKind, ReadonlyMap<string, string>>;

/** The report with other ids, and all that refers to them. */
export function renamed(report: Report, renames: Renames): Report {
  if (Object.values(renames).every((map) => map.size === 0)) return report;
  const { places, figures, facts, terms, groups } = renames;
  const text = (content: Content) => renamedContent(content, renames);
  return {
    ...report,
    parts: Object.fromEntries(Object.entries(report.parts).map(([part, content]) => [part, text(content)])),
    unplaced: report.unplaced.map((unplaced) => ({ ...unplaced, content: text(unplaced.content) })),
    figures: report.figures.map((figure) => withId(figure, figures)),
    formerValues: report.formerValues.map((former) => ({
      ...former,
      figure: figures.get(former.figure) ?? former.figure,
    })),
    recommendations: report.recommendations.map((group) => ({
      ...withId(group, groups),
      items: group.items.map((item) => withId(item, places)),
    })),
    facts: report.facts.map((fact) => withId(fact, facts)),
    glossary: { ...report.glossary, entries: report.glossary.entries.map((entry) => withId(entry, terms)) },
    ...(report.comments && { comments: report.comments.map((comment) => renamedComment(comment, renames)) }),
  };
}

/** A text with other ids of its tables, pictures and charts, and in its references, live figures and values of charts. */
export function renamedContent(content: Content, { places, figures }: Pick<Renames, 'places' | 'figures'>): Content {
  if (places.size === 0 && figures.size === 0) return content;
  const inline = (node: Inline): Inline => {
    if ('type' in node && node.type === 'reference') return { ...node, to: places.get(node.to) ?? node.to };
    if ('type' in node && node.type === 'live-figure')
      return { ...node, figure: figures.get(node.figure) ?? node.figure };
    return node;
  };
  const figureOf = <T>(value: T): T =>
    typeof value === 'object' && value !== null && 'figure' in value
      ? { ...value, figure: figures.get(String(value.figure)) ?? value.figure }
      : value;
  return content.map((block): Block => {
    const own = isCaptioned(block) ? withId(block, places) : block;
    if (own.type !== 'chart') return mapLines(own, (inlines) => inlines.map(inline));
    return { ...own, rows: own.rows.map((row) => ({ ...row, values: row.values.map(figureOf) })) };
  });
}

/** A comment on a table, picture, chart, figure or recommendation under its other id. */
export function renamedComment(comment: Comment, { places, figures }: Pick<Renames, 'places' | 'figures'>): Comment {
  const { anchor } = comment;
  switch (anchor.kind) {
    case 'block':
      return { ...comment, anchor: { ...anchor, block: places.get(anchor.block) ?? anchor.block } };
    case 'recommendation':
      return {
        ...comment,
        anchor: { ...anchor, recommendation: places.get(anchor.recommendation) ?? anchor.recommendation },
      };
    case 'figure':
      return { ...comment, anchor: { ...anchor, figure: figures.get(anchor.figure) ?? anchor.figure } };
    case 'words':
    case 'part':
    case 'key-question':
    case 'rating':
      return comment;
  }
}

function withId<T extends { id: string }>(thing: T, ids: ReadonlyMap<string, string>): T {
  const id = ids.get(thing.id);
  return id === undefined ? thing : { ...thing, id };
}

/** `id-2`, `id-3` and so on, the first that is not taken; it is taken from now on. */
export function freeId(id: string, taken: Set<string>): string {
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  const free = `${id}-${number}`;
  taken.add(free);
  return free;
}
