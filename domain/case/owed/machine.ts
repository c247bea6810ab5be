/** What the engine does without telling anybody: erase, render the declaration, release a dispatch, let an election pass. */
import { addDays } from '../../calendar/plain-dates.ts';
import { isAccepted } from '../open-keys.ts';
import { toRenewAfter } from '../renewal.ts';
import { type CaseState, isPaused } from '../state.ts';
import type { Work } from '../work.ts';
import { morningOf } from './moments.ts';

export const machineOwed = (state: CaseState): readonly Work[] => [
  ...erasuresOwed(state),
  ...emptyingOwed(state),
  ...(state.status === 'running' && !isPaused(state) ? [...declarationOwed(state), ...renewalOwed(state)] : []),
];

function erasuresOwed({ erasures, head }: CaseState): readonly Work[] {
  return erasures
    .filter(({ done }) => !done)
    .map(({ order }) => ({
      key: `erase/${order}`,
      kind: 'erase',
      due: head.at,
      target: `erase/${order}`,
      to: [],
      order,
    }));
}

function emptyingOwed({ deletion }: CaseState): readonly Work[] {
  if (!deletion?.consented || deletion.emptied !== undefined) return [];
  const key = `empty/${deletion.proposal}`;
  return [{ key, kind: 'empty-case', due: deletion.consented.at, target: key, to: [], order: deletion.proposal }];
}

// S1: the declaration is rendered from the decision's facts before anybody can sign it.
function declarationOwed(state: CaseState): readonly Work[] {
  const { facts, done, head } = state;
  if (!isAccepted(state) || facts.declaration) return [];
  const decided = done['weigh-request'];
  const confirmed = done['obtain-resolution'] ?? done['confirm-decision'] ?? decided;
  const key = `render-declaration/${decided?.seq ?? 0}`;
  return [{ key, kind: 'render-declaration', due: confirmed?.at ?? head.at, target: key, to: [] }];
}

/** T3: on the morning after an election what it changed is opened again. */
function renewalOwed(state: CaseState): readonly Work[] {
  return state.basis.elections
    .filter((election) => toRenewAfter(state, election).length > 0)
    .map((election) => {
      const key = `election/${election.id}/${election.date}`;
      const due = morningOf(state, addDays(election.date, 1));
      return {
        key,
        kind: 'renew-after-election',
        due,
        target: key,
        to: [],
        date: election.date,
        election: election.id,
      };
    });
}
