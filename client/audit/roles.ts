/** Whether an event was caused by somebody whose step it is, asked of the table and the event's actor alone. */
import type { CaseEvent, CaseEventName, EventMeta } from '../../domain/case/events.ts';
import { stepOf } from '../../domain/guideline/steps.ts';
import { CARRIER_ROLES, type Role, type StepName } from '../../domain/terms.ts';
import { RECORDS, type Standing } from './standing.ts';

/** P1–P15: the table says whose step it is; a carrier acts on its own case alone, an office on its municipality's. */
export function isOutsideRole(event: CaseEvent, { actor }: EventMeta, { parties }: Standing): boolean {
  if (actor.role === 'engine') return !BY_ENGINE.includes(event.type);
  if (actor.role === 'operator') return event.type !== 'erasure-ordered';
  const { municipality, carrier } = event.type === 'case-opened' ? event.data.origin : (parties ?? {});
  const home: string | undefined = CARRIER_ROLES.includes(actor.role) ? carrier : municipality;
  if (actor.organisation !== home) return true;
  const by = rolesFor(event);
  if (by && !by.includes(actor.for ?? actor.role)) return true;
  return actor.for !== undefined && actor.for !== actor.role && !mayRecordFor(actor.role, actor.for);
}

const mayRecordFor = (role: Role, office: Role): boolean =>
  role === 'social-planner' && ['print-shop', 'mail-room', 'leadership'].includes(office);

function rolesFor(event: CaseEvent): readonly Role[] | undefined {
  if (event.type === 'declaration-signed')
    return event.data.side === 'carrier' ? ['carrier-management'] : ['leadership'];
  const step = STEP_OF[event.type];
  return step ? stepOf(step).by : OTHERS[event.type];
}

const STEP_OF: { readonly [N in CaseEventName]?: StepName } = {
  'case-opened': 'open-case',
  'completeness-checked': 'check-completeness',
  'request-completed': 'complete-request',
  'enabler-identified': 'identify-enabler',
  'data-protection-officer-informed': 'inform-data-protection-officer',
  'press-office-informed': 'inform-press-office',
  'legal-position-assessed': 'assess-legal-position',
  'request-weighed': 'weigh-request',
  'mailing-drafted': 'draft-mailing',
  'mailing-agreed': 'draft-mailing',
  'mailing-approved': 'approve-mailing',
  'mailing-rejected': 'approve-mailing',
  'cover-letter-signed': 'sign-cover-letter',
  'dispatch-planned': 'plan-dispatch',
  'addressees-selected': 'select-addressees',
  'mailing-printed': 'print-mailing',
  'mailing-sent': 'send-mailing',
  'sitting-chosen': 'choose-sitting',
  'report-submitted': 'submit-report',
  'report-presented': 'present-report',
  'case-closed': 'close-case',
};

const OTHERS: { readonly [N in CaseEventName]?: readonly Role[] } = {
  'window-overridden': ['leadership'],
  'case-withdrawn': ['carrier', 'carrier-management'],
  'case-declined': ['social-planner'],
  'case-paused': ['social-planner'],
  'case-resumed': ['social-planner'],
  'erasure-ordered': ['data-protection-officer'],
};

const BY_ENGINE: readonly CaseEventName[] = [
  ...RECORDS,
  'data-protection-officer-informed',
  'press-office-informed',
  'declaration-rendered',
  'erased',
  'planning-basis-set',
];
