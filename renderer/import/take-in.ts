import type { Content } from '../../core/content.ts';
import { isCaptioned } from '../../core/content.ts';
import { freeId, renamedContent } from '../../core/merge/rename.ts';
import { partsOf } from '../../core/part.ts';
import type { Report } from '../../core/report.ts';
import { carryComments } from '../../core/review/comments/carry-comments.ts';
import type { FoundReport } from '../../core/text-import/found-texts.ts';
import { putText } from '../report/put-text.ts';
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
      // Comments stay on the words that come back.
      putText(session, part, behind ? content : carryComments(report.parts[part] ?? [], content), behind);
    }
    if (aside.length === 0) return;
    const unplaced = aside.map(({ heading, content }) => ({ heading, content: free(content) }));
    session.change('import:aside', { unplaced: [...report.unplaced, ...unplaced] });
  });
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
  const places = new Map<string, string>();
  return (content) => {
    for (const { id } of content.filter(isCaptioned)) {
      if (taken.has(id)) places.set(id, freeId(id, taken));
      else taken.add(id);
    }
    return renamedContent(content, { places, figures: new Map() });
  };
}
