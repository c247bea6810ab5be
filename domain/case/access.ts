/** Who may do what on a case. API, pages and the decider ask here and nowhere else. */
import { type Actor, CARRIER_ROLES, type PersonId, type PlainDate, type Role, type StepName } from '../terms.ts';
import type { CaseState } from './state.ts';

type Parties = Pick<CaseState, 'carrier' | 'municipality'>;

/** A carrier sees and acts on its own cases alone, an office on its municipality's. */
export function belongsTo(actor: Actor, parties: Parties): boolean {
  if (actor.role === 'engine' || actor.role === 'operator') return true;
  const home: string = CARRIER_ROLES.includes(actor.role) ? parties.carrier : parties.municipality;
  return actor.organisation === home;
}

/** Whether the actor may give a command in an own role; for another office only steps are completed (`actingRole`). */
export const mayAct = (actor: Actor, parties: Parties, roles: readonly Role[]): boolean =>
  belongsTo(actor, parties) && actor.for === undefined && roles.includes(actor.role);

/** Offices that may never sign in: the planner records for them, visibly and with the receipt. */
export const RECORDED_FOR: readonly Role[] = [
  'print-shop',
  'mail-room',
  'leadership',
  'registration-office',
  'statistics-office',
  'carrier-management',
];

/** Whether the planner may record this office's step; what comes from paper may be recorded for every office. */
export const mayRecordFor = ({ importing }: CaseState, office: Role): boolean =>
  importing ? office !== 'engine' && office !== 'operator' && office !== 'auditor' : RECORDED_FOR.includes(office);

/**
 * The role in which a step is completed; undefined where the actor claims one that it cannot act for. Who acts for another
 * office is its substitute, in this case or standing; where one person holds two offices, the leadership approves.
 */
export function actingRole(
  { person, role, for: office }: Actor,
  state: Pick<CaseState, 'substitutes' | 'basis'>,
  step: StepName | undefined,
  today: PlainDate,
): Role | undefined {
  if (office === undefined || office === role) return role;
  // A carrier's side and the municipality's are never one person's.
  if (CARRIER_ROLES.includes(office) !== CARRIER_ROLES.includes(role)) return undefined;
  const isSubstitute = substitutesOf(state, [office], today).includes(person);
  // The press office's approval can come from the leadership; the officer's judgement is nobody else's (Art. 38(3) GDPR).
  const approves = role === 'leadership' && office === 'press-office' && step === 'approve-mailing';
  return isSubstitute || approves ? office : undefined;
}

/** Who acts for one of the offices on this day: the substitutes of this case, and the standing ones of the profile. */
export function substitutesOf(
  { substitutes, basis }: Pick<CaseState, 'substitutes' | 'basis'>,
  offices: readonly Role[],
  today: PlainDate,
): readonly PersonId[] {
  const standing = basis.substitutes.map((one) => ({ from: today, ...one }));
  const acting = [...substitutes, ...standing].filter(
    ({ office, from, until }) => offices.includes(office) && from <= today && (until === undefined || today <= until),
  );
  return [...new Set(acting.map(({ person }) => person))];
}

/** P15: an auditor reads everything and changes nothing; an operator sees no contents. */
export const mayRead = (actor: Actor, parties: Parties): boolean =>
  belongsTo(actor, parties) && actor.role !== 'operator';
