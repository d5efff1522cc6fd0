import type { AssayContract } from '../../../core/contract/contract.ts';
import type { ownerCalls } from '../../../core/contract/owner-calls.ts';
import type { Handlers } from '../../../core/rpc.ts';
import type { Places } from '../places.ts';
import type { Claims } from './claims.ts';

type Needs = { claims: Claims; places: Places };

/** The calls with which a window says that it still has a report, or has it no longer. */
export function createOwnerCalls({ claims, places }: Needs): Pick<Handlers<AssayContract>, keyof typeof ownerCalls> {
  return {
    async holdReport({ file, window, hidden }) {
      const owner = await claims.hold(places.pathOf(file), window, hidden);
      return { holds: !owner, ...(owner && { owner }) };
    },

    async releaseReport({ file, window }) {
      await claims.release(places.pathOf(file), window);
      return {};
    },
  };
}
