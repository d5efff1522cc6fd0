import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bytesOfRevision,
  findRevision,
  isOfRevision,
  learnRevision,
  revisionOf,
} from '../../../electron/host/revision.ts';

const KB = 1024;

describe('the revision of a file', () => {
  test('is the same whether worked out at once, in stretches, or from a file that is much the same', async () => {
    const edit = fc.record({ at: fc.nat(200 * KB), drop: fc.nat(300), put: fc.uint8Array({ maxLength: 300 }) });
    await fc.assert(
      fc.asyncProperty(fc.nat(200 * KB), fc.array(edit, { maxLength: 4 }), async (length, edits) => {
        let bytes: Buffer = randomBytes(length);
        let before = await learnRevision([bytes]);
        expect(before).toBe(revisionOf(Buffer.from(bytes)));
        for (const { at, drop, put } of edits) {
          bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + drop)]);
          const learnt = await learnRevision([bytes], before);
          expect(learnt).toBe(revisionOf(Buffer.from(bytes)));
          expect(await findRevision([Buffer.from(bytes)])).toBe(learnt);
          before = learnt;
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is that of the bytes, in whatever chunks they are, and whichever of these were known', async () => {
    const pool = [0, 1, 20 * KB, 64 * KB, 100 * KB, 150 * KB].map((length) => randomBytes(length));
    const chunk = fc.oneof(fc.constantFrom(...pool), fc.uint8Array({ maxLength: 300 }));
    const files = fc.array(fc.array(chunk, { maxLength: 7 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(files, async (lists) => {
        let before: string | undefined;
        for (const chunks of lists) {
          const whole = Buffer.concat(chunks);
          const revision = await learnRevision(chunks, before);
          expect(revision).toBe(revisionOf(whole));
          expect(await isOfRevision(whole, revision)).toBe(true);
          expect(await isOfRevision(Buffer.concat([whole, Buffer.of(0)]), revision)).toBe(false);
          before = revision;
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is another for each change of one byte, wherever it is, also where much is known', async () => {
    const bytes = randomBytes(200 * KB);
    const revision = await learnRevision([bytes]);
    for (const at of [0, 1, 8 * KB - 1, 8 * KB, 72 * KB, 136 * KB - 1, 136 * KB, 200 * KB - 1]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await isOfRevision(changed, revision)).toBe(false);
      expect(await learnRevision([changed], revision)).not.toBe(revision);
      expect(revisionOf(changed)).not.toBe(revision);
    }
    expect(await isOfRevision(Buffer.from(bytes), revision)).toBe(true);
    for (const other of [bytes.subarray(1), bytes.subarray(0, -1), Buffer.concat([bytes, Buffer.of(0)])]) {
      expect(await isOfRevision(other, revision)).toBe(false);
      expect(revisionOf(other)).not.toBe(revision);
    }
  });

  test('is 64 digits, of nothing too', () => {
    expect(revisionOf(Buffer.of())).toMatch(/^[0-9a-f]{64}$/);
    expect(revisionOf(Buffer.of())).not.toBe(revisionOf(Buffer.of(0)));
  });

  test('that was learnt long ago is forgotten, and known again by its bytes', async () => {
    const first = randomBytes(1000);
    const revision = await learnRevision([first]);
    expect(bytesOfRevision(revision)?.[0]).toBe(first);
    for (let more = 0; more < 5; more++) await learnRevision([Buffer.alloc(32 * KB * KB, more)]);
    expect(bytesOfRevision(revision)).toBeUndefined();
    expect(await isOfRevision(first, revision)).toBe(true);
    expect(await isOfRevision(randomBytes(1000), revision)).toBe(false);
  });
});
