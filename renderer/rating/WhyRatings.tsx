import { useState } from 'react';
import type { ScoreChanges } from '../../core/explain/what-if.ts';
import { useView } from '../report/SessionContext.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { explanationOf } from './explanation.ts';
import { RatingsPane } from './RatingsPane.tsx';
import { WhatIfPane } from './WhatIfPane.tsx';

const tabs = [
  { tab: 'chain', name: 'The ratings' },
  { tab: 'what-if', name: 'What if…' },
] as const;

type Props = { onClose: () => void; onPrint: () => void };

/** How every rating came about, and what would follow from other scores. Nothing here changes the report. */
export function WhyRatings({ onClose, onPrint }: Props) {
  const { layout, report, template } = useView();
  const [tab, setTab] = useState<(typeof tabs)[number]['tab']>('chain');
  const [changes, setChanges] = useState<ScoreChanges>({});
  const explanation = explanationOf(layout.results, template);
  return (
    <Dialog
      title={`${template.words.whyRatings}?`}
      size="wide"
      onClose={onClose}
      onSubmit={() => {}}
      footer={
        <>
          <button type="button" className="button apart" onClick={onPrint}>
            Print…
          </button>
          <button type="button" className="button" onClick={onClose}>
            Close
          </button>
        </>
      }
    >
      <Tabs label={template.words.whyRatings} tabs={tabs} chosen={tab} onChoose={setTab} className="why-pane">
        {explanation && tab === 'chain' && <RatingsPane explanation={explanation} />}
        {explanation && tab === 'what-if' && (
          <WhatIfPane report={report} explanation={explanation} changes={changes} onChange={setChanges} />
        )}
      </Tabs>
    </Dialog>
  );
}
