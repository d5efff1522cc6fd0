import { flushSync } from 'react-dom';
import type { PlacedPart } from '../../core/layout.ts';
import type { GlossaryPart } from '../../core/part.ts';
import type { Glossary, GlossaryEntry } from '../../core/report.ts';
import { fillSlots } from '../../core/slots.ts';
import { ItemButton } from '../ui/ItemButton.tsx';
import { useReading, Writing } from '../ui/reading.ts';
import { rich } from '../ui/rich.tsx';
import { unseen } from '../ui/unseen.ts';
import { GlossarySuggestions } from './GlossarySuggestions.tsx';
import { withItem, withoutItem } from './items.ts';
import { say } from './messages.ts';
import { fieldName, focusField } from './reveal.ts';
import { useSession, useView } from './SessionContext.ts';

/** The report's own terms to write, and the edition's to keep, leave out or word anew. They print in one alphabet. */
export function GlossaryPartView({ part, placed }: { part: GlossaryPart; placed: PlacedPart }) {
  const session = useSession();
  const reading = useReading();
  const glossary = useView((view) => view.report.glossary);
  const change = (field: string, after: Partial<Glossary>) =>
    flushSync(() => session.change(field, { glossary: { ...glossary, ...after } }));
  const add = (term = '', definition = '') => {
    const id = crypto.randomUUID();
    change(`glossary:${id}`, { entries: [...glossary.entries, { id, term, definition }] });
    focusField(fieldName.term(id, term === '' ? 'term' : 'definition'));
  };
  const remove = (entry: GlossaryEntry) => {
    change(`glossary:${entry.id}`, { entries: withoutItem(glossary.entries, entry.id) });
    focusField(`add:${part.id}`);
  };
  const own = new Set(glossary.entries.map(({ term }) => term));
  return (
    <div className="data-form">
      <ol className="data-items" aria-label={say('termsOfThisReport')}>
        {glossary.entries.map((entry, index) => (
          <li key={entry.id} className="data-item term-fields">
            <input
              className="input"
              aria-label={`${part.columns[0]} ${index + 1}`}
              autoComplete="off"
              readOnly={reading}
              placeholder={part.columns[0]}
              data-field={fieldName.term(entry.id, 'term')}
              value={entry.term}
              onChange={(event) =>
                change(fieldName.term(entry.id, 'term'), {
                  entries: withItem(glossary.entries, entry.id, { term: event.target.value }),
                })
              }
            />
            <textarea
              className="input grows"
              rows={2}
              spellCheck
              readOnly={reading}
              aria-label={say('columnOf', { column: part.columns[1], term: nameOf(entry, index) })}
              placeholder={part.columns[1]}
              data-field={fieldName.term(entry.id, 'definition')}
              value={entry.definition}
              onChange={(event) =>
                change(fieldName.term(entry.id, 'definition'), {
                  entries: withItem(glossary.entries, entry.id, {
                    definition: event.target.value.replace(/\s*\n\s*/g, ' '),
                  }),
                })
              }
            />
            <span className="item-tools">
              <ItemButton
                label={say('remove', { name: nameOf(entry, index) })}
                face="✕"
                onClick={() => remove(entry)}
              />
            </span>
          </li>
        ))}
      </ol>
      <Writing>
        <button type="button" className="button text" data-field={`add:${part.id}`} onClick={() => add()}>
          {say('addATerm')}
        </button>
        <GlossarySuggestions part={part} onAdd={add} />
      </Writing>
      {part.entries.length > 0 && (
        <details className="edition-terms">
          <summary>
            {glossary.omitted.length > 0
              ? say('termsOfTheEditionLeftOut', { count: part.entries.length, leftOut: glossary.omitted.length })
              : say('termsOfTheEdition', { count: part.entries.length })}
          </summary>
          <ul className="data-items">
            {part.entries.map(({ term, definition }) => {
              const left = glossary.omitted.includes(term);
              const words = fillSlots(definition, placed.slots);
              return (
                <li key={term} className={left || own.has(term) ? 'edition-term left-out' : 'edition-term'}>
                  <p>
                    <b>{term}</b> {words}
                  </p>
                  {own.has(term) ? (
                    <p className="hint">{say('yourDefinitionAbovePrintsInstead')}</p>
                  ) : (
                    <Writing>
                      <p className="edition-term-tools">
                        <button
                          type="button"
                          className="button text"
                          data-field={fieldName.omitted(term)}
                          onClick={() =>
                            change(fieldName.omitted(term), {
                              omitted: left
                                ? glossary.omitted.filter((other) => other !== term)
                                : [...glossary.omitted, term],
                            })
                          }
                        >
                          {rich(say, left ? 'putBackTerm' : 'leaveOutTerm', { term, unseen })}
                        </button>
                        {!left && (
                          <button type="button" className="button text" onClick={() => add(term, words)}>
                            {rich(say, 'useOwnWords', { term, unseen })}
                          </button>
                        )}
                      </p>
                    </Writing>
                  )}
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </div>
  );
}

function nameOf({ term }: GlossaryEntry, index: number): string {
  return term || say('termNumber', { number: index + 1 });
}
