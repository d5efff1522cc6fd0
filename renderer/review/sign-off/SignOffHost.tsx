import { useEffect } from 'react';
import { AssayError } from '../../../core/fault.ts';
import { SignOffDialog } from '../../report/late-dialogs.ts';
import { useSession } from '../../report/SessionContext.ts';
import { Reading } from '../../ui/reading.ts';
import { useStore } from '../../ui/store.ts';
import { refused } from './guard.ts';
import { signOffOpen } from './open.ts';
import { followSignOffs, signOffCode } from './shown.ts';

/** Keeps the marks of the sign-offs up to date, and shows all of them while they are asked for. */
export function SignOffHost() {
  const session = useSession();
  const open = useStore(signOffOpen, (value) => value);
  useEffect(() => followSignOffs(session), [session]);
  useEffect(() => () => signOffOpen.set(null), []);
  const refusal = useStore(refused, (value) => value);
  const code = useStore(signOffCode, (value) => value);
  useEffect(() => {
    // Whoever asked for the change is told by the dialog, and it is no fault of the window.
    const quiet = (event: ErrorEvent | PromiseRejectionEvent) => {
      const error: unknown = 'reason' in event ? event.reason : event.error;
      if (refused.get() && error instanceof AssayError && error.code === 'wrong use') event.preventDefault();
    };
    addEventListener('error', quiet);
    addEventListener('unhandledrejection', quiet);
    return () => {
      removeEventListener('error', quiet);
      removeEventListener('unhandledrejection', quiet);
      refused.set(null);
    };
  }, []);
  if (refusal && code) return <code.RefusedDialog {...refusal} />;
  if (!open) return null;
  return (
    <Reading value={session.readOnly !== undefined}>
      <SignOffDialog first={open.part} onClose={() => signOffOpen.set(null)} />
    </Reading>
  );
}
