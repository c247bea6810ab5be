/**
 * What stays with the municipality though it is no personal field: how it judged the carrier, which other carriers' cases it
 * compared, what the support costs it (A5, A6). An operator runs the machine and sees no contents at all (P15).
 */
import { sourceOf } from '../../domain/case/event-sources.ts';
import type { CaseEventName } from '../../domain/case/events.ts';
import { isAccepted } from '../../domain/case/open-keys.ts';
import { caseEvent } from '../../domain/case/replay.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Envelope } from '../../domain/journal/envelope.ts';
import { CARRIER_ROLES, type CaseCommandName, type Json, type Role, type Text } from '../../domain/terms.ts';
import { commandLabel } from '../history/command-labels.ts';

const isCarriers = (role: Role): boolean => CARRIER_ROLES.includes(role);

type Facts = Readonly<Record<string, Json>>;

/** The facts of a case as this role may see them. */
export function factsFor(role: Role, state: CaseState, facts: Facts): Facts {
  if (!isCarriers(role)) return facts;
  const { actualEffort: _, decision, vetting, ...rest } = facts;
  return {
    ...rest,
    ...(vetting ? { vetting: only(vetting, ['signatories']) } : {}),
    ...(decision && isDecided(state) ? { decision: only(decision, OF_THE_DECISION) } : {}),
  };
}

/** What the carrier is told of a decision anyway, once it is co-signed. */
const OF_THE_DECISION: readonly string[] = [
  'outcome',
  'summary',
  'bornBy',
  'statisticsAgreed',
  'gainOfMunicipality',
  'gainOfCarrier',
];

/** The coded facts of a case in a list, as this role may see them. */
export function codedFactsFor(role: Role, facts: Facts): Facts {
  if (role === 'operator') return {};
  if (!isCarriers(role)) return facts;
  const isCosigned = facts.outcome === 'accept' || facts.outcome === 'decline';
  const kept = ['effort', 'actualEffort', ...(isCosigned ? [] : ['summary', 'bornBy', 'decidedOn'])];
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !kept.includes(name)));
}

const isDecided = (state: CaseState): boolean => isAccepted(state) || state.status === 'declined';

function only(value: Json, names: readonly string[]): Json {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value as Facts) : [];
  return Object.fromEntries(entries.filter(([name]) => names.includes(name)));
}

/** Whether this role reads of the row only that the step was taken, not what came of it. */
export const isWithheld = (role: Role, row: Envelope): boolean => role === 'operator' || isInternalTo(role, [row]);

/** Whether what was entered stays with the municipality, by the rows that came of it. */
export const isInternalTo = (role: Role, rows: readonly Envelope[]): boolean =>
  isCarriers(role) &&
  rows.some(
    // What the carrier's own people entered is theirs.
    ({ kind, type, actor }) => kind === 'event' && !isCarriers(actor.role) && INTERNAL.some((name) => name === type),
  );

const INTERNAL: readonly CaseEventName[] = [
  'carrier-vetted',
  'request-weighed',
  'decision-returned',
  'cooperation-evaluated',
  'notice-recorded',
  'notice-failed',
  'hold-placed',
  'hold-lifted',
  'deletion-proposed',
  'deletion-withdrawn',
];

/** "Ein Schritt der Kommune: „Einzelfallentscheidung“." */
export function withheldSentence(envelope: Envelope): Text {
  const name = envelope.kind === 'command' ? (envelope.type as CaseCommandName) : sourceOf(caseEvent(envelope));
  const label = commandLabel(name);
  return { de: `Ein Schritt im Vorgang: „${label.de}“.`, en: `A step in the case: “${label.en}”.` };
}
