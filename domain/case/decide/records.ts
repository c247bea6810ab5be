/** What the engine did, told back to the case: each thing exactly once, however often it is told. */
import type { PersonId } from '../../terms.ts';
import { type Deciders, accept, refuse } from '../decision.ts';
import type { CaseEvent } from '../events.ts';
import { refusal } from '../refusals.ts';
import { isDone } from '../state.ts';

export const records: Deciders<
  'record-notice' | 'record-failed-notice' | 'record-declaration' | 'record-release' | 'record-erasure' | 'replan'
> = {
  'record-notice': (state, { data }) => {
    const fresh = data.notices.filter(({ key }) => state.recorded[key] === undefined && !isDone(state, key));
    if (fresh.length === 0) return refuse(nothingOwed);
    return accept(
      ...fresh.flatMap((notice): readonly CaseEvent[] => {
        const to = notice.to.map((id) => id as PersonId);
        const recorded: CaseEvent = { type: 'notice-recorded', data: { ...notice, to } };
        // A2: the record shows when and how each office was informed.
        if (notice.key === 'inform-data-protection-officer') {
          return [recorded, { type: 'data-protection-officer-informed', data: { how: 'mail', to } }];
        }
        if (notice.key === 'inform-press-office') {
          return [recorded, { type: 'press-office-informed', data: { how: 'mail', to } }];
        }
        return [recorded];
      }),
    );
  },
  'record-failed-notice': (state, { data }) => {
    const fresh = data.keys.filter((key) => state.recorded[key] === undefined);
    if (fresh.length === 0) return refuse(nothingOwed);
    return accept(...fresh.map((key): CaseEvent => ({ type: 'notice-failed', data: { key, why: data.why } })));
  },
  'record-declaration': (state, { data }) =>
    state.facts.decision?.outcome === 'accept' && state.facts.declaration === undefined
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

const nothingOwed = refusal('nothing-owed', 'Davon ist nichts mehr offen.', 'None of this is owed any more.');
