import type { Session } from '../report/session.ts';
import { announce } from '../ui/Announcer.tsx';

/** The words that someone added to the report, which its spelling check passes over. */

export function addWord(session: Session, typed: string): boolean {
  const word = typed.trim();
  const words = session.report().words ?? [];
  if (word === '') return false;
  if (words.includes(word)) {
    announce(`${word} is among the words of this report already.`);
    return false;
  }
  session.change(`words:${word}`, { words: [...words, word].sort((one, other) => one.localeCompare(other)) });
  announce(`${word} is now among the words of this report.`);
  return true;
}

export function removeWord(session: Session, word: string): void {
  const words = session.report().words ?? [];
  session.change(`words:${word}`, { words: words.filter((other) => other !== word) });
  announce(`${word} is no longer among the words of this report.`);
}
