import { saySentence } from '../../core/messages/messages.ts';
import type { FoundReport } from '../../core/text-import/found-texts.ts';
import { say } from './messages.ts';

/** What a person should look at, and what is not taken as it stands in the file. */
export function MappingNotes({ found: { doubts, told, filled, printed } }: { found: FoundReport }) {
  const words = printed.reduce((sum, one) => sum + one.words, 0);
  return (
    <>
      {doubts.length > 0 && (
        <section aria-labelledby="import-doubts">
          <h3 id="import-doubts">{say('pleaseCheck')}</h3>
          <ul>
            {doubts.map(({ at, message }) => (
              <li key={`${at} ${message}`}>
                <span className="import-at">{at}</span> {saySentence(message)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {told.length > 0 && (
        <section aria-labelledby="import-told">
          <h3 id="import-told">{say('ofTheFileItself')}</h3>
          <ul>
            {told.map((sentence) => (
              <li key={sentence}>{saySentence(sentence)}</li>
            ))}
          </ul>
        </section>
      )}
      {filled.length > 0 && (
        <section aria-labelledby="import-filled">
          <h3 id="import-filled">{say('detailsThatAreFilledIn')}</h3>
          <ul>
            {filled.map(({ label, value }) => (
              <li key={label}>
                {label}: {value}
              </li>
            ))}
          </ul>
        </section>
      )}
      {printed.length > 0 && (
        <details>
          <summary>{say('wordsLeftOut', { words })}</summary>
          <ul>
            {printed.map(({ where, words }) => (
              <li key={where}>
                {where}: {say('wordsCounted', { words })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
