/**
 * The end of what is kept: held back, proposed for deletion, consented to by a second person, emptied. The schedule is asked
 * again at the consent: what was reopened, held back or given more time since is not due any more.
 */
import { localDate } from '../../calendar/local-time.ts';
import { longDate } from '../../calendar/long-date.ts';
import type { PlainDate, Refusal } from '../../terms.ts';
import type { CommandMeta } from '../commands.ts';
import { accept, type Deciders, refuse } from '../decision.ts';
import { refusal } from '../refusals.ts';
import { type Retained, retainedBy } from '../retention.ts';
import type { CaseState } from '../state.ts';

export const retention: Deciders<
  'place-hold' | 'lift-hold' | 'propose-deletion' | 'withdraw-deletion' | 'consent-to-deletion'
> = {
  'place-hold': (state, { data }) => (state.hold ? refuse(heldAlready) : accept({ type: 'hold-placed', data })),
  'lift-hold': (state, { data }) => (state.hold ? accept({ type: 'hold-lifted', data }) : refuse(notHeld)),
  'propose-deletion': (state, _command, meta) => {
    if (state.deletion) return refuse(proposedAlready);
    const due = dueNow(state, meta);
    return due.kind === 'not-due' ? refuse(due.refusal) : accept({ type: 'deletion-proposed', data: due.retained });
  },
  'withdraw-deletion': (state, { data }) =>
    state.deletion ? accept({ type: 'deletion-withdrawn', data }) : refuse(nothingProposed),
  'consent-to-deletion': (state, _command, meta) => {
    const { deletion, hold } = state;
    if (!deletion) return refuse(hold ? caseHeld : nothingProposed);
    // Four eyes are two persons: another role of the same person, or an office they stand in for, is none.
    if (deletion.by === meta.actor.person) return refuse(ownProposal);
    const due = dueNow(state, meta);
    return due.kind === 'not-due'
      ? refuse(due.refusal)
      : accept({ type: 'deletion-consented', data: { proposal: deletion.proposal } });
  },
};

type Due =
  | { readonly kind: 'due'; readonly retained: Retained }
  | { readonly kind: 'not-due'; readonly refusal: Refusal };

function dueNow(state: CaseState, { at }: Pick<CommandMeta, 'at'>): Due {
  const not = (why: Refusal): Due => ({ kind: 'not-due', refusal: why });
  if (state.hold) return not(caseHeld);
  const retained = retainedBy(state.basis.retention, state);
  if (!retained) return not(notOver);
  return retained.dueSince <= localDate(state.basis, at) ? { kind: 'due', retained } : not(notDue(retained.dueSince));
}

const heldAlready = refusal(
  'held-already',
  'Für diesen Vorgang ist schon eine Löschsperre gesetzt.',
  'This case is under a legal hold already.',
);
const notHeld = refusal(
  'not-held',
  'Für diesen Vorgang ist keine Löschsperre gesetzt.',
  'This case is under no legal hold.',
);
export const caseHeld = refusal(
  'case-held',
  'Für diesen Vorgang ist eine Löschsperre gesetzt; bis sie aufgehoben ist, wird nichts davon wegen Fristablaufs gelöscht.',
  'This case is under a legal hold; until it is lifted, nothing of it is deleted because its period is over.',
);
const notOver = refusal(
  'not-over',
  'Der Vorgang ist nicht zu Ende, oder etwas darin ist noch offen. Die Aufbewahrungsfrist beginnt erst danach.',
  'The case is not over, or something in it is still open. The retention period begins after that.',
);
const notDue = (day: PlainDate): Refusal =>
  refusal(
    'not-due',
    `Die Aufbewahrungsfrist läuft noch; gelöscht werden kann dieser Vorgang ab dem ${longDate(day).de}.`,
    `The retention period is not over; this case can be deleted from ${longDate(day).en} on.`,
  );
const proposedAlready = refusal(
  'proposed-already',
  'Die Löschung dieses Vorgangs ist schon vorgeschlagen.',
  'The deletion of this case is proposed already.',
);
const nothingProposed = refusal(
  'nothing-proposed',
  'Die Löschung dieses Vorgangs ist nicht vorgeschlagen.',
  'The deletion of this case is not proposed.',
);
const ownProposal = refusal(
  'own-proposal',
  'Dieselbe Person kann nicht vorschlagen und zustimmen, auch nicht in einer anderen Rolle oder in Vertretung. Bitte lassen Sie eine zweite Person zustimmen.',
  'The same person cannot propose and consent, not even in another role or as a substitute. Please let a second person consent.',
);
