import { randomBytes } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Owner } from '../../../core/contract/read-only.ts';
import type { OwnerFile } from '../../../core/owner-file.ts';
import { createTurns } from '../turns.ts';
import { atEnd } from './at-end.ts';
import {
  createOwner,
  loadOwner,
  ownerFileOf,
  removeOwner,
  removeOwnerNow,
  renewOwner,
  replaceOwner,
} from './owner-file.ts';
import { calledName, thisProcess } from './this-process.ts';
import { createJudge, STALE } from './whether-over.ts';

/**
 * Which window of this host has which report for writing, and the owner files that tell others. All of it is advice, and none
 * of it may keep anybody from working: where no owner file can be made, written or read, nothing is said.
 */
export type Claims = {
  /** Who has the report, if that is somebody else; otherwise the window has it now. `take`: even if somebody has. */
  claim: (path: string, window: string | undefined, take?: boolean) => Promise<Owner | undefined>;
  /** The same of a window that was heard of, and that `hidden` ones may not be again for a while. */
  hold: (path: string, window: string, hidden: boolean) => Promise<Owner | undefined>;
  release: (path: string, window: string) => Promise<void>;
  /** The window has gone, and has nothing any more. */
  leave: (window: string) => Promise<void>;
  has: (path: string, window: string) => boolean;
};

/** Milliseconds. */
export type ClaimTimes = {
  /** Between two looks at the owner files of our own. */
  beat: number;
  /** Between two signs of life in an owner file. */
  sign: number;
  /** After which an owner who gives no sign no longer counts. */
  stale: number;
  /** After which a window that somebody sees has lost its claims, if it is not heard of. */
  lapse: number;
  /** The same of a hidden one: browsers let it speak once a minute. */
  hiddenLapse: number;
};

const TIMES: ClaimTimes = { beat: 15_000, sign: 60_000, stale: STALE, lapse: 20_000, hiddenLapse: 150_000 };

type Claim = {
  /** As it was asked for, and where it really lies. */
  asked: string;
  report: string;
  file: string;
  window: string;
  owner: OwnerFile;
  hidden: boolean;
  /** When the window was heard of, and when that was last written, in our counting. */
  heard: number;
  signed: number;
  /** A share that does not answer is not asked again and again. */
  isLookedAfter: boolean;
};

/** @param author what the user is called, if not as the system has it; see `Policy` */
export function createClaims(times: Partial<ClaimTimes> = {}, author?: string): Claims {
  const { beat, sign, stale, lapse, hiddenLapse } = { ...TIMES, ...times };
  const held = new Map<string, Claim>();
  const isOver = createJudge(stale);
  const inTurn = createTurns();
  const run = randomBytes(9).toString('hex');
  let count = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  let forgetEnd = () => {};

  async function newOwner(): Promise<OwnerFile> {
    const at = new Date().toISOString();
    const claim = `${run}-${++count}`;
    const self = await thisProcess();
    const name = await calledName(author);
    return { format: 'assay-owner', version: 1, ...self, name, since: at, seen: at, claim };
  }

  /** Gives who has the report instead of us. */
  async function settle(file: string, report: string, owner: OwnerFile, take: boolean): Promise<Owner | undefined> {
    for (let tries = 0; tries < 2; tries++) {
      const found = await loadOwner(file);
      if (found === 'foreign') return undefined;
      if (found === 'nothing') {
        if ((await createOwner(file, owner, report)) !== 'there') return undefined;
        continue;
      }
      if (found.owner?.claim === owner.claim) return undefined;
      // What no claim of ours stands for any more was left over by one that has lapsed, or by a report that was moved.
      const isOurs = found.owner?.claim.startsWith(`${run}-`) === true;
      if (!take && !isOurs && !(await isOver(file, found))) return found.owner && shown(found.owner);
      if (await replaceOwner(file, owner, report, take ? 'anyway' : found)) return undefined;
    }
    return undefined;
  }

  function put(claim: Claim): void {
    held.set(claim.file, claim);
    if (timer) return;
    timer = setInterval(lookAfterAll, beat);
    timer.unref();
    forgetEnd = atEnd(() => {
      for (const { file, owner } of held.values()) removeOwnerNow(file, owner.claim);
    });
  }

  function drop(claim: Claim): void {
    if (held.get(claim.file) === claim) held.delete(claim.file);
    if (held.size > 0) return;
    clearInterval(timer);
    timer = undefined;
    forgetEnd();
  }

  async function end(claim: Claim): Promise<void> {
    drop(claim);
    await removeOwner(claim.file, claim.owner.claim);
  }

  const hasLapsed = ({ heard, hidden }: Claim) => performance.now() - heard > (hidden ? hiddenLapse : lapse);

  function lookAfterAll(): void {
    for (const claim of held.values()) {
      if (claim.isLookedAfter) continue;
      claim.isLookedAfter = true;
      inTurn(claim.file, async () => {
        if (held.get(claim.file) !== claim) return;
        if (hasLapsed(claim)) return end(claim);
        await lookAfter(claim);
      })
        .catch(() => {})
        .finally(() => {
          claim.isLookedAfter = false;
        });
    }
  }

  /** Gives a sign of life where one is due, makes the file anew where it has gone, and notices who has taken over. */
  async function lookAfter(claim: Claim): Promise<void> {
    const { file, report } = claim;
    const owner = { ...claim.owner, seen: new Date().toISOString() };
    if (await settle(file, report, owner, false)) return drop(claim);
    if (performance.now() - claim.signed < sign) return;
    claim.owner = owner;
    claim.signed = performance.now();
    await renewOwner(file, owner);
  }

  async function claimNow(asked: string, report: string, window: string | undefined, take: boolean) {
    const file = ownerFileOf(report);
    const known = held.get(file);
    if (known && known.window === window && !take) return heardOf(known, known.hidden);
    if (known && !take && !hasLapsed(known)) return shown(known.owner);
    if (window === undefined) return ownerBeside(file);
    const owner = await newOwner();
    const other = await settle(file, report, owner, take);
    if (other) return other;
    if (known) drop(known);
    const now = performance.now();
    put({ asked, report, file, window, owner, hidden: false, heard: now, signed: now, isLookedAfter: false });
    return undefined;
  }

  function heardOf(claim: Claim, hidden: boolean): undefined {
    Object.assign(claim, { hidden, heard: performance.now() });
  }

  async function ownerBeside(file: string): Promise<Owner | undefined> {
    const found = await loadOwner(file);
    if (typeof found === 'string' || !found.owner || found.owner.claim.startsWith(`${run}-`)) return undefined;
    return (await isOver(file, found)) ? undefined : shown(found.owner);
  }

  async function claim(path: string, window: string | undefined, take = false): Promise<Owner | undefined> {
    const report = await realpath(path).catch(() => resolve(path));
    return inTurn(ownerFileOf(report), () => claimNow(resolve(path), report, window, take)).catch((error) => {
      console.error(`Nobody can be told who has “${path}” open: ${error}`);
      return undefined;
    });
  }

  function ownOf(path: string, window: string): Claim[] {
    const asked = resolve(path);
    return [...held.values()].filter((one) => one.window === window && one.asked === asked);
  }

  const endAll = async (claims: readonly Claim[]) => {
    await Promise.all(claims.map((one) => inTurn(one.file, () => end(one)).catch(() => {})));
  };

  return {
    claim,
    has: (path, window) => ownOf(path, window).length > 0,
    async hold(path, window, hidden) {
      // No disk is asked, so that a share that does not answer holds up no window.
      const [own] = ownOf(path, window);
      if (own) return heardOf(own, hidden);
      const other = await claim(path, window);
      for (const one of ownOf(path, window)) one.hidden = hidden;
      return other;
    },
    release: (path, window) => endAll(ownOf(path, window)),
    leave: (window) => endAll([...held.values()].filter((one) => one.window === window)),
  };
}

function shown({ name, machine, since, seen }: OwnerFile): Owner {
  return { name, machine, since, seen };
}
