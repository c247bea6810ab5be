/** Loads municipalities from the journal; the fold is kept as long as the stream's head stands. */

import type { Head } from '../../domain/journal/envelope.ts';
import type { MunicipalityEvent, MunicipalityState } from '../../domain/municipality/messages.ts';
import { evolveMunicipality } from '../../domain/municipality/municipality.ts';
import { type MunicipalityId, municipalityStream } from '../../domain/terms.ts';
import type { Journal } from '../journal.ts';

export type MunicipalityLoader = (id: MunicipalityId) => Promise<MunicipalityState | undefined>;

export function createMunicipalityLoader(journal: Pick<Journal, 'head' | 'hashAt' | 'read'>): MunicipalityLoader {
  const kept = new Map<MunicipalityId, { readonly head: Head; readonly state: MunicipalityState | undefined }>();
  return async (id) => {
    const stream = municipalityStream(id);
    const head = await journal.head(stream);
    const known = kept.get(id);
    if (known?.head.hash === head.hash) return known.state;
    const rows = await journal.read(stream);
    let state: MunicipalityState | undefined;
    for (const { envelope } of rows) {
      if (envelope.kind !== 'event') continue;
      state = evolveMunicipality(
        state,
        { type: envelope.type, data: envelope.data } as unknown as MunicipalityEvent,
        envelope.seq,
      );
    }
    const last = rows.at(-1);
    if (last) kept.set(id, { head: { seq: last.envelope.seq, hash: last.hash }, state });
    return state;
  };
}
