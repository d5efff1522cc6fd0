import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { factDescription } from '../../core/data-table/data-table.ts';
import type { PlacedPart } from '../../core/layout.ts';
import type { FactsPart } from '../../core/part.ts';
import type { Fact } from '../../core/report.ts';
import { announce } from '../ui/Announcer.tsx';
import { DragHandle } from '../ui/DragHandle.tsx';
import { Field } from '../ui/Field.tsx';
import { ItemButton } from '../ui/ItemButton.tsx';
import { useReading, Writing } from '../ui/reading.ts';
import { withItem, withItemAt, withMovedItem, withoutItem } from './items.ts';
import { say } from './messages.ts';
import { fieldName, focusField } from './reveal.ts';
import { useSession, useView } from './SessionContext.ts';

/** Values and what they are; a fact without a value stays here and is not printed. */
export function FactsPartView({ part, placed }: { part: FactsPart; placed: PlacedPart }) {
  const session = useSession();
  const reading = useReading();
  const facts = useView((view) => view.report.facts);
  const change = (field: string, after: Fact[]) => flushSync(() => session.change(field, { facts: after }));
  const add = () => {
    const id = crypto.randomUUID();
    change(`facts:${id}`, [...facts, { id, value: '', description: '', comparison: '', target: '', note: '' }]);
    focusField(fieldName.fact(id, 'value'));
  };
  const remove = (fact: Fact) => {
    const at = facts.indexOf(fact);
    const next = facts[at + 1] ?? facts[at - 1];
    change(`facts:${fact.id}`, withoutItem(facts, fact.id));
    focusField(next ? fieldName.fact(next.id, 'value') : `add:${part.id}`);
  };
  const moveTo = (fact: Fact, after: Fact[], field: string) => {
    const at = after.indexOf(fact);
    if (at !== facts.indexOf(fact)) {
      change(`moved:${fact.id}`, after);
      announce(say('nowFact', { number: at + 1, all: after.length }));
    }
    focusField(field);
  };
  const step = (fact: Fact, by: 1 | -1, field = fieldName.fact(fact.id, 'value')) =>
    moveTo(fact, withMovedItem(facts, fact.id, by), field);
  const onKeyDown = (event: KeyboardEvent, fact: Fact) => {
    const by = event.altKey ? { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key] : undefined;
    const field = event.target instanceof HTMLElement ? event.target.dataset.field : undefined;
    if (by === undefined || reading) return;
    event.preventDefault();
    step(fact, by, field);
  };
  return (
    <div className="data-form" data-reorder>
      {facts.length === 0 && <p className="hint">{part.guidance ?? say('noFactsYet')}</p>}
      <ol className="data-items" aria-label={placed.title} data-reorder-list={part.id}>
        {facts.map((fact, index) => {
          const name = say('fact', { number: index + 1 });
          return (
            <li key={fact.id} className="data-item" data-reorder-item onKeyDown={(event) => onKeyDown(event, fact)}>
              <FactFields
                fact={fact}
                part={part}
                onChange={(name, value) =>
                  change(fieldName.fact(fact.id, name), withItem(facts, fact.id, { [name]: value }))
                }
              />
              <span className="item-tools">
                <DragHandle
                  name={name}
                  field={fieldName.handle(fact.id)}
                  onDrop={({ at }) => moveTo(fact, withItemAt(facts, fact.id, at), fieldName.handle(fact.id))}
                  onStep={(by) => step(fact, by, fieldName.handle(fact.id))}
                />
                <ItemButton
                  label={say('moveUp', { name })}
                  face="↑"
                  disabled={index === 0}
                  onClick={() => step(fact, -1)}
                />
                <ItemButton
                  label={say('moveDown', { name })}
                  face="↓"
                  disabled={index === facts.length - 1}
                  onClick={() => step(fact, 1)}
                />
                <ItemButton label={say('remove', { name })} face="✕" onClick={() => remove(fact)} />
              </span>
            </li>
          );
        })}
      </ol>
      <Writing>
        <button type="button" className="button text" data-field={`add:${part.id}`} onClick={add}>
          {say('addAFact')}
        </button>
      </Writing>
    </div>
  );
}

type FieldsProps = { fact: Fact; part: FactsPart; onChange: (name: keyof Fact, value: string) => void };

function FactFields({ fact, part, onChange }: FieldsProps) {
  const compared = part.sentences.comparison !== undefined || part.sentences.both !== undefined;
  const aimed = part.sentences.target !== undefined || part.sentences.both !== undefined;
  const input = (name: keyof Fact, label: string) => (
    <Field label={label}>
      {(ids) => (
        <input
          {...ids}
          className="input"
          autoComplete="off"
          data-field={fieldName.fact(fact.id, name)}
          value={fact[name]}
          onChange={(event) => onChange(name, event.target.value)}
        />
      )}
    </Field>
  );
  const words = (name: keyof Fact, label: string) => (
    <Field label={label}>
      {(ids) => (
        <textarea
          {...ids}
          className="input grows"
          rows={1}
          spellCheck
          data-field={fieldName.fact(fact.id, name)}
          value={fact[name]}
          onChange={(event) => onChange(name, event.target.value.replace(/\s*\n\s*/g, ' '))}
        />
      )}
    </Field>
  );
  return (
    <div className="fact-fields">
      <div className="fact-value">{input('value', part.columns[0])}</div>
      <div className="fact-text">
        {words('description', part.columns[1])}
        {(compared || aimed) && (
          <div className="fact-pair">
            {compared && input('comparison', say('widerArea'))}
            {aimed && input('target', say('target'))}
          </div>
        )}
        {words('note', say('sourcePrintedAsAFootnote'))}
        {(fact.comparison !== '' || fact.target !== '') && (
          <p className="hint">{say('prints', { printed: factDescription(fact, part) })}</p>
        )}
      </div>
    </div>
  );
}
