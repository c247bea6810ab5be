/** A store that does not answer is no mistake of the caller's and none of the code's: they are told to try again. */
import type { Journal } from '../../storage/journal.ts';
import { KeyUnwrapError } from '../../storage/key-wrapping.ts';
import { KeyDestroyedError } from '../../storage/keys.ts';

export class StoreUnreachableError extends Error {
  constructor(cause: unknown) {
    super('a store does not answer', { cause });
    this.name = 'StoreUnreachableError';
  }
}

/** What the key store says about a key is an answer; everything else that it throws is none. */
export async function reach<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof KeyDestroyedError || error instanceof KeyUnwrapError) throw error;
    throw new StoreUnreachableError(error);
  }
}

/** A journal to load from, whose silence is a `StoreUnreachableError`. */
export const reachable = (
  journal: Pick<Journal, 'head' | 'hashAt' | 'read'>,
): Pick<Journal, 'head' | 'hashAt' | 'read'> => ({
  head: (stream) => reach(() => journal.head(stream)),
  hashAt: (stream, seq) => reach(() => journal.hashAt(stream, seq)),
  read: (stream, after) => reach(() => journal.read(stream, after)),
});
