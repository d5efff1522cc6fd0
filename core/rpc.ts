import { z } from 'zod';
import { AssayError } from './fault.ts';
import { Fault } from './fault-schema.ts';
import { jsonFlaw } from './json.ts';
import { inShape, parseQuickly } from './known-shape.ts';

/**
 * One call, whatever it travels over. IPC keeps only the message of an error and HTTP keeps none, so a reply is always
 * data: the value, or the fault. Only JSON crosses.
 */

export type Call<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  input: Input;
  output: Output;
};
export type Contract = Record<string, Call>;

export const Progress = z.strictObject({ done: z.number(), total: z.number(), doing: z.string() });
export type Progress = z.infer<typeof Progress>;

/** What long work gets beside its input, and what a caller may give. */
export type Work = { progress: (progress: Progress) => void; signal: AbortSignalLike };
/** The part of AbortSignal that is used here; core sees neither DOM nor Node. */
export type AbortSignalLike = {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
};

export type Handlers<C extends Contract> = {
  [Name in keyof C]: (input: z.output<C[Name]['input']>, work: Work) => Promise<z.input<C[Name]['output']>>;
};

export type Client<C extends Contract> = {
  [Name in keyof C]: (input: z.input<C[Name]['input']>, work?: Partial<Work>) => Promise<z.output<C[Name]['output']>>;
};

export const Reply = z.union([
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), fault: Fault }),
]);
export type Reply = z.infer<typeof Reply>;

export type Send = (name: string, input: unknown, work?: Partial<Work>) => Promise<Reply>;

const never: AbortSignalLike = { aborted: false, addEventListener() {}, removeEventListener() {} };

/**
 * Answers calls by name. Never throws: a fault that is no AssayError becomes `internal` with plain words, and goes
 * whole to `onInternal`, so that neither stack nor path reaches a page.
 */
export function serve<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  onInternal: (name: string, error: unknown) => void,
): Send {
  return async (name, input, work = {}) => {
    try {
      const call = Object.hasOwn(contract, name) ? contract[name] : undefined;
      if (!call) throw new AssayError('wrong use', `There is no call “${name.slice(0, 40)}”.`);
      const known = inShape(call.input, input);
      const parsed = known === undefined ? call.input.safeParse(input) : undefined;
      if (parsed?.error) throw new AssayError('wrong use', `The call “${name}” ${issueText(parsed.error)}.`);
      const handle = handlers[name as keyof C] as (input: unknown, work: Work) => Promise<unknown>;
      const value = await handle(parsed ? parsed.data : known, {
        progress: work.progress ?? (() => {}),
        signal: work.signal ?? never,
      });
      return { ok: true, value: parseQuickly(call.output, value) };
    } catch (error) {
      if (error instanceof AssayError) return { ok: false, fault: { code: error.code, message: error.message } };
      onInternal(name, error);
      const message = 'Something went wrong inside Assay. Your report is unchanged; please try again.';
      return { ok: false, fault: { code: 'internal', message } };
    }
  };
}

/**
 * The typed client of a contract.
 *
 * @throws AssayError from a call: `wrong use` for input that is not plain JSON, or the fault of the reply as it was
 */
export function connect<C extends Contract>(contract: C, send: Send): Client<C> {
  const entries = Object.keys(contract).map((name) => [
    name,
    async (input: unknown, work?: Partial<Work>) => {
      // IPC would clone a Date or NaN where HTTP would change it: neither gets that far.
      const flaw = jsonFlaw(input);
      if (flaw !== undefined)
        throw new AssayError('wrong use', `The call “${name}” was given something that is not JSON at “${flaw}”.`);
      const reply = parseQuickly(Reply, await send(name, input, work));
      if (!reply.ok) throw new AssayError(reply.fault.code, reply.fault.message);
      return parseQuickly(contract[name]!.output, reply.value);
    },
  ]);
  return Object.fromEntries(entries) as Client<C>;
}

/** The first thing that is wrong, as `got “x.y”: why`. */
export function issueText(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue ? `got “${issue.path.join('.') || 'its input'}”: ${issue.message}` : 'got something else';
}
