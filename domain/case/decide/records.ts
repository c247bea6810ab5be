/** What the engine did, told back to the case: each thing exactly once, however often it is told. */

import { stepOf } from '../../guideline/steps.ts';
import { type PersonId, STEPS, type StepName } from '../../terms.ts';
import type { DataOf } from '../commands.ts';
import { accept, type Deciders, refuse } from '../decision.ts';
import type { CaseEvent } from '../events.ts';
import { isAccepted, noticeKey } from '../open-keys.ts';
import { refusal } from '../refusals.ts';
import { toRenewAfter } from '../renewal.ts';
import type { CaseState } from '../state.ts';

export const records: Deciders<
  | 'record-notice'
  | 'record-failed-notice'
  | 'record-declaration'
  | 'record-release'
  | 'record-election'
  | 'record-erasure'
  | 'record-deletion'
  | 'replan'
> = {
  'record-notice': (state, { data }) => {
    const fresh = firstOfEach(data.notices).filter(({ key }) => state.recorded[key] === undefined);
    return fresh.length === 0 ? refuse(nothingOwed) : accept(...fresh.flatMap((notice) => noticed(state, notice)));
  },
  'record-failed-notice': (state, { data }) => {
    // What bounces was delivered, as far as anybody knew.
    const before = data.bounced ? 'delivered' : undefined;
    const fresh = [...new Set(data.keys)].filter((key) => state.recorded[key] === before);
    if (fresh.length === 0) return refuse(nothingOwed);
    const bounced = data.bounced ? { bounced: true as const } : {};
    return accept(
      ...fresh.map((key): CaseEvent => ({ type: 'notice-failed', data: { key, why: data.why, ...bounced } })),
    );
  },
  // S1: rendered from a decision that was corrected meanwhile, it is not the declaration to sign.
  'record-declaration': (state, { data }) =>
    state.status === 'running' &&
    isAccepted(state) &&
    state.facts.declaration === undefined &&
    state.done['weigh-request']?.seq === data.decision
      ? accept({ type: 'declaration-rendered', data })
      : refuse(nothingOwed),
  'record-release': (state, { data }) =>
    state.recorded[data.key] === undefined
      ? accept({ type: 'dispatch-released', data: { key: data.key } })
      : refuse(nothingOwed),
  'record-election': (state, { data }) => {
    const election = state.basis.elections.find(({ id }) => id === data.election);
    const reopened = election && state.status === 'running' ? toRenewAfter(state, election) : [];
    return reopened.length > 0
      ? accept({ type: 'election-passed', data: { election: data.election, reopened } })
      : refuse(nothingOwed);
  },
  'record-erasure': (state, { data }) =>
    state.erasures.some(({ order, done }) => order === data.order && !done)
      ? accept({ type: 'erased', data })
      : refuse(nothingOwed),
  'record-deletion': ({ deletion }, { data }) =>
    deletion?.consented && deletion.emptied === undefined && deletion.proposal === data.proposal
      ? accept({ type: 'case-emptied', data })
      : refuse(nothingOwed),
  // The planning basis was brought up to date before this was decided; there is nothing more to say.
  replan: () => accept(),
};

type Notice = DataOf<'record-notice'>['notices'][number];

/** A2: the record shows when and how each office was informed. */
function noticed(state: CaseState, { key, to: recipients, messageIds, later }: Notice): readonly CaseEvent[] {
  const to = recipients.map((id) => id as PersonId);
  const waiting = later && later.length > 0 ? { later: later.map((id) => id as PersonId) } : {};
  const recorded: CaseEvent = { type: 'notice-recorded', data: { key, to, messageIds, ...waiting } };
  const step = INFORMING.find((name) => key === noticeKey(state, name));
  return step ? [recorded, { type: INFORMED[step], data: { how: 'mail', to } }] : [recorded];
}

const INFORMED = {
  'inform-data-protection-officer': 'data-protection-officer-informed',
  'inform-press-office': 'press-office-informed',
  'inform-statistics-office': 'statistics-office-informed',
  'inform-registration-office': 'registration-office-informed',
} as const;
const INFORMING = STEPS.filter((step: StepName): step is keyof typeof INFORMED => stepOf(step).informs !== undefined);

const firstOfEach = <T extends { readonly key: string }>(notices: readonly T[]): readonly T[] =>
  notices.filter(({ key }, index) => notices.findIndex((other) => other.key === key) === index);

const nothingOwed = refusal('nothing-owed', 'Davon ist nichts mehr offen.', 'None of this is owed any more.');
