import { z } from 'zod';

/** Stands for a place that the user chose; only the host knows which. */
export const Handle = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);
export type Handle = z.infer<typeof Handle>;

/** `name` is for people: the file's name without its folder. */
export const FileRef = z.strictObject({ handle: Handle, name: z.string() });
export type FileRef = z.infer<typeof FileRef>;
