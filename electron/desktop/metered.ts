import { execFile } from 'node:child_process';

/** How a system is asked whether its connection is metered, and what it says if it is. Milliseconds for the answer. */
type Question = { program: string; words: string[]; yes: RegExp; no: RegExp };
const PATIENCE = 10_000;

const COST =
  '[Windows.Networking.Connectivity.NetworkInformation,Windows,ContentType=WindowsRuntime] > $null; ' +
  '[Windows.Networking.Connectivity.NetworkInformation]::GetInternetConnectionProfile().GetConnectionCost().NetworkCostType';

/** macOS has no command that tells. */
export function meteredQuestion(platform: NodeJS.Platform): Question | undefined {
  if (platform === 'linux')
    return { program: 'nmcli', words: ['-g', 'GENERAL.METERED', 'device', 'show'], yes: /^yes/m, no: /^no/m };
  if (platform === 'win32')
    return {
      program: 'powershell.exe',
      words: ['-NoProfile', '-NonInteractive', '-Command', COST],
      yes: /^(Fixed|Variable)/m,
      no: /^Unrestricted/m,
    };
  return undefined;
}

/** Whether the connection is metered; nothing where the system does not say. Never throws. */
export async function isMetered(platform: NodeJS.Platform = process.platform): Promise<boolean | undefined> {
  const question = meteredQuestion(platform);
  if (!question) return undefined;
  return readAnswer(question, await ask(question));
}

/** Nothing where the answer says neither. */
export function readAnswer({ yes, no }: Pick<Question, 'yes' | 'no'>, said: string): boolean | undefined {
  if (yes.test(said)) return true;
  return no.test(said) ? false : undefined;
}

function ask({ program, words }: Question): Promise<string> {
  return new Promise((resolve) => {
    execFile(program, words, { timeout: PATIENCE, windowsHide: true }, (error, said) => resolve(error ? '' : said));
  });
}
