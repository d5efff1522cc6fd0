import type { ReactNode } from 'react';
import { say } from './messages.ts';

/** The buttons of a dialog that tells something and is closed, by Enter too; what else can be done stands before. */
export function CloseFooter({ children }: { children?: ReactNode }) {
  return (
    <>
      {children}
      <button type="submit" className="button main">
        {say('close')}
      </button>
    </>
  );
}
