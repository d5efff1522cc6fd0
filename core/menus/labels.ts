import { say } from './messages.ts';

/** What has a label: a command by its id, or a menu. */
export type Labelled = Parameters<typeof say>[0];

/** As people read it, … where a question follows; `&` stands before its letter in a menu. */
export function labelOf(name: Labelled): string {
  return say(name);
}

/** The label without its letter for menus: `Save a copy…`. */
export function plainLabel(name: Labelled): string {
  return withoutLetter(labelOf(name));
}

/** A letter that is in no word of the label stands behind it: `Newidiadau (&K)`. */
export function withoutLetter(label: string): string {
  return label.replace(/ \(&.\)|&/, '');
}
