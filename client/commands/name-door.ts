/**
 * Whom and what a form names is looked up at the door, where the stores are: the carrier of a new case, persons who are to act,
 * earlier cases. The decider knows this case alone, and would take a name that nobody bears.
 */
import { belongsTo } from '../../domain/case/access.ts';
import type { CaseOrigin } from '../../domain/case/commands.ts';
import { officesOf } from '../../domain/case/offices-of.ts';
import { refusal } from '../../domain/case/refusals.ts';
import {
  type Actor,
  CARRIER_ROLES,
  type CaseCommandName,
  type CaseId,
  type Json,
  type PersonId,
  type Refusal,
  type Role,
  type StepName,
} from '../../domain/terms.ts';
import type { PeopleDirectory, Person } from '../../storage/people.ts';
import type { ReadModel } from '../../storage/read-model.ts';
import { reach } from '../reading/unreachable.ts';
import { type FieldError, type Refused, refused } from './answer.ts';

export interface Naming {
  readonly actor: Actor;
  readonly type: CaseCommandName;
  /** Whose case it is, or is to be. */
  readonly parties: CaseOrigin;
  readonly form: Json;
}

/** Undefined where everything that is named is known. */
export type NameDoor = (naming: Naming) => Promise<Refused | undefined>;

export function createNameDoor({
  people,
  readModel,
}: {
  readonly people: PeopleDirectory;
  readonly readModel: Pick<ReadModel, 'case'>;
}): NameDoor {
  /** Nobody could ever see the case of a carrier without people. */
  async function unknownCarrier({ actor, parties }: Naming): Promise<Refused | undefined> {
    const carriers = (await reach(() => people.all())).filter(
      ({ municipality, roles }) => municipality === parties.municipality && isOfCarrier(roles),
    );
    if (carriers.some(({ organisation }) => organisation === parties.carrier)) return undefined;
    const known = [...new Set(carriers.map(({ organisation }) => organisation as string))].sort();
    return refused(carrierUnknown(actor.role === 'social-planner' ? known : []));
  }

  async function unknownPerson(named: NamedPerson, { actor, parties }: Naming): Promise<readonly FieldError[]> {
    const { path, id, office, colleague } = named;
    const person = await reach(() => people.find(id));
    const home: string = colleague
      ? actor.organisation
      : office !== undefined && CARRIER_ROLES.includes(office)
        ? parties.carrier
        : parties.municipality;
    const isTheirs = colleague === undefined || person?.roles.some((role) => colleague.includes(role));
    return person && isTheirs && isAt(person, parties, home) ? [] : [{ path, message: PERSON_UNKNOWN }];
  }

  /** Whether somebody else's case exists is nobody's business: it is as unknown as none. */
  async function wrongCase({ path, id, outcome }: NamedCase, { actor }: Naming): Promise<readonly FieldError[]> {
    const row = await reach(() => readModel.case(id));
    if (!row || !belongsTo(actor, row)) return [{ path: path.case, message: CASE_UNKNOWN }];
    if (outcome === undefined || row.facts.outcome === outcome) return [];
    return [{ path: path.outcome ?? path.case, message: row.facts.outcome ? OTHER_OUTCOME : NOT_DECIDED }];
  }

  return async (naming) => {
    const { type, form } = naming;
    if (type === 'open-case' || type === 'import-case') {
      const wrong = await unknownCarrier(naming);
      if (wrong) return wrong;
    }
    const fields: FieldError[] = [];
    for (const person of personsIn(type, form)) fields.push(...(await unknownPerson(person, naming)));
    const cases = casesIn(form);
    for (const one of cases) fields.push(...(await wrongCase(one, naming)));
    const outcome = cases.some(({ outcome: told }) => told !== undefined);
    return fields.length === 0 ? undefined : refused(outcome ? { ...namesWrong, rule: 'A5' } : namesWrong, fields);
  };
}

interface NamedPerson {
  readonly path: string;
  readonly id: PersonId;
  /** For which office they are to act. */
  readonly office?: Role;
  /** Of one's own house, and of one of these offices. */
  readonly colleague?: readonly Role[];
}

function personsIn(type: CaseCommandName, form: Json): readonly NamedPerson[] {
  const { to, person, office, step, instance } = form as unknown as NamingPersons;
  if (type === 'hand-over-case' && to) return [{ path: '/to', id: to }];
  if (type === 'hand-on-step' && to) return [{ path: '/to', id: to, colleague: officesOf(step, instance) }];
  return type === 'appoint-substitute' && person
    ? [{ path: '/person', id: person, ...(office ? { office } : {}) }]
    : [];
}

interface NamingPersons {
  readonly to?: PersonId;
  readonly person?: PersonId;
  readonly office?: Role;
  readonly step: StepName;
  readonly instance?: string;
}

interface NamedCase {
  readonly path: { readonly case: string; readonly outcome?: string };
  readonly id: CaseId;
  readonly outcome?: string;
}

/** In a form, and in the one that it carries: a correction's, a record's, an import's request. */
function casesIn(form: Json, prefix = ''): readonly NamedCase[] {
  const { follows, carriedOver, comparable, form: inner, request } = form as unknown as NamingCases;
  return [
    ...(follows ? [{ path: { case: `${prefix}/follows` }, id: follows }] : []),
    ...(carriedOver ? [{ path: { case: `${prefix}/carriedOver/from` }, id: carriedOver.from }] : []),
    ...(comparable ?? []).map(({ case: id, outcome }, index) => {
      const at = `${prefix}/comparable/${index}`;
      return { path: { case: `${at}/case`, outcome: `${at}/outcome` }, id, outcome };
    }),
    ...(isRecord(inner) ? casesIn(inner, `${prefix}/form`) : []),
    ...(isRecord(request) ? casesIn(request, `${prefix}/request`) : []),
  ];
}

interface NamingCases {
  readonly follows?: CaseId;
  readonly carriedOver?: { readonly from: CaseId };
  readonly comparable?: readonly { readonly case: CaseId; readonly outcome: string }[];
  readonly form?: Json;
  readonly request?: Json;
}

const isRecord = (value: Json | undefined): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isOfCarrier = (roles: readonly Role[]): boolean => roles.some((role) => CARRIER_ROLES.includes(role));
const isAt = ({ municipality, organisation }: Person, parties: CaseOrigin, home: string): boolean =>
  municipality === parties.municipality && (organisation as string) === home;

function carrierUnknown(known: readonly string[]): Refusal {
  const list = known.join(', ');
  return refusal(
    'carrier-unknown',
    `Diesen Träger kennt das Verzeichnis nicht: Niemand könnte den Vorgang für ihn sehen.${list ? ` Bekannt sind: ${list}.` : ''}`,
    `The directory does not know this carrier: nobody could see the case for it.${list ? ` Known are: ${list}.` : ''}`,
  );
}
const namesWrong = refusal(
  'name-unknown',
  'Das Formular nennt etwas, das Handschlag so nicht kennt. Bitte prüfen Sie die genannten Felder.',
  'The form names something that Handschlag does not know like this. Please check the fields that are named.',
);
const PERSON_UNKNOWN = {
  de: 'Diese Person kennt das Verzeichnis nicht, oder sie gehört nicht zu dieser Stelle.',
  en: 'The directory does not know this person, or they do not belong to this office.',
};
const CASE_UNKNOWN = {
  de: 'Diesen Vorgang gibt es nicht, oder er ist für Sie nicht einsehbar.',
  en: 'There is no such case, or it is not open to you.',
};
const OTHER_OUTCOME = {
  de: 'Dieser Vorgang wurde anders entschieden.',
  en: 'This case was decided otherwise.',
};
const NOT_DECIDED = {
  de: 'Dieser Vorgang ist noch nicht entschieden.',
  en: 'This case is not decided yet.',
};
