import { stat } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AssayError } from '../../core/fault.ts';
import { isRecord } from '../../core/json.ts';
import { readFault } from '../host/file-fault.ts';
import { NEW_REPORT, NEW_WINDOW } from './jump-list.ts';
import { say } from './messages.ts';

/** A report that the app was given from outside: by the file manager, by a second start, or dropped on a window. */
export const ENDING = '.assay';

type Start = {
  /** The arguments behind the program’s own name. */
  args: readonly string[];
  /** The folder in which the program was started. */
  folder: string;
  /** Whether it runs from its package; otherwise there are arguments that are for others. */
  isPackaged: boolean;
};

/** What a start of the app asks for. `wants`: a report is to be made, or a window is to show the start screen. */
export type Wanted = { file: string | null; wants: 'report' | 'window' | null };

export function wantedBy(start: Start): Wanted {
  const wants = start.args.includes(NEW_REPORT) ? 'report' : start.args.includes(NEW_WINDOW) ? 'window' : null;
  return { file: givenIn(start) ?? null, wants };
}

/** The same as another start of the app has handed it over. */
export function readWanted(said: unknown): Wanted {
  if (!isRecord(said)) return { file: null, wants: null };
  const { file, wants } = said;
  return {
    file: typeof file === 'string' ? file : null,
    wants: wants === 'report' || wants === 'window' ? wants : null,
  };
}

/** The path of the report among the arguments, the last one where there are several; nothing where there is none. */
export function givenIn({ args, folder, isPackaged }: Start): string | undefined {
  const words = args.filter((word) => word !== '' && !word.startsWith('-'));
  const meant = isPackaged ? words : words.filter((word) => extname(word).toLowerCase() === ENDING);
  const last = meant.at(-1);
  return last === undefined ? undefined : resolve(folder, asPath(last));
}

/** File managers of some systems hand over addresses. */
function asPath(word: string): string {
  if (!/^file:\/\//i.test(word)) return word;
  try {
    return fileURLToPath(word);
  } catch {
    return word;
  }
}

/** @throws AssayError in a sentence for the user where it is no report that is there */
export async function checkGiven(path: string): Promise<string> {
  const full = resolve(path);
  if (extname(full).toLowerCase() !== ENDING)
    throw new AssayError('foreign file', say('isNoReport', { name: basename(full), ending: ENDING }));
  const found = await stat(full).catch((error) => {
    throw readFault(error, full);
  });
  if (!found.isFile()) throw new AssayError('foreign file', say('isAFolder', { name: basename(full) }));
  return full;
}
