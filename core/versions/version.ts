import { z } from 'zod';
import { LONGEST_NAME } from '../longest-name.ts';

/** Earlier states of a report, kept in its file: those that someone named, and those kept by themselves. */

/**
 * `named` by someone; before an `import`, a `restore` or an `export`; `daily`, as the report was when a day's work began.
 */
export const VersionKind = z.enum(['named', 'import', 'restore', 'daily', 'export']);
export type VersionKind = z.infer<typeof VersionKind>;

export const VersionId = z.string().regex(/^[0-9a-f]{8}$/);

const name = z.string().max(LONGEST_NAME);

export const Version = z.strictObject({
  id: VersionId,
  /** When it was kept. */
  at: z.iso.datetime({ offset: true }),
  kind: VersionKind,
  /** Of a named one, what it is called; before an import or export, the name of the file. May be empty. */
  name,
  /** Words of its texts and recommendations. */
  words: z.int().min(0),
});
export type Version = z.infer<typeof Version>;

/** A version that shall be kept of a report. */
export const VersionWish = z.strictObject({ kind: VersionKind, name });
export type VersionWish = z.infer<typeof VersionWish>;

/** What is to become of a version that is kept already. One that is given a name is a named one from then on. */
export const VersionEdit = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('remove'), id: VersionId }),
  z.strictObject({ to: z.literal('rename'), id: VersionId, name: name.min(1) }),
]);
export type VersionEdit = z.infer<typeof VersionEdit>;

/** The beginning of the SHA-256 of a piece, in hexadecimal digits. */
export const PieceHash = z.string().regex(/^[0-9a-f]{32}$/);

/** How a report is put together of pieces, by their hashes. */
export const PieceList = z.strictObject({
  head: PieceHash,
  members: z.record(z.string(), PieceHash),
  parts: z.record(z.string(), PieceHash),
});
export type PieceList = z.infer<typeof PieceList>;

/** A version as a report’s file lists it. `pictures`: those that it names, as `ID.png`. */
export const KeptVersion = z.strictObject({
  ...Version.shape,
  pieces: PieceList,
  pictures: z.array(z.string().regex(/^[0-9a-f]{64}\.(?:png|jpg|svg)$/)),
});
export type KeptVersion = z.infer<typeof KeptVersion>;

/** What the list of versions in a file is written as. A newer Assay counts on. */
export const VERSIONS_FORMAT = 1;

/** Latest last. */
export const VersionIndex = z.strictObject({
  format: z.literal('assay-versions'),
  version: z.literal(VERSIONS_FORMAT),
  versions: z.array(KeptVersion).max(2000),
});
export type VersionIndex = z.infer<typeof VersionIndex>;
