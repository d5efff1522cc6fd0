import { useTitle } from '../../ui/own-keys.ts';
import '../../check/check.css';
import '../comments/comments.css';
import './changes.css';
import { useDeferredValue } from 'react';
import { openChanges } from '../../../core/review/suggestions/suggestion.ts';
import { useSession, useView } from '../../report/SessionContext.ts';
import { useReading } from '../../ui/reading.ts';
import { useStore } from '../../ui/store.ts';
import { authorColours } from './authors.ts';
import { ChangeItem } from './ChangeItem.tsx';
import { settleListed } from './decide.ts';
import { say } from './messages.ts';
import { changePane, changesPane, chosenOf, peopleOf } from './pane.ts';
import { suggesting } from './recorder.ts';
import { KINDS, sayChange } from './say-change.ts';
import { changeAsSuggestions } from './suggest.ts';
import { chooseView, useChangesView, VIEWS } from './views.ts';

/** Every open suggestion, in the order in which the report is read, and what can be decided about it. */
export function ChangesPane(_: { onClose: () => void }) {
  const session = useSession();
  const reading = useReading();
  const view = useDeferredValue(useView());
  const on = useStore(suggesting, (value) => value);
  const pane = useStore(changesPane(session), (value) => value);
  const place = useStore(session.place, (value) => value);
  const chosenView = useChangesView();
  const order = view.placed.map(({ id }) => id);
  const all = openChanges(view.report, order);
  const people = [...new Set(all.flatMap(peopleOf))].sort();
  const kinds = [...new Set(all.map(({ kind }) => KINDS[kind]))].sort();
  const listed = chosenOf(all, pane, place, view);
  const keys = listed.map(({ key }) => key);
  const isChosen = listed.length < all.length;
  const suggestTitle = useTitle('report.suggest', say('suggestWhatIChange'));
  const colours = authorColours(view.report.suggested?.made ?? {});
  return (
    <div className="comments-pane">
      <h2 className="unseen">{say('changes')}</h2>
      {!reading && (
        <label className="findings-choice">
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => changeAsSuggestions(session, event.target.checked)}
          />
          {suggestTitle}
        </label>
      )}
      <fieldset className="change-views">
        <legend>{say('inTheText')}</legend>
        {VIEWS.map(({ id, name }) => (
          <label key={id} className="findings-choice">
            <input type="radio" name="changes-view" checked={chosenView === id} onChange={() => chooseView(id)} />
            {name}
          </label>
        ))}
      </fieldset>
      {(all.length > 0 || pane.person !== '' || pane.kind !== '') && (
        <div className="findings-filters">
          <Choice
            label={say('person')}
            all={say('everybody')}
            names={people}
            chosen={pane.person}
            onChoose={(person) => changePane(session, { person })}
          />
          <Choice
            label={say('kind')}
            all={say('everyKind')}
            names={kinds}
            chosen={pane.kind}
            onChoose={(kind) => changePane(session, { kind })}
          />
          <label className="findings-choice">
            <input
              type="checkbox"
              checked={pane.here}
              onChange={(event) => changePane(session, { here: event.target.checked })}
            />
            {say('onlyThisPart')}
          </label>
        </div>
      )}
      <p className="findings-told" role="status" tabIndex={-1} data-changes="">
        {isChosen
          ? say('openChangesShown', { count: all.length, shown: listed.length })
          : say('openChanges', { count: all.length })}
      </p>
      {!reading && listed.length > 0 && (
        <div className="finding-actions">
          <button type="button" className="button" onClick={() => settleListed(session, keys, 'accept')}>
            {say(isChosen ? 'acceptShown' : 'acceptAll')}
          </button>
          <button type="button" className="button" onClick={() => settleListed(session, keys, 'reject')}>
            {say(isChosen ? 'rejectShown' : 'rejectAll')}
          </button>
        </div>
      )}
      {all.length === 0 && (
        <div className="empty">
          <p>{on ? say('whatYouChangeNow') : say('whileChangesAreSuggestedEach')}</p>
        </div>
      )}
      <ul className="findings">
        {listed.map((change) => (
          <ChangeItem
            key={change.key}
            change={change}
            said={sayChange(change, view)}
            colour={colours.get(change.made?.by ?? '')}
            current={change.key === pane.current}
          />
        ))}
      </ul>
    </div>
  );
}

type ChoiceProps = {
  label: string;
  all: string;
  names: readonly string[];
  chosen: string;
  onChoose: (name: string) => void;
};

/** One that was chosen stays there when its last change is decided. */
function Choice({ label, all, names, chosen, onChoose }: ChoiceProps) {
  const shown = chosen === '' || names.includes(chosen) ? names : [...names, chosen];
  return (
    <select className="input" aria-label={label} value={chosen} onChange={(event) => onChoose(event.target.value)}>
      <option value="">{all}</option>
      {shown.map((name) => (
        <option key={name}>{name}</option>
      ))}
    </select>
  );
}
