import { useEffect } from 'react';
import { SignOffDialog } from '../../report/late-dialogs.ts';
import { useSession } from '../../report/SessionContext.ts';
import { Reading } from '../../ui/reading.ts';
import { useStore } from '../../ui/store.ts';
import { signOffOpen } from './open.ts';
import { followSignOffs } from './shown.ts';

/** Keeps the marks of the sign-offs up to date, and shows all of them while they are asked for. */
export function SignOffHost() {
  const session = useSession();
  const open = useStore(signOffOpen, (value) => value);
  useEffect(() => followSignOffs(session), [session]);
  useEffect(() => () => signOffOpen.set(null), []);
  if (!open) return null;
  return (
    <Reading value={session.readOnly !== undefined}>
      <SignOffDialog first={open.part} onClose={() => signOffOpen.set(null)} />
    </Reading>
  );
}
