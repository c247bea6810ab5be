/** A municipality as it was after any of its events: what the planning bases of its cases were taken from. */
import type { Envelope } from '../../domain/journal/envelope.ts';
import type { MunicipalityEvent, MunicipalityState } from '../../domain/municipality/messages.ts';
import { evolveMunicipality } from '../../domain/municipality/municipality.ts';
import { type MunicipalityId, municipalityStream } from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';
import { isWellFormed } from './chain.ts';
import { readStream } from './read-stream.ts';

/** undefined where no event of the municipality's stream has this number, or where it established nothing. */
export type MunicipalityAt = (id: MunicipalityId, seq: number) => MunicipalityState | undefined;

export interface MunicipalityHistories {
  /** Everything up to now, for `at`. */
  read(id: MunicipalityId): Promise<void>;
  readonly at: MunicipalityAt;
}

export function municipalityHistories(journal: Journal): MunicipalityHistories {
  const known = new Map<MunicipalityId, { readonly hash: string; readonly states: States }>();
  return {
    async read(id) {
      const stream = municipalityStream(id);
      const { hash } = await journal.head(stream);
      if (known.get(id)?.hash === hash) return;
      const reading = await readStream(journal, stream);
      // What is wrong with the stream is said where it is verified itself.
      const rows = reading.kind === 'read' && reading.rows.every(isWellFormed) ? reading.rows : [];
      known.set(id, { hash, states: statesBySeq(rows.map(({ envelope }) => envelope)) });
    },
    at: (id, seq) => known.get(id)?.states.get(seq),
  };
}

export const foldMunicipality = (
  envelopes: readonly Envelope[],
  start?: MunicipalityState,
): MunicipalityState | undefined =>
  envelopes.reduce(
    (state, { kind, type, data, seq }) =>
      kind === 'event' ? evolveMunicipality(state, { type, data } as unknown as MunicipalityEvent, seq) : state,
    start,
  );

type States = ReadonlyMap<number, MunicipalityState>;

/** States share what did not change between them. */
function statesBySeq(envelopes: readonly Envelope[]): States {
  const states = new Map<number, MunicipalityState>();
  let state: MunicipalityState | undefined;
  for (const envelope of envelopes) {
    try {
      state = foldMunicipality([envelope], state);
    } catch {
      return states;
    }
    if (state && envelope.kind === 'event') states.set(envelope.seq, state);
  }
  return states;
}
