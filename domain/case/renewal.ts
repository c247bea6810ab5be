/**
 * T3: what an election makes void. Committees are formed anew after the election of a council, so a sitting that was chosen
 * before and lies after it is chosen again; an unsent letter is signed again by whoever leads the municipality now.
 */
import { localDate } from '../calendar/local-time.ts';
import type { Election, ElectionKind } from '../calendar/planning-basis.ts';
import type { StepName } from '../terms.ts';
import { isStepDone } from './instances.ts';
import type { CaseState } from './state.ts';

const COUNCIL: readonly ElectionKind[] = ['municipal-council', 'county-council'];
const LEADERSHIP: readonly ElectionKind[] = [...COUNCIL, 'mayor', 'district-administrator'];

/** The steps that were completed before the election and are to be done again after it. */
export function toRenewAfter(state: CaseState, election: Election): readonly StepName[] {
  // A case that was taken over from paper began with its request, not with its entry.
  const isOurs = election.date >= (state.done['open-case']?.on ?? localDate(state.basis, state.openedAt));
  if (!isOurs || !LEADERSHIP.includes(election.kind)) return [];
  const signed = state.done['sign-cover-letter'];
  const resign = signed !== undefined && signed.on <= election.date && !isStepDone(state, 'send-mailing');
  const rechoose = COUNCIL.includes(election.kind) && committeesToConfirm(state, election).length > 0;
  return [
    ...(resign ? (['sign-cover-letter', 'release-print'] as const) : []),
    ...(rechoose ? (['choose-sitting'] as const) : []),
  ];
}

function committeesToConfirm({ basis, done, facts }: CaseState, { date }: Election): readonly string[] {
  return Object.entries(facts.sittings ?? {}).flatMap(([committee, { sitting, outcome }]) => {
    const chosen = done[`choose-sitting/${committee}`];
    const isAfter = basis.sittings.some((one) => one.id === sitting && one.date > date);
    return outcome === undefined && chosen !== undefined && chosen.on <= date && isAfter ? [committee] : [];
  });
}
