import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { commandOfPress } from '../commands/answer-keys.ts';
import type { Session } from '../report/session.ts';
import { desktop } from '../transport.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { type FoundNamed, finderOf } from './find-named.ts';
import { type GoLine, GoList, lineId } from './GoList.tsx';
import { goThere } from './go-there.ts';
import { listCommands } from './listed-commands.ts';
import { originNow } from './origin.ts';
import { placesOf } from './places.ts';
import { noteUsed, usedCommands } from './used-commands.ts';
import './go.css';
import { say } from './messages.ts';

export type GoTab = 'commands' | 'places';

type Props = {
  first: GoTab;
  /** Where a report is open. */
  session?: Session;
  onClose: () => void;
};

/** Places shown at once. Of commands all are, since there are not so many. */
const MOST = 100;
/** Lines that the page keys pass. */
const PAGE = 8;

const TABS = [
  { tab: 'commands', name: say('commands') },
  { tab: 'places', name: say('places') },
] as const;

/** Every command and every place of the report by name: what is typed finds it, and Enter does it or goes there. */
export function GoDialog({ first, session, onClose }: Props) {
  const [tab, setTab] = useState<GoTab>(first);
  const [sought, setSought] = useState('');
  const [at, setAt] = useState(0);
  const [refusal, setRefusal] = useState('');
  // Asked before the dialog takes the focus.
  const [origin] = useState(originNow);
  const list = useId();
  const find = useMemo(
    () => (tab === 'commands' || !session ? findCommand(origin) : findPlace(session)),
    [tab, session, origin],
  );
  const { shown, more } = useMemo(() => find(sought), [find, sought]);
  const look = (words: string, where = tab) => {
    setSought(words);
    setTab(where);
    setAt(0);
    setRefusal('');
  };
  const choose = (index: number) => {
    const line = shown[index];
    if (!line) return;
    setAt(index);
    if (line.why !== undefined) {
      setRefusal(line.why);
      return;
    }
    // The focus goes back first: what is done is done with it.
    flushSync(onClose);
    line.run(session);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const asked = { 'help.commands': 'commands', 'edit.goTo': 'places' } as const;
    const command = commandOfPress(event);
    if (session && command && command in asked) {
      event.preventDefault();
      look(sought, asked[command as keyof typeof asked]);
    }
  };
  const onKeyInField = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }[event.key];
    if (by === undefined || shown.length === 0 || event.nativeEvent.isComposing) return;
    event.preventDefault();
    setRefusal('');
    // The arrows go round; a page stops at the end.
    const to = Math.abs(by) === 1 ? (at + by + shown.length) % shown.length : at + by;
    setAt(Math.min(Math.max(to, 0), shown.length - 1));
  };
  const lines = (
    <GoList
      id={list}
      name={tab === 'commands' ? say('commands') : say('places')}
      lines={shown}
      at={at}
      onChoose={choose}
    />
  );
  return (
    <Dialog
      title={tab === 'commands' ? say('commands') : say('goTo')}
      onClose={onClose}
      onSubmit={() => choose(at)}
      footer={
        <>
          <p className="go-told apart" role="status" data-refused={refusal !== ''}>
            {refusal || sayShown(tab, shown.length, more)}
          </p>
          <button type="button" className="button" onClick={onClose}>
            {say('close')}
          </button>
          <button type="submit" className="button main">
            {tab === 'commands' ? say('doIt') : say('goThere')}
          </button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the commands work on all that is in the dialog */}
      <div className="go" onKeyDown={onKeyDown}>
        <input
          className="input"
          role="combobox"
          aria-label={tab === 'commands' ? say('command') : say('place')}
          aria-expanded={shown.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={shown[at] && lineId(list, at)}
          autoComplete="off"
          spellCheck={false}
          placeholder={say('wordsOfItsName')}
          value={sought}
          onChange={(event) => look(event.target.value)}
          onKeyDown={onKeyInField}
        />
        {session ? (
          <Tabs
            label={say('whatIsListed')}
            tabs={TABS}
            chosen={tab}
            onChoose={(to) => look(sought, to)}
            className="go-lines"
          >
            {lines}
          </Tabs>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys
          <section className="go-lines" aria-label={say('commands')} tabIndex={0}>
            {lines}
          </section>
        )}
      </div>
    </Dialog>
  );
}

type Find = (sought: string) => FoundNamed<GoLine>;

function findCommand(origin: ReturnType<typeof originNow>): Find {
  const lines = listCommands(origin, desktop !== undefined, usedCommands.recall()).map(
    ({ id, name, about, words, keys, checked, why, run }): GoLine => ({
      key: id,
      name,
      about,
      words,
      where: about,
      aside: keys,
      keys: true,
      ...(checked !== undefined && { checked }),
      ...(why !== undefined && { why }),
      run() {
        noteUsed(id);
        run();
      },
    }),
  );
  const find = finderOf(lines);
  return (sought) => find(sought, lines.length);
}

function findPlace(session: Session): Find {
  // The view as of the last letter.
  session.report();
  const places = placesOf(session.view.get(), { findings: session.checked.get().findings.open });
  const find = finderOf(places);
  return (sought) => {
    const { shown, more } = find(sought, MOST);
    return {
      more,
      shown: shown.map((place) => ({
        key: String(places.indexOf(place)),
        name: place.name,
        about: place.about,
        where: place.where,
        aside: place.kind,
        run: (open) => open && goThere(open, place.goes),
      })),
    };
  };
}

function sayShown(tab: GoTab, shown: number, more: number): string {
  const isCommands = tab === 'commands';
  if (shown === 0) return isCommands ? say('noSuchCommand') : say('noSuchPlace');
  if (more > 0) return say('firstPlaces', { shown, more });
  return say(isCommands ? 'countOfCommands' : 'countOfPlaces', { count: shown });
}
