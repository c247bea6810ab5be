/** A case as one actor may see it: where it stands, what is open, what was asked, and which documents count now. */

import { dispatchDate } from '../../domain/case/dispatch-date.ts';
import { type OpenStep, openSteps } from '../../domain/case/open-steps.ts';
import { phaseOf } from '../../domain/case/phase.ts';
import { type CaseState, isPaused } from '../../domain/case/state.ts';
import { STEP_TABLE } from '../../domain/guideline/steps.ts';
import {
  type Actor,
  type CaseId,
  caseStream,
  type DocumentId,
  type Instant,
  type Json,
  type MunicipalityId,
  type OrganisationId,
  type Phase,
  type PlainDate,
  type Role,
  type StepName,
  type Text,
} from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';
import type { KeyStore } from '../../storage/keys.ts';
import { createCaseLoader } from '../../storage/loading/case-loader.ts';
import { PHASE_LABELS } from '../texts/phases.ts';
import { stepLabel } from '../texts/step-label.ts';
import { openFields, type Reader } from './open-fields.ts';
import { readerOf } from './reader-of.ts';
import { type SealedValueAt, sealedValuesOf } from './sealed-values.ts';
import { reach, reachable } from './unreachable.ts';

export interface CaseFile {
  readonly caseId: CaseId;
  readonly municipality: MunicipalityId;
  readonly carrier: OrganisationId;
  readonly phase: { readonly id: Phase; readonly label: Text };
  readonly status: CaseState['status'];
  readonly paused: boolean;
  readonly openedAt: Instant;
  readonly changedAt: Instant;
  /** Sequence number of the case's last row. */
  readonly seq: number;
  readonly rules: number;
  readonly openSteps: readonly OpenStepView[];
  readonly completed: readonly {
    readonly key: string;
    readonly at: Instant;
    readonly role: Role;
    readonly seq: number;
  }[];
  readonly request: Json;
  readonly declaration?: { readonly document: DocumentId };
  readonly mailing?: {
    readonly version: number;
    readonly side: 'carrier' | 'municipality';
    readonly documents: readonly DocumentId[];
    readonly agreed: boolean;
    readonly rejected: boolean;
    readonly approvedBy: readonly Role[];
  };
  /** `date`: when it may leave, after closed windows; `wanted`: what was planned. */
  readonly dispatch?: { readonly wanted: PlainDate; readonly date: PlainDate | null };
  readonly sitting?: { readonly committee: string; readonly sitting: string; readonly date: PlainDate | null };
  /** What the steps established; contents only for those who may read them. */
  readonly facts: { readonly [name: string]: Json };
  /** For whoever may order an erasure. */
  readonly sealed?: readonly SealedValueAt[];
}

export interface OpenStepView extends OpenStep {
  readonly label: Text;
  /** Whether the reader's role may complete it. */
  readonly yours: boolean;
}

export type CaseReader = (caseId: CaseId, actor: Actor) => Promise<CaseFile | undefined>;

const ERASERS: readonly Role[] = ['data-protection-officer', 'operator'];

/** Undefined where there is no such case, or not for this actor. */
export function createCaseReader({
  journal,
  keys,
}: {
  readonly journal: Journal;
  readonly keys: KeyStore;
}): CaseReader {
  const { load } = createCaseLoader(reachable(journal));
  return async (caseId, actor) => {
    const { state } = (await load(caseId)).fold;
    const reader = readerOf(actor, state);
    if (!state || !reader) return undefined;
    const rows = ERASERS.includes(actor.role) ? await reach(() => journal.read(caseStream(caseId))) : undefined;
    return {
      ...standing(state),
      openSteps: openSteps(state).map((open) => ({
        ...open,
        label: stepLabel(open.step),
        yours: open.roles.includes(actor.role),
      })),
      request: await openFormOf('open-case', state.facts.request, keys, state, reader),
      ...current(state),
      facts: reader.reads ? await factsOf(state, keys, reader) : {},
      ...(rows ? { sealed: sealedValuesOf(rows) } : {}),
    };
  };
}

function standing(state: CaseState) {
  const phase = phaseOf(state);
  const { caseId, municipality, carrier, status, openedAt, rules } = state;
  return {
    caseId,
    municipality,
    carrier,
    phase: { id: phase, label: PHASE_LABELS[phase] },
    status,
    paused: isPaused(state),
    openedAt,
    changedAt: state.head.at,
    seq: state.head.seq,
    rules,
    completed: Object.entries(state.done).map(([key, { at, role, seq }]) => ({ key, at, role, seq })),
  };
}

/** Documents and dates that count now. */
function current(state: CaseState) {
  const { declaration, mailing, dispatch, sitting } = state.facts;
  const date = state.basis.sittings.find(({ id }) => id === sitting?.sitting)?.date ?? null;
  return {
    ...(declaration ? { declaration: { document: declaration.document } } : {}),
    ...(mailing ? { mailing: mailingOf(mailing) } : {}),
    ...(dispatch ? { dispatch: { wanted: dispatch.wanted, date: dispatchDate(state) ?? null } } : {}),
    ...(sitting ? { sitting: { ...sitting, date } } : {}),
  };
}

function mailingOf({
  version,
  side,
  documents,
  agreed,
  rejected,
  approvals,
}: NonNullable<CaseState['facts']['mailing']>) {
  return { version, side, documents, agreed, rejected, approvedBy: Object.keys(approvals) as Role[] };
}

async function factsOf(state: CaseState, keys: KeyStore, reader: Reader): Promise<CaseFile['facts']> {
  const { completeness, leads, assessment, decision, selected, print, sent, presentation } = state.facts;
  const opened = {
    ...(assessment ? { assessment: await openFormOf('assess-legal-position', assessment, keys, state, reader) } : {}),
    ...(decision ? { decision: await openFormOf('weigh-request', decision, keys, state, reader) } : {}),
  };
  const plain = { completeness, leads, selected, print, sent, presentation };
  const known = Object.entries(plain).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return { ...Object.fromEntries(known), ...opened };
}

const openFormOf = (
  step: StepName,
  value: unknown,
  keys: KeyStore,
  { caseId }: CaseState,
  reader: Reader,
): Promise<Json> => openFields(keys, { caseId, schema: STEP_TABLE[step].form, value }, reader);
