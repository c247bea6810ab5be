/** What every command is called: steps and the case's commands by their tables, the municipality's by what stands here. */
import { COMMAND_TABLE } from '../../domain/case/commands.ts';
import { STEP_TABLE } from '../../domain/guideline/steps.ts';
import type { CaseCommandName, MunicipalityCommandName, Text } from '../../domain/terms.ts';

export const commandLabel = (name: CaseCommandName | MunicipalityCommandName): Text => LABELS[name].label;

const MUNICIPALITY_LABELS: {
  readonly [N in Exclude<MunicipalityCommandName, CaseCommandName>]: { readonly label: Text };
} = {
  'establish-municipality': { label: { de: 'Kommune einrichten', en: 'Establish the municipality' } },
  'revise-profile': { label: { de: 'Profil ändern', en: 'Revise the profile' } },
  'record-budget': { label: { de: 'Jahresbudget eintragen', en: 'Record a year’s budget' } },
  'schedule-sitting': { label: { de: 'Sitzung ansetzen', en: 'Schedule a sitting' } },
  'move-sitting': { label: { de: 'Sitzung verlegen', en: 'Move a sitting' } },
  'cancel-sitting': { label: { de: 'Sitzung absagen', en: 'Cancel a sitting' } },
  'confirm-sitting': { label: { de: 'Sitzung bestätigen', en: 'Confirm a sitting' } },
  'import-sittings': { label: { de: 'Sitzungen übernehmen', en: 'Import sittings' } },
  'schedule-election': { label: { de: 'Wahl eintragen', en: 'Schedule an election' } },
  'move-election': { label: { de: 'Wahl verlegen', en: 'Move an election' } },
  'cancel-election': { label: { de: 'Wahl absagen', en: 'Cancel an election' } },
  'close-days': { label: { de: 'Schließtage eintragen', en: 'Close days' } },
  'open-days': { label: { de: 'Schließtage zurücknehmen', en: 'Open days' } },
  'register-carrier': { label: { de: 'Träger eintragen', en: 'Register a carrier' } },
  'appoint-person': { label: { de: 'Person mit Rollen eintragen', en: 'Appoint a person' } },
  'dismiss-person': { label: { de: 'Person ohne Rolle stellen', en: 'Dismiss a person' } },
  'record-calendar': { label: { de: 'Kalender eintragen', en: 'Record the calendar' } },
  'record-replanning': { label: { de: 'Neuplanung verzeichnen', en: 'Record the replanning' } },
};

const LABELS: { readonly [N in CaseCommandName | MunicipalityCommandName]: { readonly label: Text } } = {
  ...STEP_TABLE,
  ...COMMAND_TABLE,
  ...MUNICIPALITY_LABELS,
};
