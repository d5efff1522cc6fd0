import { rich } from '../ui/rich.tsx';
import { say } from './messages.ts';

/** Whose words pass the spelling check, and where each is changed. */
export function WordsKnown() {
  return (
    <ul className="settings-places">
      <li>{say('dictionary')}</li>
      <li>{say('editionWords')}</li>
      <li>{rich(say, 'reportWords')}</li>
    </ul>
  );
}
