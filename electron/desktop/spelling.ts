import { loadPolicy } from '../host/policy.ts';
import { PAGE } from './own-page.ts';

/** What is used of Electron’s session. */
type Session = {
  setSpellCheckerLanguages(languages: string[]): void;
  setSpellCheckerDictionaryDownloadURL(address: string): void;
};

/**
 * The spelling of the page is checked as in British English. On a Mac the system does it; elsewhere Electron fetches a list of
 * words once, from where Chrome has it, and sends nothing of the text anywhere. Where nothing may be fetched, it is looked for
 * where there is none.
 */
export function setSpelling(session: Session, isPackaged: boolean): void {
  if (process.platform === 'darwin') return;
  const mayFetch = isPackaged && loadPolicy().policy.updates !== 'off';
  if (!mayFetch) session.setSpellCheckerDictionaryDownloadURL(PAGE);
  session.setSpellCheckerLanguages(['en-GB']);
}
