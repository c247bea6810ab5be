/** Which of the journal's rows a page shows, and where it begins. */
import { z } from 'zod';

export const RowsQuery = z.object({
  after: z.coerce.number().int().min(0).default(0),
  kind: z.literal('event').optional(),
});
