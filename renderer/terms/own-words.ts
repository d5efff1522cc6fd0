import type { Session } from '../report/session.ts';
import { announce } from '../ui/Announcer.tsx';
import { say } from './messages.ts';

/** The words that someone added to the report, which its spelling check passes over. */

/** False where nothing was added: there is no word, or it is there already, which is announced. */
export function addWord(session: Session, typed: string): boolean {
  const word = typed.trim();
  const words = session.report().words ?? [];
  if (word === '') return false;
  if (words.includes(word)) {
    announce(say('isThereAlready', { word }));
    return false;
  }
  session.change(`words:${word}`, { words: [...words, word].sort((one, other) => one.localeCompare(other)) });
  announce(say('isNowThere', { word }));
  return true;
}

export function removeWord(session: Session, word: string): void {
  const words = session.report().words ?? [];
  session.change(`words:${word}`, { words: words.filter((other) => other !== word) });
  announce(say('isNoLongerThere', { word }));
}
