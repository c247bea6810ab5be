/** Whether a planning basis is the slice of the municipality's stream that it says it is, and what it says has moved. */
import { caseSince } from '../../domain/case/case-since.ts';
import type { EventDataOf } from '../../domain/case/events.ts';
import type { CaseFold } from '../../domain/case/fold.ts';
import { shiftsOf } from '../../domain/case/shifts.ts';
import { upcast } from '../../domain/case/upcast.ts';
import { canonicalJson, type Envelope } from '../../domain/journal/envelope.ts';
import { planningBasis } from '../../domain/municipality/municipality.ts';
import type { MunicipalityId, StreamId } from '../../domain/terms.ts';
import { type Finding, finding } from './findings.ts';
import type { MunicipalityAt } from './municipality-history.ts';

/** `command`: the one that was decided on the basis; before a case is open it alone says whose case it will be. */
export function basisFindings(
  stream: StreamId,
  { state, basis }: CaseFold,
  row: Envelope,
  command: Envelope | undefined,
  municipalityAt: MunicipalityAt,
): readonly Finding[] {
  const differs = (detail: string) => [finding(stream, row.seq, 'other-basis', detail)];
  const [, id, seq] = /^municipality\/(.+)#(\d+)$/.exec(row.cause) ?? [];
  if (id === undefined || seq === undefined) return differs('cause');
  if (id !== (state?.municipality ?? municipalityOf(command))) return differs('municipality');
  const source = municipalityAt(id as MunicipalityId, Number(seq));
  const right = source && planningBasis(source, state ? caseSince(state) : row.at);
  if (!right) return differs(`no basis at ${row.cause}`);
  // A basis of an earlier release lacks what a profile of then could not say.
  const { basis: recorded, shifts } = upcast(row.type, row.data) as unknown as EventDataOf<'planning-basis-set'>;
  if (canonicalJson(recorded) !== canonicalJson(right)) return differs(row.cause);
  if (canonicalJson(shifts) !== canonicalJson(shiftsOf(state, right))) return differs('moved dates');
  const before = (state?.basis ?? basis)?.municipalitySeq ?? 0;
  // Equal where a case taken over from paper turns out to have begun before its entry, and asks for more of the same.
  return Number(seq) > before || isOlderThanItsEntry(state, seq, before)
    ? []
    : [finding(stream, row.seq, 'basis-went-back', `${seq} ≤ ${before}`)];
}

const isOlderThanItsEntry = (state: CaseFold['state'], seq: string, before: number): boolean =>
  state !== undefined && Number(seq) === before && caseSince(state) < state.openedAt;

function municipalityOf(command: Envelope | undefined): string | undefined {
  const data = command?.data as { readonly origin?: { readonly municipality?: string } } | null | undefined;
  return data?.origin?.municipality;
}
