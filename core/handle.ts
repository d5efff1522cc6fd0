import { z } from 'zod';

/** Stands for a place that the user chose; only the host knows which. */
export const Handle = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);
export type Handle = z.infer<typeof Handle>;
