import './data-dialog.css';
import '../figures/figures.css';
import '../cases/cases.css';
import '../comparisons/comparisons.css';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { CasesPane } from '../cases/CasesPane.tsx';
import { ComparisonsPane } from '../comparisons/ComparisonsPane.tsx';
import { FiguresPane } from '../figures/FiguresPane.tsx';
import { useSession } from '../report/SessionContext.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Reading } from '../ui/reading.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { say } from './messages.ts';
import type { DataTab } from './ways-out.ts';

const tabs = [
  { tab: 'figures', name: say('figures') },
  { tab: 'cases', name: say('cases') },
  { tab: 'comparisons', name: say('comparisons') },
] as const;

/** The numbers behind the report. What is changed here is changed at once, and undo takes it back. */
export function DataDialog({ first, onClose }: { first: DataTab; onClose: () => void }) {
  const session = useSession();
  const [tab, setTab] = useState<DataTab>(first);
  // The dialog gives back the focus as it goes; only then may something else take it.
  const onGo = (go: () => void) => {
    flushSync(onClose);
    go();
  };
  return (
    <Dialog
      title={say('figuresAndCases')}
      size="wide"
      onClose={onClose}
      onSubmit={() => {}}
      footer={
        <button type="button" className="button" onClick={onClose}>
          {say('close')}
        </button>
      }
    >
      <Tabs label={say('figuresAndCases')} tabs={tabs} chosen={tab} onChoose={setTab} className="data-pane">
        <Reading value={session.readOnly !== undefined}>
          {tab === 'figures' && <FiguresPane onGo={onGo} onTab={setTab} />}
          {tab === 'cases' && <CasesPane />}
          {tab === 'comparisons' && <ComparisonsPane />}
        </Reading>
      </Tabs>
    </Dialog>
  );
}
