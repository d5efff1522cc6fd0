import './beside.css';
import { useEffect, useLayoutEffect } from 'react';
import { useCommands } from '../commands/use-commands.ts';
import { laterPane } from '../ui/later.tsx';
import { useStore } from '../ui/store.ts';
import { beside, toggleBeside } from './beside.ts';
import { say } from './messages.ts';

const Pages = laterPane(async () => (await import('../preview/Pages.tsx')).Pages);
const PartBeside = laterPane(async () => (await import('./PartBeside.tsx')).PartBeside);

/** What stands beside the text, the pages or a part to be read, and the commands that show and hide it. */
export function Beside() {
  const shown = useStore(beside, (value) => value);
  useCommands({
    'view.pages': { run: () => toggleBeside('pages'), checked: shown === 'pages' },
    'view.beside': { run: () => toggleBeside('part'), checked: shown === 'part' },
  });
  // Before what is beside takes the focus, for which the window is laid out.
  useLayoutEffect(() => {
    if (shown) document.documentElement.dataset.beside = shown;
    return () => {
      delete document.documentElement.dataset.beside;
    };
  }, [shown]);
  // Of a report that is left.
  useEffect(
    () => () => {
      if (beside.get() === 'part') toggleBeside('part');
    },
    [],
  );
  if (shown === 'pages') return <Pages onClose={() => toggleBeside('pages')} />;
  return (
    <>
      {shown === 'part' && <PartBeside onClose={() => toggleBeside('part')} />}
      <p className="not-laid-out">{say('notLaidOut')}</p>
    </>
  );
}
