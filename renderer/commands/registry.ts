import { type CommandName, commandOf } from '../../core/commands.ts';
import type { CommandState } from '../../core/contract/desktop-calls.ts';
import { announce } from '../ui/Announcer.tsx';
import { dialogsOpen } from '../ui/Dialog.tsx';
import { createStore, isSame } from '../ui/store.ts';
import { say } from './messages.ts';

/** What a command does at the moment. It can be done unless it is said otherwise. */
export type Offer = {
  run: () => void;
  enabled?: boolean;
  /** Only of those that are on or off. */
  checked?: boolean;
  /** Why it cannot be done now, as a sentence. */
  why?: string;
};
export type Offers = Partial<Record<CommandName, Offer>>;
export type CommandStates = Readonly<Partial<Record<CommandName, CommandState>>>;

/** What is offered by what is on the screen; the latest to offer a command does it. */
const layers = new Map<symbol, Offers>();
/** What is offered even while a dialog has the window: it works on the field with the caret. */
let inFields: Offers = {};

/** What can be done, and what is on. It changes only when a state does. */
export const commandStates = createStore<CommandStates>({});

/** Offers commands until the answer is called with nothing; called with others, it offers those in their place. */
export function offerCommands(offers: Offers): (next?: Offers) => void {
  const own = Symbol();
  layers.set(own, offers);
  show();
  return (next) => {
    if (next) layers.set(own, next);
    else layers.delete(own);
    show();
  };
}

/** In the place of all that were offered so before. */
export function offerInFields(offers: Offers): void {
  inFields = offers;
  show();
}

/** While a dialog has the window, only what is offered in fields. */
export function offerOf(name: CommandName): Offer | undefined {
  return dialogsOpen.get() > 0 ? inFields[name] : offerBehind(name);
}

/** What is offered once no dialog has the window; `inField`: whether a field or a text has the caret then. */
export function offerBehind(name: CommandName, inField = true): Offer | undefined {
  const offer = [...layers.values()].findLast((offers) => offers[name])?.[name];
  return offer ?? (inField ? inFields[name] : undefined);
}

/** Does the command, or says why it cannot be done. False where nothing was done. */
export function runCommand(name: CommandName): boolean {
  const offer = offerOf(name);
  if (offer && offer.enabled !== false) {
    offer.run();
    return true;
  }
  announce(offer?.why ?? (dialogsOpen.get() > 0 ? say('doneOnceTheDialogIsClosed') : whyNot(name)));
  return false;
}

/** Why a command that nobody offers cannot be done. */
export function whyNot(name: CommandName): string {
  if (commandOf(name).by === 'text') return say('doneInAText');
  return commandOf(name).report ? say('doneInAReport') : say('cannotBeDoneHere');
}

function show(): void {
  const states: Partial<Record<CommandName, CommandState>> = {};
  const add = (offers: Offers) => {
    for (const [name, offer] of Object.entries(offers) as [CommandName, Offer][])
      states[name] = {
        enabled: offer.enabled !== false,
        ...(offer.checked !== undefined && { checked: offer.checked }),
      };
  };
  add(inFields);
  if (dialogsOpen.get() === 0) for (const offers of layers.values()) add(offers);
  if (!isSame(commandStates.get(), states)) commandStates.set(states);
}

dialogsOpen.subscribe(show);
