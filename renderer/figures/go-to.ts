import { Editor, Element, Path } from 'slate';
import type { NamedFigure } from '../../core/figures/named-figures.ts';
import type { FigureUse } from '../../core/figures/uses.ts';
import { giveCaret, goToFinding, goToPart, openPanel } from '../report/reveal.ts';
import type { Session } from '../report/session.ts';

/** Goes where a figure is printed: behind it in its text, at the chart, or at the part. */
export function goToUse(session: Session, figure: string, use: FigureUse): void {
  if (!('part' in use)) return;
  delete document.documentElement.dataset.drawer;
  goToPart(session, use.part);
  if (use.kind !== 'text' && use.kind !== 'chart') return;
  const editor = session.editorOf(use.part);
  const isIt = (node: unknown) =>
    Element.isElement(node) &&
    (use.kind === 'text'
      ? node.type === 'live-figure' && node.figure === figure
      : node.type === 'chart' && node.id === use.chart);
  const all = [...Editor.nodes(editor, { at: [], match: isIt, voids: true })];
  const found = all[use.kind === 'text' ? use.occurrence : 0];
  if (!found) return;
  const [, path] = found;
  const point = use.kind === 'text' ? { path: Path.next(path), offset: 0 } : Editor.start(editor, path);
  editor.select(point);
  giveCaret(session, use.part, { to: 'last' });
}

/** Goes where the value of a figure is entered that is none of the report's own. */
export function goToEntry(session: Session, { id, kind, standard }: NamedFigure): void {
  const part = (sought: string) => session.view.get().placed.find((placed) => placed.part.kind === sought)?.id;
  if (kind === 'detail') goToFinding(session, { detail: id });
  else if (standard !== undefined)
    goToFinding(session, { standard, ...(kind === 'key question' && { keyQuestion: id }) });
  else {
    const place = part(kind === 'total' && id === 'recommendations.count' ? 'recommendations' : 'ratings');
    if (place) goToPart(session, place);
    if (id === 'recommendations.count') return;
    session.tab.set('here');
    openPanel();
  }
}
