import { sayNumber } from '../../core/number-text.ts';
import type { FoundText } from '../../core/text-import/found-texts.ts';
import type { Way } from './choices.ts';
import type { Place } from './MappingForm.tsx';
import { say } from './messages.ts';

type Props = { text: FoundText; way: Way; places: readonly Place[]; onWay: (way: Way) => void };

const ASIDE = ' aside';
const NOWHERE = ' nowhere';

/** One text of the file: its heading, how long it is, and where it goes. */
export function TextRow({ text, way, places, onWay }: Props) {
  const name = text.heading || `“${text.beginning}”`;
  const there = way.to === 'part' ? places.find(({ part }) => part === way.part) : undefined;
  const choose = (value: string) => {
    if (value === ASIDE) onWay({ to: 'aside' });
    else if (value === NOWHERE) onWay({ to: 'nowhere' });
    // What somebody sends to another part shall not take the place of what is there unasked.
    else onWay({ to: 'part', part: value, behind: value !== text.part });
  };
  return (
    <tr data-lost={way.to !== 'part' || undefined}>
      <th scope="row">
        <span className="import-heading">{text.heading || say('noHeadingOfItsOwn')}</span>
        <span className="import-beginning" id={`import-${text.id}`}>
          {text.beginning}
        </span>
      </th>
      <td className="number">{sayNumber(text.words)}</td>
      <td>
        <select
          aria-label={say('whereGoes', { name })}
          aria-describedby={`import-${text.id}`}
          value={way.to === 'part' ? way.part : way.to === 'aside' ? ASIDE : NOWHERE}
          onChange={(event) => choose(event.target.value)}
        >
          <option value={ASIDE}>{say('keepAsideNotPrinted')}</option>
          <option value={NOWHERE}>{say('leaveOut')}</option>
          <hr />
          {places.map(({ part, where }) => (
            <option key={part} value={part}>
              {where}
            </option>
          ))}
        </select>
        {way.to === 'part' && there && there.words > 0 && (
          <select
            aria-label={say('whatBecomesOfTheWords', { words: there.words, where: there.where })}
            value={way.behind ? 'behind' : 'replace'}
            onChange={(event) => onWay({ ...way, behind: event.target.value === 'behind' })}
          >
            <option value="replace">{say('inPlaceOfWordsThere', { words: there.words })}</option>
            <option value="behind">{say('behindTheWordsThere', { words: there.words })}</option>
          </select>
        )}
      </td>
    </tr>
  );
}
