import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CommandName } from '../../core/commands.ts';
import { plainLabel } from '../../core/menus/labels.ts';
import { keysForCommand, type WhyNotKeys } from '../../core/own-keys.ts';
import { chooseKeys, keymap } from '../ui/own-keys.ts';
import { say } from './messages.ts';

type Props = { name: CommandName; isOwn: boolean };

/** Takes other keys for a command as they are pressed; what cannot be its keys is told, and the command keeps those it has. */
export function KeysChange({ name, isOwn }: Props) {
  const told = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [asks, setAsks] = useState(false);
  const [why, setWhy] = useState<WhyNotKeys>();
  const label = plainLabel(name).replace('…', '');
  const end = () => {
    flushSync(() => {
      setAsks(false);
      setWhy(undefined);
    });
    button.current?.focus();
  };
  const choose = (keys: string | undefined) => {
    chooseKeys(name, keys);
    end();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return;
    event.preventDefault();
    if (event.key === 'Escape') return end();
    // AltGr, which some systems tell as Ctrl and Alt, writes signs that the keyboard has no key for.
    const pressed = event.getModifierState('AltGraph')
      ? { why: { kind: 'writes' as const } }
      : keysForCommand(event, name, keymap.get());
    if (!pressed) return;
    if ('keys' in pressed) choose(pressed.keys);
    else setWhy(pressed.why);
  };
  if (!asks)
    return (
      <>
        <button
          ref={button}
          type="button"
          className="button text"
          aria-label={say('changeKeysOf', { label })}
          onClick={() => setAsks(true)}
        >
          {say('change')}
        </button>
        {isOwn && (
          <button
            type="button"
            className="button text"
            aria-label={say('usualKeysOf', { label })}
            onClick={() => choose(undefined)}
          >
            {say('asUsual')}
          </button>
        )}
      </>
    );
  return (
    <>
      <input
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
        autoFocus
        data-takes-keys
        className="input keys-taken"
        readOnly
        value=""
        placeholder={say('pressTheKeys')}
        aria-label={say('newKeysOf', { label })}
        aria-invalid={why !== undefined}
        aria-describedby={told}
        onKeyDown={onKeyDown}
      />
      <button type="button" className="button text" onClick={() => choose('')}>
        {say('noKeys')}
      </button>
      <button type="button" className="button text" onClick={end}>
        {say('cancel')}
      </button>
      <p className={why ? 'wrong' : 'hint'} id={told} role="status">
        {why ? sayWhyNot(why) : say('takenOncePressed')}
      </p>
    </>
  );
}

function sayWhyNot(why: WhyNotKeys): string {
  if (why.kind === 'taken') return say('keysAreTaken', { by: plainLabel(why.by).replace('…', '') });
  return say(why.kind === 'system' ? 'keysOfTheSystem' : 'keysThatWrite');
}
