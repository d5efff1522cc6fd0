import { z } from 'zod';

/**
 * That somebody let a part pass a stage. It holds for what was `seen`: the lines of the part as they are printed, scores and
 * ratings among them.
 */
export const SignOff = z.strictObject({
  part: z.string().min(1),
  /** Id of one of the edition’s stages. */
  stage: z.string().min(1),
  by: z.string().min(1),
  at: z.iso.datetime({ offset: true }),
  /** The name of the lines in `signedTexts` of the report; in older files the lines themselves. */
  seen: z.union([z.string(), z.array(z.string())]),
});
export type SignOff = z.infer<typeof SignOff>;
