/** Loads municipalities from the journal; a fold is kept as long as the stream's head stands. */

import type { MunicipalityEvent, MunicipalityState } from '../../domain/municipality/messages.ts';
import { evolveMunicipality } from '../../domain/municipality/municipality.ts';
import type { Hash } from '../../domain/terms.ts';
import { type MunicipalityId, municipalityStream } from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';
import { reach } from './unreachable.ts';

export type MunicipalityLoader = (id: MunicipalityId) => Promise<MunicipalityState | undefined>;

export function createMunicipalityLoader(journal: Journal): MunicipalityLoader {
  const kept = new Map<MunicipalityId, { readonly hash: Hash; readonly state: MunicipalityState | undefined }>();
  return async (id) => {
    const stream = municipalityStream(id);
    const { hash, seq } = await reach(() => journal.head(stream));
    const known = kept.get(id);
    if (seq === 0) return undefined;
    if (known?.hash === hash) return known.state;
    const rows = await reach(() => journal.read(stream));
    const state = rows.reduce<MunicipalityState | undefined>(
      (folded, { envelope: { kind, type, data, seq: at } }) =>
        kind === 'event' ? evolveMunicipality(folded, { type, data } as unknown as MunicipalityEvent, at) : folded,
      undefined,
    );
    const last = rows.at(-1);
    if (last) kept.set(id, { hash: last.hash, state });
    return state;
  };
}
