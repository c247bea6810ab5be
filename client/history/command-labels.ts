/** What the commands are called that are no step of the table; steps have their label there. */
import { stepOf } from '../../domain/guideline/steps.ts';
import {
  type CaseCommandName,
  type EngineCommandName,
  type MunicipalityCommandName,
  type PeopleCommandName,
  STEPS,
  type Text,
} from '../../domain/terms.ts';

export function commandLabel(name: CaseCommandName | MunicipalityCommandName): Text {
  const step = STEPS.find((candidate) => candidate === name);
  return step ? stepOf(step).label : LABELS[name as Exclude<typeof name, (typeof STEPS)[number]>];
}

const LABELS: { readonly [N in PeopleCommandName | EngineCommandName | MunicipalityCommandName]: Text } = {
  'withdraw-case': { de: 'Zurückziehen', en: 'Withdraw the case' },
  'decline-case': { de: 'Ablehnen', en: 'Decline the case' },
  'pause-case': { de: 'Ruhen lassen', en: 'Pause the case' },
  'resume-case': { de: 'Fortsetzen', en: 'Resume the case' },
  'override-window': { de: 'Sperrfrist aufheben', en: 'Lift the window' },
  'correct-step': { de: 'Berichtigen', en: 'Correct a step' },
  'order-erasure': { de: 'Löschung anordnen', en: 'Order an erasure' },
  'record-notice': { de: 'Benachrichtigt', en: 'Record a notice' },
  'record-failed-notice': { de: 'Unzustellbar', en: 'Record a failed notice' },
  'record-declaration': { de: 'Erklärung erstellt', en: 'Record the declaration' },
  'record-release': { de: 'Versand freigegeben', en: 'Record the release' },
  'record-erasure': { de: 'Löschung vollzogen', en: 'Record an erasure' },
  replan: { de: 'Neu terminieren', en: 'Plan anew' },
  'establish-municipality': { de: 'Kommune einrichten', en: 'Establish the municipality' },
  'revise-profile': { de: 'Profil ändern', en: 'Revise the profile' },
  'record-budget': { de: 'Jahresbudget eintragen', en: 'Record a year’s budget' },
  'schedule-sitting': { de: 'Sitzung ansetzen', en: 'Schedule a sitting' },
  'move-sitting': { de: 'Sitzung verlegen', en: 'Move a sitting' },
  'cancel-sitting': { de: 'Sitzung absagen', en: 'Cancel a sitting' },
  'confirm-sitting': { de: 'Sitzung bestätigen', en: 'Confirm a sitting' },
  'import-sittings': { de: 'Sitzungen übernehmen', en: 'Import sittings' },
  'schedule-election': { de: 'Wahl eintragen', en: 'Schedule an election' },
  'move-election': { de: 'Wahl verlegen', en: 'Move an election' },
  'cancel-election': { de: 'Wahl absagen', en: 'Cancel an election' },
  'close-days': { de: 'Schließtage eintragen', en: 'Close days' },
  'open-days': { de: 'Schließtage zurücknehmen', en: 'Open days' },
  'record-calendar': { de: 'Kalender eintragen', en: 'Record the calendar' },
  'record-replanning': { de: 'Neuplanung verzeichnen', en: 'Record the replanning' },
};
