import { knownNames } from '../../../core/check/known-names.ts';
import { isCaptioned } from '../../../core/content.ts';
import { allParts } from '../../../core/layout.ts';
import { chooseComments } from '../../../core/review/comments/choose-comments.ts';
import { type CommentPlace, placesOfComments } from '../../../core/review/comments/places-of-comments.ts';
import { authorName } from '../../author.ts';
import { runCommand } from '../../commands/registry.ts';
import { askedFigure } from '../../data/ways-out.ts';
import { rangeOfComment } from '../../editor/comment-marks.ts';
import { fieldName, focusField, giveCaret, goToFinding, goToPart, partElement } from '../../report/reveal.ts';
import type { Session } from '../../report/session.ts';
import { isWritable, placedPart, type View } from '../../report/view.ts';
import { announce } from '../../ui/Announcer.tsx';
import { say } from './messages.ts';
import { type CommentPane, changePane, commentPane } from './pane.ts';

/** The comments that the panel lists, in its order. */
export function listedComments(
  { report, layout, placed }: View,
  pane: CommentPane,
  place: string | null,
): CommentPlace[] {
  const here = pane.here ? placed.find(({ id }) => id === place) : undefined;
  const choice = {
    ...(pane.state !== 'all' && { state: pane.state }),
    ...(pane.person !== undefined && { person: pane.person }),
    ...(pane.mine !== undefined && { [pane.mine]: authorName() }),
    ...(here && { parts: new Set(allParts([here]).map(({ id }) => id)) }),
  };
  return chooseComments(placesOfComments(report, layout), choice, knownNames(report));
}

/** Goes to what a comment is about: its words are selected, a field has the focus. */
export function goToComment(session: Session, place: CommentPlace): void {
  changePane(session, { current: place.comment.id });
  goToPlace(session, place);
}

/** Does not choose the comment in the panel. Where its words are gone, it leads to the part. */
export function goToPlace(session: Session, { comment, part, gone }: CommentPlace): void {
  const { anchor } = comment;
  if (gone) {
    if (part !== undefined) goToPart(session, part);
  } else
    switch (anchor.kind) {
      case 'words':
        goToWords(session, comment.id, part ?? anchor.part);
        break;
      case 'block':
        goToBlock(session, anchor.block, part ?? anchor.part);
        break;
      case 'part':
        goToPart(session, anchor.part);
        break;
      case 'key-question':
        goToFinding(session, { standard: standardOf(session, anchor.number), keyQuestion: anchor.number });
        break;
      case 'rating':
        if (anchor.standard !== undefined) goToFinding(session, { standard: anchor.standard });
        else if (part !== undefined) goToPart(session, part);
        break;
      case 'recommendation':
        focusField(fieldName.recommendation(anchor.recommendation));
        break;
      case 'figure':
        askedFigure.set(anchor.figure);
        runCommand('report.figures');
        break;
    }
}

function standardOf({ template }: Session, question: string): string {
  const standards = template.domains.flatMap((domain) => domain.standards);
  return standards.find(({ keyQuestions }) => keyQuestions.some(({ number }) => number === question))?.number ?? '';
}

function goToWords(session: Session, id: string, part: string): void {
  const view = session.view.get();
  const placed = placedPart(view, part);
  if (!placed || !isWritable(placed, view.report)) {
    goToPart(session, part);
    return;
  }
  session.place.set(part);
  partElement(part)?.scrollIntoView({ block: 'start' });
  const editor = session.editorOf(part);
  const range = rangeOfComment(editor, id);
  if (range) editor.select(range);
  giveCaret(session, part, { to: 'last' });
}

function goToBlock(session: Session, id: string, part: string): void {
  const editor = session.editorOf(part);
  const at = editor.children.findIndex((block) => 'id' in block && isCaptioned(block) && block.id === id);
  if (at >= 0) editor.select(editor.start([at]));
  session.place.set(part);
  partElement(part)?.scrollIntoView({ block: 'start' });
  giveCaret(session, part, { to: 'last' });
}

/** From the panel to what the current comment is about. */
export function caretBack(session: Session): void {
  const { current } = commentPane(session).get();
  const view = session.view.get();
  const place = placesOfComments(view.report, view.layout).find(({ comment }) => comment.id === current);
  if (place) goToComment(session, place);
}

/** Goes to the next comment of the panel, or the one before; from the place of the caret where that is in another part. */
export function stepComment(session: Session, by: 1 | -1): void {
  const view = session.view.get();
  const pane = commentPane(session).get();
  const places = listedComments(view, pane, session.place.get());
  if (places.length === 0) {
    announce(say('thereIsNoComment'));
    return;
  }
  const here = session.place.get();
  const order = new Map(view.placed.map(({ id }, index) => [id, index]));
  const orderOf = ({ part }: CommentPlace) => order.get(part ?? '') ?? order.size;
  const at = places.findIndex(({ comment }) => comment.id === pane.current);
  const now = places[at];
  const from = order.get(here ?? '') ?? 0;
  let next: number;
  if (now && (now.part === here || orderOf(now) === order.size)) next = at + by;
  else if (by > 0) next = places.findIndex((place) => orderOf(place) >= from);
  else next = places.findLastIndex((place) => orderOf(place) <= from);
  const index = (next + places.length) % places.length;
  const place = places[index];
  if (!place) return;
  if (place.comment.anchor.kind === 'figure') {
    // What opens over the report would keep the next key from it.
    changePane(session, { current: place.comment.id });
  } else goToComment(session, place);
  session.tab.set('comments');
  const words = place.comment.remarks[0]?.text ?? '';
  announce(say('commentOf', { number: index + 1, all: places.length, words }));
}
