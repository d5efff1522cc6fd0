import { useEffect } from 'react';
import { VersionsDialog } from '../report/late-dialogs.ts';
import { useSession } from '../report/SessionContext.ts';
import { Reading } from '../ui/reading.ts';
import { useStore } from '../ui/store.ts';
import { versionsOpen } from './open.ts';

/** The versions, while they are asked for; another report begins without them. */
export function VersionsHost() {
  const session = useSession();
  const open = useStore(versionsOpen, (value) => value);
  useEffect(() => () => versionsOpen.set(false), []);
  if (!open) return null;
  return (
    <Reading value={session.readOnly !== undefined}>
      <VersionsDialog onClose={() => versionsOpen.set(false)} />
    </Reading>
  );
}
