import type { Template } from '../template.ts';
import type { Flaw, Partly, Path } from './flaw.ts';

type Found = { type: string; node: Record<string, unknown>; path: Path };

const CAPTIONED = ['table', 'picture', 'chart'];

/**
 * What is wrong in the texts of an edition: pictures and comments, which only reports hold, ids used twice, references to
 * nothing.
 */
export function textFlaws({ parts }: Partly<Template>, partIds: readonly (string | undefined)[]): Flaw[] {
  const found = typed(parts, ['parts']);
  const flaws: Flaw[] = commentedTexts(parts, ['parts']).map((path) => ({
    path,
    message: 'only the words of a report are commented on, remove this',
  }));
  const places = new Set<unknown>(partIds);
  for (const { type, node, path } of found) {
    if (!CAPTIONED.includes(type)) continue;
    if (type === 'picture')
      flaws.push({ path, message: 'a report holds its pictures itself; an edition’s text has none, remove this one' });
    if (typeof node.id !== 'string') continue;
    if (places.has(node.id))
      flaws.push({
        path: [...path, 'id'],
        message: `“${node.id}” is the id of another part or table; give this one another id`,
      });
    places.add(node.id);
  }
  // While an id cannot be read, any reference may be meant for it.
  if (parts === undefined || partIds.includes(undefined)) return flaws;
  for (const { type, node, path } of found)
    if (type === 'reference' && typeof node.to === 'string' && !places.has(node.to))
      flaws.push({
        path: [...path, 'to'],
        message: `“${node.to}” is the id of no part, table or chart of this edition; correct it`,
      });
  return flaws;
}

function typed(value: unknown, path: Path): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, item]) =>
    typed(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  const type = 'type' in value && typeof value.type === 'string' ? value.type : undefined;
  return type === undefined ? inside : [{ type, node: { ...value }, path }, ...inside];
}

function commentedTexts(value: unknown, path: Path): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('text' in value && 'comments' in value) return [[...path, 'comments']];
  return Object.entries(value).flatMap(([key, item]) =>
    commentedTexts(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
