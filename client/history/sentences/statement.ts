/** What somebody confirmed or denied. */
import type { Text } from '../../../domain/terms.ts';

/** "befugt" or "nicht befugt". */
export const statement = (holds: boolean, { de, en }: Text): Text =>
  holds ? { de, en } : { de: `nicht ${de}`, en: `not ${en}` };
