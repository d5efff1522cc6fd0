import { say } from './messages.ts';
import type { Reading } from './reading.ts';
import { Working } from './Working.tsx';

type Props = {
  reading: Pick<Reading<[]>, 'name' | 'progress' | 'cancel'>;
  /** Why nothing comes of the last file. */
  wrong: string | null;
};

/** How far the reading of a chosen file is, or why nothing comes of it. */
export function ReadingState({ reading: { name, progress, cancel }, wrong }: Props) {
  return (
    <>
      {wrong !== null && (
        <p className="notice error" role="alert">
          {wrong}
        </p>
      )}
      {name !== null && <Working key={name} doing={say('reading', { name })} progress={progress} onCancel={cancel} />}
    </>
  );
}
