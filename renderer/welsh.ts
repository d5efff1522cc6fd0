import type { Messages } from '../core/messages/messages.ts';

const files = import.meta.glob<Messages>(['./**/messages.cy.json', '../core/**/messages.cy.json'], {
  eager: true,
  import: 'default',
});

/** What each room says in Welsh. */
export const welsh: ReadonlyMap<string, Messages> = new Map(
  Object.entries(files).map(([file, messages]) => [roomOf(file), messages]),
);

/** `renderer/files`, of `./files/messages.cy.json`. */
function roomOf(file: string): string {
  const folder = file.replace('/messages.cy.json', '');
  return folder.startsWith('../') ? folder.slice(3) : folder.replace('.', 'renderer');
}

const sentences = import.meta.glob<Messages>(['../core/**/sentences.cy.json', '../electron/host/sentences.cy.json'], {
  eager: true,
  import: 'default',
});

/** What the core and the host make in English, with the Welsh of it. */
export const welshSentences: Messages = Object.assign({}, ...Object.values(sentences));
