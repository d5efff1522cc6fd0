import type { Block, Content, Inline } from '../../core/content.ts';
import { isCaptioned } from '../../core/content.ts';
import { partsOf } from '../../core/part.ts';
import type { Report } from '../../core/report.ts';
import type { FoundReport } from '../../core/text-import/found-texts.ts';
import { putContent } from '../editor/put-content.ts';
import type { Session } from '../report/session.ts';
import type { Slices } from '../report/slices.ts';
import { type Choices, textsByPart, wayOf } from './choices.ts';

/** Takes in what was found as it was chosen, in one step of undo. */
export function takeIn(session: Session, found: FoundReport, choices: Choices): void {
  const report = session.report();
  const parts = textsByPart(found, choices);
  const aside = found.texts.filter((text) => wayOf(choices, text).to === 'aside');
  const staying = Object.entries(report.parts).flatMap(([id, content]) => {
    const coming = parts.get(id);
    return coming && !coming.behind ? [] : content;
  });
  const free = createFreeIds([...staying, ...report.unplaced.flatMap(({ content }) => content)]);
  session.together(() => {
    // First what texts refer to.
    session.change('import:data', slicesOf(session, report, found, choices));
    for (const [part, { texts, behind }] of parts) {
      const content = texts.flatMap((text) => free(text.content));
      if (!isFixed(session, part)) putContent(session.editorOf(part), content, behind);
      else
        session.change(`import:${part}`, {
          wording: { part, content: [...(behind ? (report.parts[part] ?? []) : []), ...content] },
        });
    }
    if (aside.length === 0) return;
    const unplaced = aside.map(({ heading, content }) => ({ heading, content: free(content) }));
    session.change('import:aside', { unplaced: [...report.unplaced, ...unplaced] });
  });
}

function isFixed({ template }: Session, id: string): boolean {
  return partsOf(template.parts).some((part) => part.id === id && part.kind === 'fixed');
}

function slicesOf({ template }: Session, report: Report, found: FoundReport, { withoutData }: Choices): Slices {
  const { details, assets, recommendations, facts, glossary, lists } = found.slices;
  const taken = found.data.map(({ part }) => part).filter((part) => !withoutData.includes(part));
  const kinds = new Set(partsOf(template.parts).flatMap((part) => (taken.includes(part.id) ? [part.kind] : [])));
  const chosen = Object.entries(lists).filter(([part]) => taken.includes(part));
  return {
    details,
    assets: { ...report.assets, ...assets },
    ...(kinds.has('recommendations') && { recommendations }),
    ...(kinds.has('facts') && { facts }),
    ...(kinds.has('glossary') && { glossary }),
    ...(chosen.length > 0 && { lists: { ...report.lists, ...Object.fromEntries(chosen) } }),
  };
}

/** Gives tables, pictures and charts other ids where theirs are taken by a text that stays, and mends what refers to them. */
export function createFreeIds(staying: Content): (content: Content) => Content {
  const taken = new Set(staying.flatMap((block) => (isCaptioned(block) ? [block.id] : [])));
  const renamed = new Map<string, string>();
  const freeId = (id: string): string => {
    if (!taken.has(id)) {
      taken.add(id);
      return id;
    }
    let number = 2;
    while (taken.has(`${id}-${number}`)) number++;
    const free = `${id}-${number}`;
    taken.add(free);
    renamed.set(id, free);
    return free;
  };
  const mended = <Element extends Inline>(inline: Element): Element =>
    'type' in inline && inline.type === 'reference' ? { ...inline, to: renamed.get(inline.to) ?? inline.to } : inline;
  return (content) =>
    content
      .map((block): Block => (isCaptioned(block) ? { ...block, id: freeId(block.id) } : block))
      .map((block): Block => {
        if (block.type === 'picture' || block.type === 'chart') return block;
        if (block.type !== 'table') return { ...block, children: block.children.map(mended) };
        const rows = block.children.map((row) => ({
          ...row,
          children: row.children.map((cell) => ({ ...cell, children: cell.children.map(mended) })),
        }));
        return { ...block, children: rows };
      });
}
