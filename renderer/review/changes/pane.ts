import { allParts } from '../../../core/layout.ts';
import { makersOf } from '../../../core/review/suggestions/makers.ts';
import { type Change, openChanges } from '../../../core/review/suggestions/suggestion.ts';
import type { Session } from '../../report/session.ts';
import { partOfStandard, type View } from '../../report/view.ts';
import { createStore, type Store } from '../../ui/store.ts';
import { say } from './messages.ts';
import { KINDS } from './say-change.ts';

/** Which changes the panel lists, and the one that the user is at. */
export type ChangesPaneState = {
  /** Everybody, or every kind, where it is empty. */
  person: string;
  kind: string;
  /** Only those of the part where the user is. */
  here: boolean;
  current: string | undefined;
};

const panes = new WeakMap<Session['proof'], Store<ChangesPaneState>>();

export function changesPane({ proof }: Session): Store<ChangesPaneState> {
  const pane =
    panes.get(proof) ?? createStore<ChangesPaneState>({ person: '', kind: '', here: false, current: undefined });
  panes.set(proof, pane);
  return pane;
}

export function changePane(session: Session, changed: Partial<ChangesPaneState>): void {
  const pane = changesPane(session);
  pane.set({ ...pane.get(), ...changed });
}

/** Everybody whose it is, one by one. */
export function peopleOf({ made }: Change): string[] {
  return made ? makersOf(made) : [say('somebody')];
}

/** The changes that the panel lists of all, in their order. */
export function chosenOf(
  all: readonly Change[],
  { person, kind, here }: ChangesPaneState,
  place: string | null,
  view: View,
): Change[] {
  const placed = here ? view.placed.find(({ id }) => id === place) : undefined;
  const parts = placed && new Set(allParts([placed]).map(({ id }) => id));
  return all.filter(
    (change) =>
      (person === '' || peopleOf(change).includes(person)) &&
      (kind === '' || KINDS[change.kind] === kind) &&
      (!here || parts?.has(partOf(change, view) ?? '')),
  );
}

/** Those that the panel lists at this moment. */
export function listedChanges(session: Session): Change[] {
  const view = session.view.get();
  const order = view.placed.map(({ id }) => id);
  return chosenOf(openChanges(session.report(), order), changesPane(session).get(), session.place.get(), view);
}

/** The part that a change is in; of data, the part that prints it. */
function partOf(change: Change, view: View): string | undefined {
  if ('part' in change) return change.part;
  const [, first = '', second = ''] = change.key.split('/');
  const ofKind = (kind: string) => view.placed.find(({ part }) => part.kind === kind)?.id;
  switch (change.member) {
    case 'scores': {
      const standards = view.template.domains.flatMap((domain) => domain.standards);
      const standard = standards.find(
        ({ number, keyQuestions }) =>
          (first === 'standards' && number === second) || keyQuestions.some((question) => question.number === second),
      );
      return standard && partOfStandard(view, standard.number)?.id;
    }
    case 'recommendations':
    case 'facts':
    case 'glossary':
      return ofKind(change.member);
    case 'lists':
      return first;
    case 'details':
    case 'figures':
      return undefined;
  }
}
