import { speak, translationOf } from '../core/messages/messages.ts';
import { pseudo } from '../core/messages/pseudo.ts';
import { sentencesIn } from '../core/messages/sentences.ts';
import type { InterfaceLanguage } from './language.ts';

/** Before anything is said: whoever has read a message keeps it. */
export async function speakChosen(language: Exclude<InterfaceLanguage, 'en-GB'>): Promise<void> {
  if (language === 'en-XA') return speak(pseudo);
  const { welsh, welshSentences } = await import('./welsh.ts');
  speak({ ...translationOf(language, welsh), sentence: sentencesIn(welshSentences) });
  document.documentElement.lang = language;
}
