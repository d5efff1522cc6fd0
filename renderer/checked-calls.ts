import type { Bridge } from '../core/contract/bridge.ts';
import { type AssayContract, contract } from '../core/contract/contract.ts';
import { desktopCalls } from '../core/contract/desktop-calls.ts';
import type { FileRef } from '../core/contract/handle.ts';
import { AssayError } from '../core/fault.ts';
import { type Client, connect, Progress, type Reply, type Send } from '../core/rpc.ts';
import { createBridgeSend } from './bridge-send.ts';
import { thisWindow } from './window-id.ts';

/** What is asked of the host and of the shell, and answered, held against its schemas. */

export function checkedHost(send: Send): Client<AssayContract> {
  return connect(contract, saying(checkingProgress(send)));
}

export function checkedDesktop(bridge: Bridge): Client<typeof desktopCalls> {
  return connect(desktopCalls, createBridgeSend(bridge));
}

/** @throws AssayError where it was no report */
export function droppedIn(reply: Reply): FileRef {
  if (!reply.ok) throw new AssayError(reply.fault.code, reply.fault.message);
  return desktopCalls.takeDropped.output.parse(reply.value);
}

/** Whatever call may say which window asks, says it. */
function saying(send: Send): Send {
  const calls: Record<string, { input: { shape: object } }> = contract;
  return (name, input, work) => {
    const mayAsk = 'window' in (calls[name]?.input.shape ?? {}) && typeof input === 'object';
    return send(name, mayAsk ? { window: thisWindow, ...input } : input, work);
  };
}

function checkingProgress(send: Send): Send {
  return (name, input, { progress, ...work } = {}) =>
    send(name, input, { ...work, ...(progress && { progress: (step) => progress(Progress.parse(step)) }) });
}
