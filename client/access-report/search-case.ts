/** What one case's journal says of a person: read row by row, its personal values opened one case at a time and forgotten. */
import { caseNumber } from '../../domain/case/case-number.ts';
import { isOpening } from '../../domain/case/commands.ts';
import type { EventDataOf } from '../../domain/case/events.ts';
import { officeIn, type Place } from '../../domain/guideline/office-words.ts';
import type { PersonalField } from '../../domain/guideline/personal-fields.ts';
import { textIn } from '../../domain/guideline/placed-text.ts';
import type { Envelope, Row } from '../../domain/journal/envelope.ts';
import { isSealed, type SealedValue } from '../../domain/journal/sealed.ts';
import { CASE_COMMANDS, type CaseCommandName, type CaseId, type Json, type PersonId } from '../../domain/terms.ts';
import type { KeyStore } from '../../storage/keys.ts';
import { openValue } from '../../storage/sealing/seal.ts';
import { mapFormFields } from '../commands/form-parts.ts';
import { commandLabel } from '../history/command-labels.ts';
import { withheld } from '../reading/open-fields.ts';
import { toldRows } from '../reading/told-rows.ts';
import { reach } from '../reading/unreachable.ts';
import type { AccessReport, Act, FoundAt, NamedIn, OfCase } from './report.ts';
import { bearsOtherName, foundBy, isMentioned, type Whom } from './whom.ts';

export type FoundInCase = Pick<AccessReport, 'named' | 'mentioned' | 'acts' | 'told' | 'roles'>;

export interface Search {
  readonly person?: PersonId | undefined;
  readonly whom: Whom;
  /** Which values are shown, and whether free texts are looked through (by the officer alone). */
  readonly shows: 'all' | 'own' | 'nothing';
  readonly readsTexts: boolean;
}

interface SearchedCase {
  readonly caseId: CaseId;
  readonly rows: readonly Row[];
  /** Whose names for offices it is told with. */
  readonly place: Place;
}

export async function searchCase(
  keys: Pick<KeyStore, 'findMany'>,
  { caseId, rows, place }: SearchedCase,
  search: Search,
): Promise<FoundInCase> {
  const of = { caseId, number: caseNumber({ caseId }) };
  const fields = rows.flatMap(({ envelope }) => sealedFields(envelope));
  const read = fields.filter(({ meta }) => meta.personal === 'person' || search.readsTexts);
  const found = await reach(() => keys.findMany(read.map(({ sealed }) => sealed.kid)));
  const named: NamedIn[] = [];
  const mentioned: FoundAt[] = [];
  for (const { envelope, path, sealed, meta } of read) {
    const key = found.get(sealed.kid);
    if (!key) continue;
    const value = openValue({ key, caseId, path, sealed });
    const at: FoundAt = { ...of, ...whereOf(envelope, place), field: textIn(place, meta.label) };
    if (meta.personal === 'person') {
      const by = foundBy(search.whom, sealed.kid, value);
      if (!by) continue;
      const isOthers = by !== 'name' && bearsOtherName(search.whom, value);
      const isShown = search.shows === 'all' || (search.shows === 'own' && !isOthers);
      const otherName = isOthers ? { otherName: true as const } : {};
      named.push({ ...at, by, ...otherName, value: isShown ? value : withheld(sealed) });
    } else if (isMentioned(search.whom, value)) mentioned.push(at);
  }
  return { named, mentioned, acts: actsIn(rows, search.person, { of, place }), ...rowsAbout(rows, search.person, of) };
}

interface SealedField extends Pick<PersonalField, 'path' | 'meta'> {
  readonly envelope: Envelope;
  readonly sealed: SealedValue;
}

/** Events repeat what their command brought: the commands are enough. */
function sealedFields(envelope: Envelope): readonly SealedField[] {
  const type = CASE_COMMANDS.find((name) => name === envelope.type);
  if (envelope.kind !== 'command' || !type) return [];
  const form = isOpening(type) ? (envelope.data as { readonly request: Json }).request : envelope.data;
  const fields: SealedField[] = [];
  mapFormFields(type, form, ({ path, value, meta }) => {
    if (isSealed(value)) fields.push({ envelope, path, sealed: value, meta });
    return null;
  });
  return fields;
}

const whereOf = ({ seq, at, type, actor }: Envelope, place: Place): Pick<FoundAt, 'seq' | 'at' | 'entered'> => ({
  seq,
  at,
  entered: {
    as: { id: type, label: commandLabel(type as CaseCommandName) },
    by: officeIn(place, actor.for ?? actor.role).label,
  },
});

export const actsIn = (
  rows: readonly Row[],
  person: PersonId | undefined,
  { of, place }: { readonly of: Pick<Act, 'caseId' | 'number'>; readonly place: Place },
): readonly Act[] =>
  rows
    .filter(({ envelope: { kind, actor } }) => kind === 'command' && person !== undefined && actor.person === person)
    .map(({ envelope: { seq, at, type, actor } }) => ({
      ...of,
      seq,
      at,
      what: { id: type, label: commandLabel(type as CaseCommandName) },
      role: officeIn(place, actor.role).label,
      ...(actor.for && actor.for !== actor.role ? { for: officeIn(place, actor.for).label } : {}),
    }));

/** Rows that name the person by their id; told in the case's own sentences, which open nothing. */
function rowsAbout(
  rows: readonly Row[],
  person: PersonId | undefined,
  of: OfCase,
): Pick<FoundInCase, 'told' | 'roles'> {
  const about = new Map(rows.map(({ envelope }) => [envelope.seq, person && aboutWhat(envelope, person)]));
  if ([...about.values()].every((what) => what === undefined)) return { told: [], roles: [] };
  const sentences = toldRows(rows, new Map()).map(({ seq, at, sentence }) => ({ ...of, seq, at, sentence }));
  return {
    told: sentences.filter(({ seq }) => about.get(seq) === 'told'),
    roles: sentences.filter(({ seq }) => about.get(seq) === 'appointed'),
  };
}

function aboutWhat({ kind, type, data }: Envelope, person: PersonId): 'told' | 'appointed' | undefined {
  if (kind !== 'event') return undefined;
  const { to, later = [] } = data as unknown as Partial<EventDataOf<'notice-recorded'>>;
  switch (type) {
    case 'notice-recorded':
      return [...(to ?? []), ...later].includes(person) ? 'told' : undefined;
    case 'substitute-appointed':
      return (data as unknown as EventDataOf<'substitute-appointed'>).person === person ? 'appointed' : undefined;
    case 'case-handed-over':
      return (data as unknown as EventDataOf<'case-handed-over'>).to === person ? 'appointed' : undefined;
    case 'step-handed-on':
      return (data as unknown as EventDataOf<'step-handed-on'>).to === person ? 'appointed' : undefined;
    default:
      return undefined;
  }
}
