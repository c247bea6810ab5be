/** Ids and names as a municipality's forms have them. */
import { z } from 'zod';
import { isOneLine } from '../guideline/text-characters.ts';

export const shortId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'must be lower-case letters, digits and hyphens');
export const name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine(isOneLine, { params: { problem: 'characters' } });
