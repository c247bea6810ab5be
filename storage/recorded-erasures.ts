/** Key store and people directory that write every erasure into the ledger first: no way of erasing leads past it. */
import type { Instant } from '../domain/terms.ts';
import type { ErasureLedger } from './erasure-ledger.ts';
import type { KeyStore } from './keys.ts';
import type { PeopleDirectory } from './people.ts';

export const recordingKeys = (keys: KeyStore, ledger: ErasureLedger): KeyStore => ({
  ...keys,
  async destroy(kids, at) {
    await ledger.record({ at, keys: [...new Set(kids)] });
    await keys.destroy(kids, at);
  },
});

export const recordingPeople = (
  people: PeopleDirectory,
  ledger: ErasureLedger,
  now: () => Promise<Instant>,
): PeopleDirectory => ({
  ...people,
  async erase(id) {
    await ledger.record({ at: await now(), person: id });
    await people.erase(id);
  },
});
