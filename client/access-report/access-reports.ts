/**
 * Draws up what is stored about a person (Art. 15 GDPR), from the directory, the journal and what can still be opened. Nothing of
 * it is stored. It reads every case of the municipality: rarely asked for, and complete.
 */
import { localDate } from '../../domain/calendar/local-time.ts';
import { refusal } from '../../domain/case/refusals.ts';
import { officeIn, type Place } from '../../domain/guideline/office-words.ts';
import type { Row } from '../../domain/journal/envelope.ts';
import type { MunicipalityState } from '../../domain/municipality/messages.ts';
import { offsetsOf } from '../../domain/municipality/slice.ts';
import {
  type Actor,
  caseStream,
  type Instant,
  type MunicipalityId,
  municipalityStream,
  type PersonId,
  type Text,
} from '../../domain/terms.ts';
import { CREDENTIAL_KINDS, type CredentialKind, type CredentialStore } from '../../storage/credentials.ts';
import type { Journal } from '../../storage/journal.ts';
import type { KeyStore } from '../../storage/keys.ts';
import type { MunicipalityLoader } from '../../storage/loading/municipality-loader.ts';
import type { PeopleDirectory, Person } from '../../storage/people.ts';
import type { ReadModel } from '../../storage/read-model.ts';
import { type Refused, refused } from '../commands/answer.ts';
import { personUnknown } from '../commands/people-register.ts';
import type { Drafts } from '../drafts/drafts.ts';
import { allCases } from '../reading/all-cases.ts';
import { toldRows } from '../reading/told-rows.ts';
import { reach } from '../reading/unreachable.ts';
import { begunForms } from './begun-forms.ts';
import { informationOf } from './information.ts';
import type { AccessReport, DirectoryEntry } from './report.ts';
import { actsIn, type FoundInCase, type Search, searchCase } from './search-case.ts';

export interface AccessReports {
  /** For the officer of the person's municipality, or an operator, who is shown no values (P15). */
  ofPerson(actor: Actor, person: PersonId): Promise<AccessReport | Refused>;
  /** For the person themselves. Free texts are looked through by the officer alone, who sees whom else they speak of. */
  ofOneself(person: Person): Promise<AccessReport | Refused>;
  /** For the officer: somebody whom forms name by hand. */
  ofNamed(
    actor: Actor,
    asked: { readonly name?: string | undefined; readonly email?: string | undefined },
  ): Promise<AccessReport | Refused>;
}

interface Stores {
  readonly journal: Journal;
  readonly readModel: ReadModel;
  readonly keys: KeyStore;
  readonly people: PeopleDirectory;
  readonly credentials: CredentialStore;
  readonly drafts: Pick<Drafts, 'places' | 'find'>;
}

export function createAccessReports(
  stores: Stores,
  readMunicipality: MunicipalityLoader,
  now: () => Instant | Promise<Instant>,
): AccessReports {
  async function report(
    id: MunicipalityId,
    search: Search,
    person: Person | undefined,
  ): Promise<AccessReport | Refused> {
    const municipality = await readMunicipality(id);
    if (!municipality?.calendar) return refused(nowhere);
    const at = await now();
    const { profile } = municipality;
    const own = await reach(() => stores.journal.read(municipalityStream(id)));
    const found = await inAllCases(id, search, profile);
    return {
      createdAt: at,
      createdOn: localDate({ offsets: offsetsOf(municipality.calendar) }, at),
      municipality: { id, name: profile.name, unit: profile.unit },
      about: {
        ...(search.person === undefined ? {} : { person: search.person }),
        ...(search.shows !== 'nothing' ? { name: search.whom.name, email: search.whom.email } : {}),
      },
      ...(person && search.shows !== 'nothing' ? { directory: directoryEntry(person, municipality) } : {}),
      credentials: search.person === undefined ? [] : await credentialsOf(search.person, at),
      drafts:
        search.person === undefined
          ? []
          : await begunForms(stores.drafts, search.person, { isOwn: search.shows === 'own', place: profile }),
      ...found,
      roles: [...rolesIn(own, search.person), ...found.roles],
      acts: [...actsIn(own, search.person, { of: {}, place: profile }), ...found.acts],
      information: informationOf(profile),
    };
  }

  async function inAllCases(id: MunicipalityId, search: Search, place: Place): Promise<FoundInCase> {
    const all: FoundInCase[] = [];
    for (const { caseId } of await allCases(stores.readModel, id)) {
      const rows = await reach(() => stores.journal.read(caseStream(caseId)));
      all.push(await searchCase(stores.keys, { caseId, rows, place }, search));
    }
    return {
      named: all.flatMap(({ named }) => named),
      mentioned: all.flatMap(({ mentioned }) => mentioned),
      acts: all.flatMap(({ acts }) => acts),
      told: all.flatMap(({ told }) => told),
      roles: all.flatMap(({ roles }) => roles),
    };
  }

  async function credentialsOf(person: PersonId, at: Instant): Promise<AccessReport['credentials']> {
    const each = await Promise.all(
      CREDENTIAL_KINDS.map((kind) => reach(() => stores.credentials.ofPerson(person, kind, at))),
    );
    return each.flat().map(({ kind, createdAt, expiresAt, usedAt }) => ({
      kind: { id: kind, label: CREDENTIALS[kind] },
      createdAt,
      ...(expiresAt ? { expiresAt } : {}),
      ...(usedAt ? { usedAt } : {}),
    }));
  }

  async function searchFor({ id, name, email }: Person, how: Pick<Search, 'shows' | 'readsTexts'>): Promise<Search> {
    const keys = new Set((await reach(() => stores.keys.ofSubject(id))).map(({ kid }) => kid));
    // A namesake's data are not theirs: a name alone is not enough.
    return { person: id, whom: { name, email, keys, byName: false }, ...how };
  }

  return {
    async ofPerson(actor, id) {
      const person = await reach(() => stores.people.find(id));
      const isTheirs = person && ((person.municipality as string) === actor.organisation || actor.role === 'operator');
      if (!isTheirs) return refused(personUnknown);
      const how = actor.role === 'operator' ? PLACES_ALONE : ({ shows: 'all', readsTexts: true } as const);
      return report(person.municipality, await searchFor(person, how), person);
    },
    ofOneself: async (person) =>
      report(person.municipality, await searchFor(person, { shows: 'own', readsTexts: false }), person),
    ofNamed: (actor, asked) => {
      const whom = { ...asked, keys: new Set<never>(), byName: true };
      const municipality = actor.organisation as string as MunicipalityId;
      return report(municipality, { whom, shows: 'all', readsTexts: true }, undefined);
    },
  };
}

/** P15 */
const PLACES_ALONE = { shows: 'nothing', readsTexts: false } as const;

const directoryEntry = (
  { name, email, language, organisation, roles, notices, registers, subject }: Person,
  { profile }: MunicipalityState,
): DirectoryEntry => ({
  name,
  email,
  language,
  organisation,
  roles: roles.map((role) => ({ id: role, label: officeIn(profile, role).label })),
  notices: notices ?? 'at-once',
  registers: registers ?? [],
  subject,
});

/** Rows of the municipality's stream that name the person by their id. */
function rolesIn(rows: readonly Row[], person: PersonId | undefined): AccessReport['roles'] {
  if (person === undefined) return [];
  const mine = new Set(
    rows
      .filter(
        ({ envelope: { kind, data } }) => kind === 'event' && (data as { person?: unknown } | null)?.person === person,
      )
      .map(({ envelope }) => envelope.seq),
  );
  return toldRows(rows, new Map())
    .filter(({ seq }) => mine.has(seq))
    .map(({ seq, at, sentence }) => ({ seq, at, sentence }));
}

const CREDENTIALS: { readonly [K in CredentialKind]: Text } = {
  'sign-in-link': { de: 'Link zur Anmeldung', en: 'sign-in link' },
  session: { de: 'Anmeldung', en: 'session' },
  'calendar-feed': { de: 'Kalenderadresse', en: 'calendar address' },
};

const nowhere = refusal(
  'municipality-unknown',
  'Diese Kommune ist hier nicht eingerichtet.',
  'This municipality is not set up here.',
);
