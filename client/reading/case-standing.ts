/** What a case's file says without opening anything: pure, from the state alone. */
import { caseNumber } from '../../domain/case/case-number.ts';
import { dispatchDate } from '../../domain/case/dispatch-date.ts';
import { openSteps } from '../../domain/case/open-steps.ts';
import { phaseOf } from '../../domain/case/phase.ts';
import { isEmptied, retainedBy } from '../../domain/case/retention.ts';
import { type CaseState, isPaused, type MailingVersion, selectedCount } from '../../domain/case/state.ts';
import { CARRIER_ROLES, type Role, type StepName } from '../../domain/terms.ts';
import { PHASE_LABELS } from '../texts/phases.ts';
import { stepLabel } from '../texts/step-label.ts';
import type { CaseFile, CompletedStep, OpenStepView } from './case-file.ts';
import { takenBy } from './taken-by.ts';

/** As somebody in this role sees the case. */
export const standingOf = (state: CaseState, role: Role) => ({
  ...standing(state),
  openSteps: openStepsFor(state, role),
  ...leewayOf(state),
  ...current(state),
  ...keptFor(state, role),
});

function openStepsFor(state: CaseState, role: Role): readonly OpenStepView[] {
  const takers = takenBy(state, role);
  return openSteps(state).map((open) => {
    const taken = takers.get(open.key);
    return {
      ...open,
      label: stepLabel(open.step),
      yours: open.roles.includes(role),
      ...(taken ? { taken } : {}),
    };
  });
}

/** Until when the case is kept. That somebody holds it back, or proposes its deletion, is the municipality's own matter. */
function keptFor(state: CaseState, role: Role): Pick<CaseFile, 'retention' | 'hold' | 'deletion' | 'emptiedAt'> {
  const { hold, deletion, basis } = state;
  const retained = retainedBy(basis.retention, state);
  const isCarriers = CARRIER_ROLES.includes(role);
  return {
    ...(retained && !isEmptied(state) ? { retention: retained } : {}),
    ...(hold && !isCarriers ? { hold: { since: hold.at, by: hold.role } } : {}),
    ...(deletion && !isCarriers
      ? {
          deletion: {
            proposedAt: deletion.at,
            proposedBy: deletion.role,
            ...(deletion.consented ? { consentedAt: deletion.consented.at, consentedBy: deletion.consented.role } : {}),
          },
        }
      : {}),
    ...(deletion?.emptied === undefined ? {} : { emptiedAt: deletion.emptied }),
  };
}

function standing(state: CaseState) {
  const phase = phaseOf(state);
  const { caseId, municipality, carrier, status, importing, responsible, openedAt, rules } = state;
  return {
    caseId,
    number: caseNumber(state),
    municipality,
    carrier,
    phase: { id: phase, label: PHASE_LABELS[phase] },
    status,
    paused: isPaused(state),
    importing,
    openedAt,
    changedAt: state.head.at,
    seq: state.head.seq,
    rules,
    ...(responsible ? { responsible } : {}),
    completed: completedOf(state),
  };
}

/** What is done, and what was supplied, in the order in which it happened. */
export const doneIn = ({ done, supplied }: CaseState): CaseState['done'] =>
  supplied
    ? Object.fromEntries(
        Object.entries({ ...done, ['complete-request' satisfies StepName]: supplied }).sort(
          ([, a], [, b]) => a.seq - b.seq,
        ),
      )
    : done;

function completedOf(state: CaseState): readonly CompletedStep[] {
  return Object.entries(doneIn(state)).map(([key, { at, on, role, seq }]) => {
    const step = key.split('/')[0] as StepName;
    return { key, step, label: stepLabel(step), at, on, role, seq };
  });
}

/** What was agreed otherwise for this case: done without, given more time, done by somebody else. */
function leewayOf({ waived, waivedRules, extended, substitutes }: CaseState) {
  return {
    waived: [...Object.entries(waived).map(([key, seq]) => ({ key, seq })), ...waivedRules],
    extended: Object.entries(extended).map(([key, until]) => ({ key, until })),
    substitutes,
  };
}

/** Documents and dates that count now. */
function current(state: CaseState) {
  const { declaration, mailing, dispatch, stopped, sittings } = state.facts;
  const { basis, round, roundKind, pastRounds, complaints, channels } = state;
  const dateOf = (sitting: string) => basis.sittings.find(({ id }) => id === sitting)?.date ?? null;
  return {
    ...(declaration ? { declaration: { document: declaration.document, ...signaturesOf(state) } } : {}),
    ...(mailing ? { mailing: mailingOf(mailing) } : {}),
    ...(dispatch
      ? {
          dispatch: {
            wanted: dispatch.wanted,
            date: dispatchDate(state) ?? null,
            ...(stopped ? { stoppedBy: stopped.map(({ office }) => office) } : {}),
          },
        }
      : {}),
    round: { round, kind: roundKind },
    pastRounds,
    sittings: Object.entries(sittings ?? {}).map(([committee, { sitting, outcome }]) => ({
      committee,
      sitting,
      date: dateOf(sitting),
      ...(outcome ? { outcome } : {}),
    })),
    complaints,
    channels,
  };
}

/** S2: how many have signed for the carrier, of how many who must. */
const signaturesOf = ({ facts }: CaseState) => ({
  signed: facts.carrierSigners?.length ?? 0,
  signatories: facts.vetting?.signatories ?? 1,
});

function mailingOf({ version, side, documents, agreed, rejected, approvals }: MailingVersion) {
  return { version, side, documents, agreed, rejected, approvedBy: Object.keys(approvals) as Role[] };
}

export function plainFacts(state: CaseState): CaseFile['facts'] {
  const { completeness, leads, estimate, resolution, selections, print, sent, responses, statistics, actualEffort } =
    state.facts;
  const selected = selections ? selectedCount(state) : undefined;
  const known = {
    completeness,
    leads,
    estimate,
    resolution,
    selections,
    selected,
    print,
    sent,
    responses,
    statistics,
    actualEffort,
  };
  return JSON.parse(JSON.stringify(known)) as CaseFile['facts'];
}
