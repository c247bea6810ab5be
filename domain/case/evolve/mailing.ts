/** Drafting, approval, print and dispatch; one round after the other. */

import { stepOf } from '../../guideline/steps.ts';
import type { PersonId, StepName } from '../../terms.ts';
import { STEPS } from '../../terms.ts';
import type { EventMeta, EventOf } from '../events.ts';
import { shareOf } from '../instances.ts';
import { changeMailing, undo, withFacts, withoutFacts } from '../reopen.ts';
import { type CaseState, type MailingVersion, type PastRound, selectedCount } from '../state.ts';
import { complete, type EvolvePart } from './complete.ts';

export const evolveMailing: EvolvePart = (state, event, meta) => {
  switch (event.type) {
    case 'mailing-drafted':
      return drafted(state, event, meta);
    case 'mailing-agreed':
      // L1: drafting is joint; whoever agrees for their side has drafted, too, and approves nothing of it.
      return complete(
        changeMailing(state, {
          agreed: true,
          drafters: withPerson(state.facts.mailing?.drafters ?? [], meta.actor.person),
        }),
        'draft-mailing',
        meta,
        { on: event.data.occurredOn },
      );
    case 'mailing-approved':
      return approved(state, event, meta);
    case 'mailing-rejected':
      return undo(changeMailing(state, { rejected: true }), [
        'draft-mailing',
        'approve-mailing',
        'sign-cover-letter',
        'release-print',
      ]);
    case 'approval-revoked':
      return withoutApproval(state, event.data.office);
    case 'dispatch-stopped': {
      const { office } = event.data;
      const stop = { office, seq: meta.seq, at: meta.at };
      return withFacts(withoutApproval(state, office), { stopped: [...(state.facts.stopped ?? []), stop] });
    }
    case 'cover-letter-signed':
      return complete(state, 'sign-cover-letter', meta, { on: event.data.occurredOn });
    case 'dispatch-planned':
      return complete(
        withFacts(state, { dispatch: { wanted: event.data.date, seq: meta.seq } }),
        'plan-dispatch',
        meta,
        { on: event.data.occurredOn },
      );
    case 'window-overridden':
      return overridden(state, event.data.election);
    case 'addressees-selected':
      return selected(state, event, meta);
    case 'print-released':
      return complete(state, 'release-print', meta, { on: event.data.occurredOn });
    case 'mailing-printed': {
      const { printed, spoiled, kept, occurredOn: on } = event.data;
      return complete(withFacts(state, { print: { printed, spoiled, kept } }), 'print-mailing', meta, { on });
    }
    case 'dispatch-announced':
      return complete(state, 'announce-dispatch', meta, { on: event.data.occurredOn });
    case 'mailing-sent':
      return complete(withFacts(state, { sent: event.data.sent, ...sortedOut(state, event) }), 'send-mailing', meta, {
        on: event.data.occurredOn,
      });
    case 'address-deletion-confirmed':
      return complete(state, 'confirm-address-deletion', meta, {
        on: event.data.occurredOn,
        instance: shareOf(event.data.office, event.data.register),
      });
    case 'round-started':
      return nextRound(state, event);
    default:
      return undefined;
  }
};

/** L7: what was sorted out at the dispatch is spoiled, so that the numbers still add up. */
function sortedOut(
  { facts: { print } }: CaseState,
  { data }: EventOf<'mailing-sent'>,
): Pick<CaseState['facts'], 'print'> {
  return print && data.spoiled ? { print: { ...print, spoiled: print.spoiled + data.spoiled } } : {};
}

function overridden(state: CaseState, election: string): CaseState {
  const date = state.basis.elections.find(({ id }) => id === election)?.date;
  return date === undefined ? state : { ...state, overrides: [...state.overrides, { election, date }] };
}

// L2: a changed version needs agreement and every approval again, and the cover letter's signature with them.
function drafted(state: CaseState, { data }: EventOf<'mailing-drafted'>, meta: EventMeta): CaseState {
  const discarded = state.discarded + (state.facts.print?.printed ?? 0);
  const reopened = undo(state, [
    'draft-mailing',
    'approve-mailing',
    'sign-cover-letter',
    'release-print',
    'print-mailing',
  ]);
  const mailing: MailingVersion = {
    version: data.version,
    side: data.side,
    drafters: withPerson(state.facts.mailing?.drafters ?? [], meta.actor.person),
    documents: data.pieces.map(({ file }) => file.document),
    agreed: false,
    approvals: {},
    rejected: false,
  };
  // L1: it is the other side's turn now; they are told, and their time begins.
  const { 'draft-mailing': _, ...openSince } = reopened.openSince;
  return withFacts({ ...reopened, openSince, discarded, versions: data.version }, { mailing });
}

/** L2: the approval of the office that stopped the dispatch lifts the stop. */
function approved(state: CaseState, { data }: EventOf<'mailing-approved'>, meta: EventMeta): CaseState {
  const approvals = { ...state.facts.mailing?.approvals, [data.office]: meta.actor.person };
  const told = complete(changeMailing(state, { approvals }), 'approve-mailing', meta, {
    on: data.occurredOn,
    instance: data.office,
  });
  const stopped = told.facts.stopped?.filter(({ office }) => office !== data.office) ?? [];
  return stopped.length > 0 ? withFacts(told, { stopped }) : withoutFacts(told, ['stopped']);
}

const withoutApproval = (state: CaseState, office: string): CaseState =>
  undo(state, ['approve-mailing', 'sign-cover-letter', 'release-print'], office);

function selected(state: CaseState, { data }: EventOf<'addressees-selected'>, meta: EventMeta): CaseState {
  const register = data.register ?? ONLY_REGISTER;
  const done = complete(state, 'select-addressees', meta, { on: data.occurredOn, instance: data.register });
  const key = data.register ? `select-addressees/${data.register}` : 'select-addressees';
  const on = done.done[key]?.on;
  const selections = { ...state.facts.selections, ...(on ? { [register]: { count: data.count, on } } : {}) };
  return withFacts(done, { selections });
}
const ONLY_REGISTER = 'all';

/** A pretest or a follow-up: the mailing that has left is kept as it was, and everything about the next one is done anew. */
function nextRound(state: CaseState, { data }: EventOf<'round-started'>): CaseState {
  const { mailing, print, sent } = state.facts;
  const past: PastRound = {
    round: state.round,
    kind: state.roundKind,
    version: mailing?.version ?? 0,
    documents: mailing?.documents ?? [],
    selected: selectedCount(state),
    ...(print ? { print } : {}),
    sent: sent ?? 0,
  };
  const again = undo(state, [...PER_ROUND, 'record-responses']);
  return {
    ...withoutFacts(again, ['mailing', 'stopped']),
    // What came back so far counts on: only the end of the response period is open again.
    facts: {
      ...withoutFacts(again, ['mailing', 'stopped']).facts,
      ...(state.facts.responses ? { responses: state.facts.responses } : {}),
    },
    round: data.round,
    roundKind: data.kind,
    pastRounds: [...state.pastRounds, past],
  };
}

const PER_ROUND: readonly StepName[] = STEPS.filter((step) => stepOf(step).perRound);

const withPerson = (persons: readonly PersonId[], person: PersonId): readonly PersonId[] => [
  ...new Set([...persons, person]),
];
