/** Print and dispatch: L2, L5, L7–L10, C2, S3, T2. */

import { stretchOn } from '../../calendar/elections.ts';
import { localDate } from '../../calendar/local-time.ts';
import { longDate } from '../../calendar/long-date.ts';
import { addWorkingDays, workCalendar } from '../../calendar/working-days.ts';
import { inDigits } from '../../guideline/digits.ts';
import { officeIn } from '../../guideline/office-words.ts';
import type { PlainDate, Refusal } from '../../terms.ts';
import { accept, type Deciders, refuse } from '../decision.ts';
import { basisWithoutOverrides } from '../dispatch-date.ts';
import { sameDocuments } from '../documents.ts';
import { refusal } from '../refusals.ts';
import { toRenewAfter } from '../renewal.ts';
import { type CaseState, isRuleWaived, selectedCount } from '../state.ts';

export const dispatch: Deciders<
  | 'plan-dispatch'
  | 'select-addressees'
  | 'release-print'
  | 'print-mailing'
  | 'announce-dispatch'
  | 'send-mailing'
  | 'confirm-address-deletion'
  | 'override-window'
> = {
  'plan-dispatch': (state, { data }, meta) => {
    // What is taken over from paper was planned long ago.
    const today = data.occurredOn ?? localDate(state.basis, meta.at);
    if (data.date < today) {
      return refuse(
        refusal(
          'date-in-the-past',
          'Der Versandtag liegt in der Vergangenheit.',
          'The day of dispatch lies in the past.',
          'T2',
        ),
      );
    }
    return accept({ type: 'dispatch-planned', data });
  },
  'select-addressees': (state, { data }) => {
    // R9: the register selects by the proxies that were requested and assessed, by no others.
    const requested = new Set(state.facts.request?.criteria.map(({ criterion }) => criterion));
    const strange = data.criteria.find((criterion) => !requested.has(criterion));
    if (strange) {
      return refuse(
        refusal(
          'other-criterion',
          'Die Auswahl nutzt ein Merkmal, das weder angefragt noch geprüft wurde. Wählen Sie nur nach den angefragten Merkmalen aus.',
          'The selection uses a criterion that was neither requested nor assessed. Select by the requested criteria alone.',
          'R9',
        ),
      );
    }
    if (!data.blockedEntriesRemoved) return refuse(blockedEntries);
    return accept({ type: 'addressees-selected', data });
  },
  'release-print': (state, { data }) =>
    // L2: the proof is byte for byte what was approved.
    state.facts.mailing && sameDocuments(data.documents, state.facts.mailing.documents)
      ? accept({ type: 'print-released', data })
      : refuse(otherProof),
  'print-mailing': (state, { data }, meta) => {
    const day = data.occurredOn ?? localDate(state.basis, meta.at);
    // L10: Art. 28 GDPR: the contract is in force as long as the processor has the addresses.
    const until = state.facts.processing?.until;
    if (until !== undefined && day > until) return refuse(contractOver(until));
    if (isSignedByFormer(state, day)) return refuse(signedByFormer(state));
    // L9: also where the print comes later than planned.
    const freshFrom = addWorkingDays(workCalendar(state.basis, []), day, -10);
    if (Object.values(state.facts.selections ?? {}).some(({ on }) => on < freshFrom)) return refuse(selectionTooOld);
    const selected = selectedCount(state);
    if (data.printed - data.spoiled - data.kept < selected) {
      const needed = inDigits(selected);
      return refuse(
        refusal(
          'too-few-printed',
          `Nach Makulatur und Belegexemplaren bleiben weniger als die ${needed.de} ausgewählten Sendungen. Bitte prüfen Sie die Zahlen oder drucken Sie nach.`,
          `After spoilage and kept copies fewer than the ${needed.en} selected items remain. Please check the numbers or print more.`,
          'L7',
        ),
      );
    }
    return accept({ type: 'mailing-printed', data });
  },
  'announce-dispatch': (state, { data }) => {
    if (!data.trustedPersonBriefed || !data.substituteNamed) return refuse(trustedPersonNotReady);
    const isKnown = data.telephoneBriefed && data.politicsBriefed;
    if (!isKnown && !isRuleWaived(state, 'announce-dispatch', 'C2')) return refuse(notAnnounced);
    return accept({ type: 'dispatch-announced', data });
  },
  'confirm-address-deletion': (_state, { data }, { actor }) =>
    data.deleted
      ? accept({ type: 'address-deletion-confirmed', data: { ...data, office: actor.for ?? actor.role } })
      : refuse(notDeleted),
  'send-mailing': (state, { data }, meta) => {
    const day = data.occurredOn ?? localDate(state.basis, meta.at);
    if (isSignedByFormer(state, day)) return refuse(signedByFormer(state));
    // T2: nothing leaves in the red stretch before an election unless the leadership lifted it.
    const window = stretchOn(basisWithoutOverrides(state), day);
    if (window.stretch === 'red') return refuse(windowClosed(state, window.opensOn));
    const print = state.facts.print;
    if (!print || print.printed !== data.sent + print.spoiled + print.kept + (data.spoiled ?? 0)) {
      return refuse(
        refusal(
          'quantities-differ',
          'Die Zahlen gehen nicht auf: gedruckt = versandt + Makulatur + Belegexemplare. Bitte prüfen Sie die Stückzahl.',
          'The numbers do not add up: printed = sent + spoiled + kept. Please check the quantity.',
          'L7',
        ),
      );
    }
    // L9: whoever was not selected gets no letter; what was printed beyond the selection is kept or spoiled.
    if (data.sent > selectedCount(state)) return refuse(moreThanSelected);
    return accept({ type: 'mailing-sent', data });
  },
  'override-window': (state, { data }) => {
    const election = state.basis.elections.find(({ id }) => id === data.election);
    if (!election) {
      return refuse(
        refusal(
          'no-such-election',
          'Diese Wahl steht nicht im Kalender.',
          'This election is not in the calendar.',
          'T2',
        ),
      );
    }
    if (state.overrides.some((lifted) => lifted.election === election.id && lifted.date === election.date))
      return refuse(alreadyLifted);
    return accept({ type: 'window-overridden', data });
  },
};

// §§ 51, 52 BMG
const blockedEntries = refusal(
  'blocked-entries',
  'Auskunftssperren und Sperrvermerke sind noch nicht berücksichtigt. Nehmen Sie diese Personen aus der Auswahl, und bestätigen Sie es.',
  'Blocked register entries were not yet considered. Take these persons out of the selection and confirm it.',
  'L9',
);

const windowClosed = ({ basis }: CaseState, opensOn: PlainDate | undefined): Refusal => {
  const leadership = officeIn(basis, 'leadership').subject.de;
  return refusal(
    'window-closed',
    `Vor der Wahl geht keine Sendung hinaus, die ${leadership} unterzeichnet hat. Frühester Versandtag: ${opensOn ? longDate(opensOn).de : 'nach der Wahl'}. Eine Ausnahme begründet ${leadership} schriftlich.`,
    `Before the election no mailing signed by the leadership goes out. Earliest day of dispatch: ${opensOn ? longDate(opensOn).en : 'after the election'}. An exception needs a written reason from the leadership.`,
    'T2',
  );
};

const alreadyLifted: Refusal = refusal(
  'already-lifted',
  'Die Sperrfrist vor dieser Wahl ist für diesen Vorgang bereits aufgehoben.',
  'The window before this election is lifted for this case already.',
  'T2',
);

const moreThanSelected: Refusal = refusal(
  'more-than-selected',
  'Es wurden mehr Sendungen versandt als ausgewählt. Überzählige Stücke gehören zu den Belegexemplaren oder zur Makulatur.',
  'More items were sent than selected. Surplus copies count as kept or spoiled.',
  'L9',
);

const selectionTooOld: Refusal = refusal(
  'selection-too-old',
  'Die Adressauswahl ist älter als zehn Arbeitstage. Lassen Sie sie berichtigen, also neu auswählen, bevor gedruckt wird.',
  'The selection of addresses is older than ten working days. Have it corrected, that is selected anew, before anything is printed.',
  'L9',
);

const otherProof: Refusal = refusal(
  'other-proof',
  'Der Andruck ist nicht die freigegebene Fassung. Gedruckt wird nur, was freigegeben ist; lassen Sie die geänderte Fassung neu freigeben.',
  'The proof is not the approved version. Only what was approved is printed; have the changed version approved anew.',
  'L2',
);

const trustedPersonNotReady: Refusal = refusal(
  'trusted-person-not-ready',
  'Vor dem Versand muss die Vertrauensperson eingewiesen sein und eine Vertretung haben.',
  'Before the dispatch the trusted person must be briefed and have a substitute.',
  'L5',
);

const notAnnounced: Refusal = refusal(
  'not-announced',
  'Bürgertelefon, Politik und Verwaltung sollen von dem Vorhaben wissen, bevor die Briefe ankommen. Unterrichten Sie sie, oder verzichten Sie mit Begründung auf diese Soll-Regel.',
  'The public telephone, politics and administration should know of the project before the letters arrive. Brief them, or waive this rule with a reason.',
  'C2',
);

const notDeleted: Refusal = refusal(
  'not-deleted',
  'Bitte löschen Sie die Adressdateien und bestätigen Sie es dann.',
  'Please delete the address files and confirm it then.',
  'L10',
);

/** T3: also where the engine has not yet recorded that the election is over. */
const isSignedByFormer = (state: CaseState, day: PlainDate): boolean =>
  state.basis.elections.some(
    (election) => election.date < day && toRenewAfter(state, election).includes('sign-cover-letter'),
  );

const signedByFormer = ({ basis }: CaseState): Refusal =>
  refusal(
    'signed-before-election',
    `Das Begleitschreiben wurde vor der Wahl unterzeichnet. Lassen Sie es von der jetzigen ${officeIn(basis, 'leadership').label.de} neu unterzeichnen.`,
    'The cover letter was signed before the election. Have it signed again by the present leadership.',
    'T3',
  );

const contractOver = (until: PlainDate): Refusal =>
  refusal(
    'contract-over',
    `Der Vertrag zur Auftragsverarbeitung galt bis zum ${longDate(until).de}. Schließen Sie einen neuen, bevor gedruckt wird.`,
    `The processing contract was in force until ${longDate(until).en}. Conclude a new one before anything is printed.`,
    'L10',
  );
