import type { OpenReport } from '../../../core/contract/contract.ts';
import type { Owner } from '../../../core/contract/read-only.ts';

/** What was found of unsaved work when the report was opened, until the user has done with it. */
export type Recovered = Pick<OpenReport, 'restored' | 'unsaved'> & {
  /** What is amiss with keeping work, as it may be shown. */
  trouble?: string | undefined;
  /** Who has opened the report for writing since this window did. */
  taken?: Owner | undefined;
  /** The user knows of that. */
  isTakenSeen?: boolean;
};

export function newRecovered({ restored, unsaved }: OpenReport): Recovered {
  return { restored, unsaved };
}
