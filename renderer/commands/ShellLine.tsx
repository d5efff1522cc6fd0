import { useEffect, useState } from 'react';
import { desktop } from '../transport.ts';
import { announce } from '../ui/Announcer.tsx';
import './shell-line.css';
import { say } from './messages.ts';

/** A line that the desktop shell has for the user, until he has read it. */
export function ShellLine() {
  const [line, setLine] = useState<string | null>(null);
  useEffect(
    () =>
      desktop?.listen('say', (message) => {
        setLine(message.line);
        announce(message.line);
      }),
    [],
  );
  if (line === null) return null;
  return (
    <div className="notice shell-line">
      <p>{line}</p>
      <button type="button" className="button" onClick={() => setLine(null)}>
        {say('close')}
      </button>
    </div>
  );
}
