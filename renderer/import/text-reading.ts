import type { FoundReport } from '../../core/text-import/found-texts.ts';
import { type Limit, type Reading, useReading } from '../files/reading.ts';
import { readBase64 } from '../report/picture-file.ts';
import type { Session } from '../report/session.ts';
import { say } from './messages.ts';

/** A file that was read for the report as it is now. */
export type ReadText = { file: File; rejectChanges: boolean; found: FoundReport };

const LIMIT: Limit = {
  largest: 28,
  refusal: (name, largest) => say('tooLarge', { name, largest }),
};

/** Reads a file by the host, with its tracked changes taken or, if asked, rejected. */
export function useTextReading(session: Session, onRead: (read: ReadText) => void): Reading<[rejectChanges?: boolean]> {
  return useReading(
    LIMIT,
    async (file, work, rejectChanges = false) => {
      const call = { name: file.name, bytes: await readBase64(file), report: session.report(), rejectChanges };
      return { file, rejectChanges, found: await session.host.readText(call, work) };
    },
    onRead,
  );
}
