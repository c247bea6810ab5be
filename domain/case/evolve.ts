/** The next state after one event. Total: every event of the journal has its place, and none is judged again. */
import { localDate } from '../calendar/local-time.ts';
import type { Instant, StepName } from '../terms.ts';
import type { CaseEvent, EventMeta, EventOf } from './events.ts';
import type { CaseFold } from './fold.ts';
import { movedSince } from './moved-dates.ts';
import { openKeys } from './open-steps.ts';
import { changeMailing, undo, withFacts, withoutFacts } from './reopen.ts';
import { type CaseState, type Done, type MailingVersion, stepKey } from './state.ts';

export function evolve(fold: CaseFold, event: CaseEvent, meta: EventMeta): CaseFold {
  if (event.type === 'planning-basis-set' && fold.state === undefined) return { basis: event.data.basis };
  const before = event.type === 'case-opened' ? opened(fold, event, meta) : fold.state;
  if (before === undefined) return fold;
  const after = { ...apply(before, event, meta), head: { seq: meta.seq, at: meta.at } };
  const openSince = sinceWhen(after, meta.at);
  return { state: { ...after, openSince, movedSince: onlyOpen(after.movedSince, openSince, before.openSince) } };
}

function opened(fold: CaseFold, { data }: EventOf<'case-opened'>, meta: EventMeta): CaseState | undefined {
  if (fold.basis === undefined) return undefined;
  return {
    caseId: data.caseId,
    ...data.origin,
    rules: meta.rules,
    openedAt: meta.at,
    status: 'running',
    pauses: [],
    done: {},
    openSince: {},
    movedSince: {},
    facts: { request: data.request },
    overrides: [],
    recorded: {},
    erasures: [],
    basis: fold.basis,
    head: { seq: meta.seq, at: meta.at },
  };
}

function apply(state: CaseState, event: CaseEvent, meta: EventMeta): CaseState {
  switch (event.type) {
    case 'case-opened':
      return complete(state, 'open-case', meta);
    case 'completeness-checked':
      return event.data.outcome === 'complete'
        ? complete(withFacts(state, { completeness: 'complete' }), 'check-completeness', meta)
        : withFacts(state, { completeness: 'incomplete' });
    case 'request-completed':
      return withoutFacts(withFacts(state, { request: event.data }), ['completeness']);
    case 'enabler-identified':
      return complete(withFacts(state, { leads: event.data.leads }), 'identify-enabler', meta);
    case 'data-protection-officer-informed':
      return complete(state, 'inform-data-protection-officer', meta);
    case 'press-office-informed':
      return complete(state, 'inform-press-office', meta);
    case 'legal-position-assessed':
      return complete(withFacts(state, { assessment: event.data }), 'assess-legal-position', meta);
    case 'request-weighed':
      return weighed(state, event, meta);
    case 'declaration-rendered':
      return withFacts(state, { declaration: { document: event.data.file.document, renderedAt: meta.at } });
    case 'declaration-signed':
      return complete(state, event.data.side === 'carrier' ? 'sign-for-carrier' : 'sign-for-municipality', meta);
    case 'mailing-drafted':
      return drafted(state, event, meta);
    case 'mailing-agreed':
      return complete(changeMailing(state, { agreed: true }), 'draft-mailing', meta);
    case 'mailing-approved':
      return complete(
        changeMailing(state, {
          approvals: { ...state.facts.mailing?.approvals, [event.data.office]: meta.actor.person },
        }),
        'approve-mailing',
        meta,
        stepKey('approve-mailing', event.data.office),
      );
    case 'mailing-rejected':
      return undo(changeMailing(state, { rejected: true }), ['draft-mailing', 'approve-mailing', 'sign-cover-letter']);
    case 'cover-letter-signed':
      return complete(state, 'sign-cover-letter', meta);
    case 'dispatch-planned':
      return complete(
        withFacts(state, { dispatch: { wanted: event.data.date, seq: meta.seq } }),
        'plan-dispatch',
        meta,
      );
    case 'window-overridden':
      return { ...state, overrides: [...state.overrides, event.data.election] };
    case 'addressees-selected':
      return complete(withFacts(state, { selected: event.data.count }), 'select-addressees', meta);
    case 'mailing-printed': {
      const { printed, spoiled, kept } = event.data;
      return complete(withFacts(state, { print: { printed, spoiled, kept } }), 'print-mailing', meta);
    }
    case 'mailing-sent':
      return complete(withFacts(state, { sent: event.data.sent }), 'send-mailing', meta);
    case 'sitting-chosen': {
      const { committee, sitting } = event.data;
      return complete(withFacts(state, { sitting: { committee, sitting } }), 'choose-sitting', meta);
    }
    case 'report-submitted':
      return complete(state, 'submit-report', meta);
    case 'report-presented':
      return presented(state, event, meta);
    case 'case-closed':
      return { ...complete(state, 'close-case', meta), status: 'closed' };
    case 'case-withdrawn':
      return { ...state, status: 'withdrawn' };
    case 'case-declined':
      return { ...state, status: 'declined' };
    case 'case-paused':
      return { ...state, pauses: [...state.pauses, { from: localDate(state.basis, meta.at) }] };
    case 'case-resumed':
      return resumed(state, meta.at);
    case 'step-corrected':
      return undo(state, event.data.reopened);
    case 'notice-recorded':
    case 'dispatch-released':
      return { ...state, recorded: { ...state.recorded, [event.data.key]: 'delivered' } };
    case 'notice-failed':
      return { ...state, recorded: { ...state.recorded, [event.data.key]: 'failed' } };
    case 'erasure-ordered':
      return { ...state, erasures: [...state.erasures, { order: meta.seq, keys: event.data.keys, done: false }] };
    case 'erased':
      return {
        ...state,
        erasures: state.erasures.map((erasure) =>
          erasure.order === event.data.order ? { ...erasure, done: true } : erasure,
        ),
      };
    case 'planning-basis-set':
      return rebased(state, { ...state, basis: event.data.basis }, meta.at);
  }
}

function weighed(state: CaseState, event: EventOf<'request-weighed'>, meta: EventMeta): CaseState {
  const decided = complete(withFacts(state, { decision: event.data }), 'weigh-request', meta);
  return event.data.outcome === 'decline' ? { ...decided, status: 'declined' } : decided;
}

// L2: a changed version needs agreement and every approval again, and the cover letter's signature with them.
function drafted(state: CaseState, { data }: EventOf<'mailing-drafted'>, meta: EventMeta): CaseState {
  const reopened = undo(state, ['draft-mailing', 'approve-mailing', 'sign-cover-letter']);
  const mailing: MailingVersion = {
    version: data.version,
    side: data.side,
    drafters: [...new Set([...(state.facts.mailing?.drafters ?? []), meta.actor.person])],
    documents: data.pieces.map(({ file }) => file.document),
    agreed: false,
    approvals: {},
    rejected: false,
  };
  // L1: it is the other side's turn now; they are told, and their time begins.
  return withFacts({ ...reopened, openSince: without(reopened.openSince, 'draft-mailing') }, { mailing });
}

function presented(state: CaseState, event: EventOf<'report-presented'>, meta: EventMeta): CaseState {
  const told = withFacts(state, { presentation: event.data.outcome });
  return event.data.outcome === 'postponed' ? undo(told, ['choose-sitting']) : complete(told, 'present-report', meta);
}

const without = <T>(record: { readonly [key: string]: T }, gone: string): { readonly [key: string]: T } =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== gone));

/** T1: a sitting that was cancelled has to be chosen anew. */
function rebased(before: CaseState, after: CaseState, at: Instant): CaseState {
  const state = { ...after, movedSince: movedSince(before, after, at) };
  const chosen = state.facts.sitting?.sitting;
  const stands = state.basis.sittings.some(({ id, cancelled }) => id === chosen && !cancelled);
  return chosen === undefined || stands || isPresented(state) ? state : undo(state, ['choose-sitting']);
}

const isPresented = (state: CaseState): boolean => state.done['present-report'] !== undefined;

function resumed(state: CaseState, at: Instant): CaseState {
  const to = localDate(state.basis, at);
  const ended = { ...state, pauses: state.pauses.map((pause) => (pause.to === undefined ? { ...pause, to } : pause)) };
  const asIfNever = { ...state, pauses: state.pauses.filter((pause) => pause.to !== undefined) };
  return { ...ended, movedSince: movedSince(asIfNever, ended, at) };
}

function complete(
  state: CaseState,
  step: StepName,
  { at, actor, seq }: EventMeta,
  key: string = stepKey(step),
): CaseState {
  const done: Done = { at, by: actor.person, role: actor.for ?? actor.role, seq };
  return { ...state, done: { ...state.done, [key]: done } };
}

/** What closed, or opened anew, has a deadline of its own. */
const onlyOpen = (
  moved: CaseState['movedSince'],
  open: CaseState['openSince'],
  before: CaseState['openSince'],
): CaseState['movedSince'] =>
  Object.fromEntries(Object.entries(moved).filter(([key]) => open[key] !== undefined && open[key] === before[key]));

function sinceWhen(state: CaseState, at: Instant): CaseState['openSince'] {
  return Object.fromEntries(openKeys(state).map(({ key }) => [key, state.openSince[key] ?? at]));
}
