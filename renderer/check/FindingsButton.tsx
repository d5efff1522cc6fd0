import { useState } from 'react';
import { FindingsDialog } from '../report/late-dialogs.ts';
import { say } from './messages.ts';

/** Opens what writes the findings for a quality meeting. */
export function FindingsButton() {
  const [open, setOpen] = useState(false);
  return (
    <div className="findings-paper">
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {say('reportOfFindingsAsking')}
      </button>
      {open && <FindingsDialog onClose={() => setOpen(false)} />}
    </div>
  );
}
