import type { About } from '../../../core/content.ts';
import { speakerWords } from '../../../core/speaker.ts';
import { say } from '../messages.ts';

/** Who said a quotation, as it is printed below it. */
export function SpeakerWords({ speaker }: { speaker: string | undefined }) {
  return speaker?.trim() ? (
    <footer className="speaker-line">
      <span className="frame-words">{speakerWords(speaker)}</span>
    </footer>
  ) : null;
}

/** Whom an example is about. It is for those who write, and is not printed. */
export function AboutWords({ about }: { about: About | undefined }) {
  const words = [about?.name.trim(), about?.age.trim()].filter((part) => part);
  return words.length === 0 ? null : (
    <span className="about-line" title={say('notPrinted')}>
      <span className="frame-words">{words.join(', ')}</span>
    </span>
  );
}
