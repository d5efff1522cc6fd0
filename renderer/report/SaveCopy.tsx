import { SaveAs } from '../files/SaveAs.tsx';
import { useStore } from '../ui/store.ts';
import { say } from './messages.ts';
import { useSession } from './SessionContext.ts';

/** Saves the report under another name, and goes on with that. */
export function SaveCopy({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const file = useStore(session.file, (value) => value);
  return (
    <SaveAs
      host={session.host}
      title={say('saveACopy')}
      action={say('saveCopy')}
      ending=".assay"
      beside={file.handle}
      onClose={onClose}
      onSave={async (to, replace) => {
        const [report, history] = [session.report(), session.history()];
        session.continueAs(await session.host.saveCopy({ report, to: to.handle, replace, from: file.handle, history }));
        onClose();
      }}
    />
  );
}
