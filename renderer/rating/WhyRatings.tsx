import { useEffect, useState } from 'react';
import type { ScoreChanges } from '../../core/explain/what-if.ts';
import { useSession, useView } from '../report/SessionContext.ts';
import { placedPart } from '../report/view.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { explanationOf } from './explanation.ts';
import { say } from './messages.ts';
import { RatingsPane, whyId } from './RatingsPane.tsx';
import { WhatIfPane } from './WhatIfPane.tsx';

const tabs = [
  { tab: 'chain', name: say('theRatings') },
  { tab: 'what-if', name: say('whatIf') },
] as const;

type Props = { onClose: () => void; onPrint: () => void };

/** How every rating came about, and what would follow from other scores. Nothing here changes the report. */
export function WhyRatings({ onClose, onPrint }: Props) {
  const session = useSession();
  const { layout, report, template } = useView();
  const [tab, setTab] = useState<(typeof tabs)[number]['tab']>('chain');
  const [changes, setChanges] = useState<ScoreChanges>({});
  const explanation = explanationOf(layout.results, template);
  // Once the dialog is open: it begins with the standard where the user is.
  useEffect(() => {
    const standard = placedPart(session.view.get(), session.place.get())?.standard;
    const heading = standard && document.getElementById(whyId(standard.number));
    heading?.closest('article')?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }, [session]);
  return (
    <Dialog
      title={say('whyTheseRatings')}
      size="wide"
      onClose={onClose}
      onSubmit={() => {}}
      footer={
        <>
          <button type="button" className="button apart" onClick={onPrint}>
            {say('print')}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {say('close')}
          </button>
        </>
      }
    >
      <Tabs label={say('whyTheseRatings')} tabs={tabs} chosen={tab} onChoose={setTab} className="why-pane">
        {explanation && tab === 'chain' && <RatingsPane explanation={explanation} />}
        {explanation && tab === 'what-if' && (
          <WhatIfPane report={report} explanation={explanation} changes={changes} onChange={setChanges} />
        )}
      </Tabs>
    </Dialog>
  );
}
