/** What the engine did, told back to the case: each thing exactly once, however often it is told. */
import type { PersonId } from '../../terms.ts';
import { accept, type Deciders, refuse } from '../decision.ts';
import type { CaseEvent } from '../events.ts';
import { noticeKey } from '../open-steps.ts';
import { refusal } from '../refusals.ts';

export const records: Deciders<
  'record-notice' | 'record-failed-notice' | 'record-declaration' | 'record-release' | 'record-erasure' | 'replan'
> = {
  'record-notice': (state, { data }) => {
    const fresh = firstOfEach(data.notices).filter(({ key }) => state.recorded[key] === undefined);
    if (fresh.length === 0) return refuse(nothingOwed);
    return accept(
      ...fresh.flatMap((notice): readonly CaseEvent[] => {
        const to = notice.to.map((id) => id as PersonId);
        const recorded: CaseEvent = { type: 'notice-recorded', data: { ...notice, to } };
        // A2: the record shows when and how each office was informed.
        if (notice.key === noticeKey(state, 'inform-data-protection-officer')) {
          return [recorded, { type: 'data-protection-officer-informed', data: { how: 'mail', to } }];
        }
        if (notice.key === noticeKey(state, 'inform-press-office')) {
          return [recorded, { type: 'press-office-informed', data: { how: 'mail', to } }];
        }
        return [recorded];
      }),
    );
  },
  'record-failed-notice': (state, { data }) => {
    const fresh = [...new Set(data.keys)].filter((key) => state.recorded[key] === undefined);
    if (fresh.length === 0) return refuse(nothingOwed);
    return accept(...fresh.map((key): CaseEvent => ({ type: 'notice-failed', data: { key, why: data.why } })));
  },
  'record-declaration': (state, { data }) =>
    state.status === 'running' && state.facts.decision?.outcome === 'accept' && state.facts.declaration === undefined
      ? accept({ type: 'declaration-rendered', data })
      : refuse(nothingOwed),
  'record-release': (state, { data }) =>
    state.recorded[data.key] === undefined
      ? accept({ type: 'dispatch-released', data: { key: data.key } })
      : refuse(nothingOwed),
  'record-erasure': (state, { data }) =>
    state.erasures.some(({ order, done }) => order === data.order && !done)
      ? accept({ type: 'erased', data })
      : refuse(nothingOwed),
  // The planning basis was brought up to date before this was decided; there is nothing more to say.
  replan: () => accept(),
};

const firstOfEach = <T extends { readonly key: string }>(notices: readonly T[]): readonly T[] =>
  notices.filter(({ key }, index) => notices.findIndex((other) => other.key === key) === index);

const nothingOwed = refusal('nothing-owed', 'Davon ist nichts mehr offen.', 'None of this is owed any more.');
