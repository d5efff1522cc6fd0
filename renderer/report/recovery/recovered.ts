import type { OpenReport } from '../../../core/contract/contract.ts';

/** What was found of unsaved work when the report was opened, until the user has done with it. */
export type Recovered = Pick<OpenReport, 'restored' | 'unsaved'> & {
  /** What is amiss with keeping work, as it may be shown. */
  trouble?: string | undefined;
};

export function newRecovered({ restored, unsaved }: OpenReport): Recovered {
  return { restored, unsaved };
}
