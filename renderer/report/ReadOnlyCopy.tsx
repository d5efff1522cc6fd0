import type { ReactNode } from 'react';
import type { OpenReport } from '../../core/contract/contract.ts';
import { SaveAs } from '../files/SaveAs.tsx';
import { useStore } from '../ui/store.ts';
import { say } from './messages.ts';
import { useSession } from './SessionContext.ts';

type Props = { title: string; onShow: (copy: OpenReport) => void; onClose: () => void; children?: ReactNode };

/** Saves what is read under another name, and goes on with that, which can be written in. */
export function ReadOnlyCopy({ title, onShow, onClose, children }: Props) {
  const session = useSession();
  const file = useStore(session.file, (value) => value);
  return (
    <SaveAs
      host={session.host}
      title={title}
      action={say('saveCopy')}
      ending=".assay"
      beside={file.handle}
      onClose={onClose}
      onSave={async (to, replace) => {
        const report = session.report();
        onShow(await session.host.saveCopy({ report, to: to.handle, replace, from: file.handle }));
      }}
    >
      {children}
    </SaveAs>
  );
}
