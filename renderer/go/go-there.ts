import { goToPlace } from '../check/go-to-place.ts';
import { change } from '../check/pane-state.ts';
import { runCommand } from '../commands/registry.ts';
import { askedFigure } from '../data/ways-out.ts';
import { fieldName, focusField, giveCaret, goToFinding, goToPart, partElement } from '../report/reveal.ts';
import type { Session } from '../report/session.ts';
import { isWritable, placedPart } from '../report/view.ts';
import { goToChange } from '../review/changes/go-to.ts';
import { goToComment } from '../review/comments/go-to.ts';
import type { Destination } from './places.ts';

/** Goes to a place of the report, with the focus on what can be done there. */
export function goThere(session: Session, goes: Destination): void {
  delete document.documentElement.dataset.drawer;
  switch (goes.to) {
    case 'part':
      goToPart(session, goes.part);
      break;
    case 'block':
      goToBlock(session, goes.part, goes.block);
      break;
    case 'key question':
      goToFinding(session, { standard: goes.standard, keyQuestion: goes.number });
      break;
    case 'recommendation':
      goToField(session, goes.part, fieldName.recommendation(goes.id));
      break;
    case 'term':
      goToField(session, goes.part, fieldName.term(goes.id, 'term'));
      break;
    case 'edition term':
      partElement(goes.part)?.querySelector('details.edition-terms')?.setAttribute('open', '');
      goToField(session, goes.part, fieldName.omitted(goes.id));
      break;
    case 'figure':
      askedFigure.set(goes.id);
      runCommand('report.figures');
      break;
    case 'finding': {
      const { finding } = goes;
      change(session, { current: finding });
      goToPlace(session, finding.at);
      // Scores and details have their fields in other tabs.
      if (finding.at.standard === undefined && finding.at.detail === undefined) session.tab.set('findings');
      break;
    }
    case 'comment':
      goToComment(session, goes.comment);
      session.tab.set('comments');
      break;
    case 'suggestion':
      goToChange(session, goes.change);
      session.tab.set('changes');
      break;
  }
}

/** The part first, which is where the focus stays if the report is only read. */
function goToField(session: Session, part: string, field: string): void {
  goToPart(session, part);
  focusField(field);
}

function goToBlock(session: Session, part: string, block: number): void {
  const view = session.view.get();
  const placed = placedPart(view, part);
  goToPart(session, part);
  const editor = placed && isWritable(placed, view.report) ? session.editorOf(part) : undefined;
  if (!editor?.children[block]) {
    // Words of the edition, which nobody can write in.
    partElement(part)?.querySelector('.text')?.children[block]?.scrollIntoView({ block: 'center' });
    return;
  }
  editor.select(editor.start([block]));
  giveCaret(session, part, { to: 'last' });
}
