/** P1–P18: nobody acts outside their role or on another carrier's case, and nobody approves their own. */
import type { CaseEvent, CaseEventName } from '../../../domain/case/events.ts';
import { CARRIER_ROLES, type Role } from '../../../domain/terms.ts';
import { isSubstitute, recordedOffice } from '../standing/people.ts';
import type { Moment, Standing } from '../standing.ts';
import { type Breaches, isOf } from './invariant.ts';
import { rolesFor } from './roles.ts';

export const PEOPLE: Breaches = {
  // L2: what the planner only records was approved by somebody else, as the receipt shows.
  'approved-own-draft': ({ event, meta }, { mailing, people }) =>
    event.type === 'mailing-approved' &&
    mailing.drafters.has(meta.actor.person) &&
    recordedOffice(people, meta) === undefined,
  'outside-role': (moment, standing) => {
    const role = actingRole(moment, standing);
    if (role === undefined || !isAtHome(moment, standing)) return true;
    return !rolesFor(moment.event).includes(role) || !isInOwnName(moment.event, role);
  },
};

/** In whose role the event came about; undefined where somebody claims an office that they may not act for. */
function actingRole({ event, meta }: Moment, { people }: Standing): Role | undefined {
  const { role, for: office } = meta.actor;
  const mayBeRecorded = (named: Role): boolean =>
    role === 'social-planner' && (people.importing ? !NO_OFFICE.includes(named) : RECORDED.includes(named));
  const recorded = event.type === 'recorded-for-office' ? event.data.office : recordedOffice(people, meta);
  if (recorded !== undefined)
    return (office ?? recorded) === recorded && mayBeRecorded(recorded) ? recorded : undefined;
  if (office === undefined || office === role) return role;
  if (isOf(event, RETAKEN) && mayBeRecorded(office)) return office;
  // A carrier's side and the municipality's are never one person's.
  if (CARRIER_ROLES.includes(office) !== CARRIER_ROLES.includes(role)) return undefined;
  // Where one person holds two offices, the leadership approves.
  const isLeaderships = role === 'leadership' && isOfApproval(event);
  return isLeaderships || isSubstitute(people, meta.actor, office, meta) ? office : undefined;
}

/** An approval, or that somebody has taken it upon themselves. */
const isOfApproval = (event: CaseEvent): boolean =>
  isOf(event, ['mailing-approved', 'mailing-rejected']) ||
  (isOf(event, ['step-taken', 'step-handed-on']) && event.data.step === 'approve-mailing');

const RETAKEN: readonly CaseEventName[] = ['step-corrected', 'step-revoked'];

/** Offices that may never sign in; the others judge and approve themselves. */
const RECORDED: readonly Role[] = [
  'print-shop',
  'mail-room',
  'leadership',
  'registration-office',
  'statistics-office',
  'carrier-management',
];

/** What comes from paper may be recorded for every office. */
const NO_OFFICE: readonly Role[] = ['engine', 'operator', 'auditor'];

/** A carrier acts on its own case alone, an office on its municipality's. */
function isAtHome({ event, meta: { actor } }: Moment, { people }: Standing): boolean {
  if (actor.role === 'engine' || actor.role === 'operator') return true;
  const parties = event.type === 'case-opened' ? event.data.origin : people.parties;
  const home: string | undefined = CARRIER_ROLES.includes(actor.role) ? parties?.carrier : parties?.municipality;
  return actor.organisation === home;
}

/** Nobody signs, drafts, approves or stops in the name of another office or side. */
function isInOwnName(event: CaseEvent, role: Role): boolean {
  if (isOf(event, ['declaration-signed', 'mailing-drafted', 'mailing-agreed']))
    return (event.data.side === 'carrier') === CARRIER_ROLES.includes(role);
  return isOf(event, NAMING_THEIR_OFFICE) ? event.data.office === role : true;
}
const NAMING_THEIR_OFFICE = [
  'mailing-approved',
  'mailing-rejected',
  'approval-revoked',
  'dispatch-stopped',
  'address-deletion-confirmed',
  'cooperation-evaluated',
] as const;
