import { type Limit, type Reading, useReading } from '../files/reading.ts';
import { readBase64 } from '../report/picture-file.ts';
import type { Host } from '../transport.ts';
import { say } from './messages.ts';

/** `note`: what was guessed about the file. */
export type Spreadsheet = { name: string } & Awaited<ReturnType<Host['readTable']>>;

/** Thousands of cases take one or two MB. */
const LIMIT: Limit = {
  largest: 25,
  refusal: (name, largest) => say('tooLarge', { name, largest }),
};

/** Reads a spreadsheet by the host. */
export function useSpreadsheet(host: Host, onRead: (spreadsheet: Spreadsheet) => void): Reading<[]> {
  return useReading(
    LIMIT,
    async (file, work) => {
      const table = await host.readTable({ name: file.name, bytes: await readBase64(file) }, work);
      return { name: file.name, ...table };
    },
    onRead,
  );
}
