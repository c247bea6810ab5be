/** Who may do what on a case. API, pages and the decider ask here and nowhere else. */
import { type Actor, CARRIER_ROLES, type Role } from '../terms.ts';
import type { CaseState } from './state.ts';

type Parties = Pick<CaseState, 'carrier' | 'municipality'>;

/** A carrier sees and acts on its own cases alone, an office on its municipality's. */
export function belongsTo(actor: Actor, parties: Parties): boolean {
  if (actor.role === 'engine' || actor.role === 'operator') return true;
  const home: string = CARRIER_ROLES.includes(actor.role) ? parties.carrier : parties.municipality;
  return actor.organisation === home;
}

/** Whether the actor may give a command in an own role; only steps are recorded for others (`actingRole`). */
export const mayAct = (actor: Actor, parties: Parties, roles: readonly Role[]): boolean =>
  belongsTo(actor, parties) && actor.for === undefined && roles.includes(actor.role);

/** Offices that may never sign in: the planner records for them, visibly. Nobody else acts for anybody. */
const RECORDED_FOR: readonly Role[] = ['print-shop', 'mail-room', 'leadership'];

/** The role in which a step is completed; undefined where the actor claims one that it cannot act for. */
export function actingRole({ role, for: office }: Actor): Role | undefined {
  if (office === undefined || office === role) return role;
  return role === 'social-planner' && RECORDED_FOR.includes(office) ? office : undefined;
}

/** P15: an auditor reads everything and changes nothing; an operator sees no contents. */
export const mayRead = (actor: Actor, parties: Parties): boolean =>
  belongsTo(actor, parties) && actor.role !== 'operator';
