/** The course of a case as a whole: withdraw, decline, pause, reopen, hand over, who acts for whom, and the order to erase. */

import { localDate } from '../../calendar/local-time.ts';
import { officeIn } from '../../guideline/office-words.ts';
import { RULES } from '../../guideline/steps.ts';
import { CARRIER_ROLES, type KeyId, type Refusal, type Role } from '../../terms.ts';
import type { CommandMeta, DataOf } from '../commands.ts';
import { accept, type Deciders, type Decision, refuse } from '../decision.ts';
import { isAccepted } from '../open-keys.ts';
import { refusal } from '../refusals.ts';
import { type CaseState, isPaused, sentCount } from '../state.ts';
import { caseHeld } from './retention.ts';

export const course: Deciders<
  | 'finish-import'
  | 'withdraw-case'
  | 'decline-case'
  | 'pause-case'
  | 'resume-case'
  | 'reopen-case'
  | 'hand-over-case'
  | 'appoint-substitute'
  | 'adopt-rules'
  | 'order-erasure'
> = {
  'finish-import': (state, { data }) =>
    state.importing ? accept({ type: 'import-finished', data }) : refuse(notImporting),
  'withdraw-case': (state, { data }) =>
    sentCount(state) === 0 ? accept({ type: 'case-withdrawn', data }) : refuse(alreadySent),
  'decline-case': (state, { data }, { actor }) => {
    if (sentCount(state) > 0) return refuse(alreadySent);
    // A4: what the head of unit has co-signed, nobody else takes back.
    if (isAccepted(state) && actor.role !== 'head-of-unit') return refuse(coSigned);
    return accept({ type: 'case-declined', data });
  },
  'pause-case': (state, { data }) => (isPaused(state) ? refuse(alreadyPaused) : accept({ type: 'case-paused', data })),
  'resume-case': (state, { data }) => (isPaused(state) ? accept({ type: 'case-resumed', data }) : refuse(notPaused)),
  'reopen-case': (state, { data }, { actor }) => {
    if (state.status === 'running') return refuse(stillRunning);
    // What a carrier has withdrawn, only the carrier takes up again; what the municipality has ended, the municipality.
    const isCarrier = CARRIER_ROLES.includes(actor.role);
    if (isCarrier !== (state.status === 'withdrawn')) return refuse(isCarrier ? theirsToReopen : carriersToReopen);
    return accept({ type: 'case-reopened', data });
  },
  'hand-over-case': (state, { data }) =>
    state.responsible === data.to ? refuse(isTheirs) : accept({ type: 'case-handed-over', data }),
  'appoint-substitute': (state, { data }, meta) => appoint(state, data, meta),
  'adopt-rules': (state, { data }) => {
    if (data.to > RULES) return refuse(noSuchRules);
    return data.to > state.rules
      ? accept({ type: 'rules-adopted', data: { ...data, from: state.rules } })
      : refuse(rulesAdopted);
  },
  'order-erasure': (state, { data }) => {
    if (state.hold && data.why === 'retention-ended') return refuse(caseHeld);
    const known = new Set(state.erasures.flatMap(({ keys }) => keys));
    const keys = data.keys.map((key) => key as KeyId).filter((key) => !known.has(key));
    return keys.length === 0
      ? refuse(refusal('already-erased', 'Das ist bereits gelöscht.', 'That is erased already.'))
      : accept({ type: 'erasure-ordered', data: { keys, why: data.why } });
  },
};

/** Whoever heads the work appoints for every office, an office for itself alone. */
const HEADS: readonly Role[] = ['social-planner', 'head-of-unit', 'leadership'];

const NO_OFFICE: readonly Role[] = ['engine', 'operator', 'auditor'];

function appoint(state: CaseState, data: DataOf<'appoint-substitute'>, { actor, at }: CommandMeta): Decision {
  // Whoever is nobody's office has no substitute; each side appoints its own.
  if (NO_OFFICE.includes(data.office)) return refuse(otherOffice(state));
  const isCarriers = CARRIER_ROLES.includes(data.office);
  if (isCarriers !== CARRIER_ROLES.includes(actor.role)) return refuse(otherOffice(state));
  if (!isCarriers && !HEADS.includes(actor.role) && data.office !== actor.role) return refuse(otherOffice(state));
  // Nobody makes themselves the office that judges or approves.
  if (data.person === actor.person && data.office !== actor.role) return refuse(oneself);
  const wrong = wrongTime(state, data, at);
  return wrong ? refuse(wrong) : accept({ type: 'substitute-appointed', data });
}

function wrongTime(
  { basis }: CaseState,
  { from, until }: DataOf<'appoint-substitute'>,
  at: CommandMeta['at'],
): Refusal | undefined {
  if (until === undefined) return undefined;
  return until < from || until < localDate(basis, at) ? noSuchTime : undefined;
}

const alreadySent = refusal(
  'already-sent',
  'Die Sendung ist bereits hinaus; der Vorgang lässt sich nicht mehr zurückziehen oder ablehnen. Bringen Sie ihn zu Ende.',
  'The mailing has left already; the case can no longer be withdrawn or declined. Bring it to its end.',
);
const coSigned = refusal(
  'co-signed',
  'Die Annahme ist mitgezeichnet. Ablehnen kann jetzt nur noch die Amtsleitung.',
  'The acceptance is co-signed. Only the head of unit can decline now.',
  'A4',
);
const alreadyPaused = refusal('already-paused', 'Der Vorgang ruht bereits.', 'The case is paused already.');
const notPaused = refusal('not-paused', 'Der Vorgang ruht nicht.', 'The case is not paused.');
const notImporting = refusal(
  'not-importing',
  'Dieser Vorgang wird nicht gerade übernommen.',
  'This case is not being imported.',
);
const carriersToReopen = refusal(
  'carriers-to-reopen',
  'Der Träger hat diese Anfrage zurückgezogen; wieder aufnehmen kann sie nur der Träger.',
  'The carrier has withdrawn this request; only the carrier can reopen it.',
);
const theirsToReopen = refusal(
  'municipality-to-reopen',
  'Diesen Vorgang hat die Kommune beendet; wieder aufnehmen kann ihn nur die Kommune.',
  'The municipality has ended this case; only the municipality can reopen it.',
  'A4',
);
const stillRunning = refusal(
  'still-running',
  'Der Vorgang läuft noch; wieder aufgenommen wird nur ein beendeter.',
  'The case is still running; only one that has ended is reopened.',
);
const isTheirs = refusal(
  'handed-over-already',
  'Diese Person ist schon für den Vorgang zuständig.',
  'This person is in charge of the case already.',
);
const otherOffice = ({ basis }: CaseState): Refusal =>
  refusal(
    'other-office',
    `Eine Vertretung bestellt die Stelle selbst, die Sozialplanung, die Amtsleitung oder ${officeIn(basis, 'leadership').subject.de}; für den Träger bestellt sie dessen Geschäftsführung.`,
    'A substitute is appointed by the office itself, the planner, the head of unit or the leadership; for the carrier by its management.',
  );
const oneself = refusal(
  'own-substitute',
  'Sich selbst kann niemand zur Vertretung einer anderen Stelle bestellen.',
  'Nobody appoints themselves the substitute of another office.',
);
const noSuchTime = refusal(
  'no-such-time',
  'Die Vertretung endet, bevor sie beginnt, oder ist schon vorbei. Bitte prüfen Sie die Daten.',
  'The substitution ends before it begins, or is over already. Please check the dates.',
);
const noSuchRules = refusal(
  'no-such-rules',
  'Diese Regelfassung gibt es nicht.',
  'There is no such version of the rules.',
);
const rulesAdopted = refusal(
  'rules-adopted-already',
  'Der Vorgang läuft bereits nach dieser Regelfassung oder einer neueren.',
  'The case runs under this version of the rules or a newer one already.',
);
