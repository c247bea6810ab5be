/**
 * Who may do what beside the steps and commands, whose roles stand in their own tables. API, pages and exports ask here; whose
 * case it is, and which of its contents are opened, is `access.ts`'s and `guideline/readers.ts`'s. `docs/access.md` is printed
 * from this table.
 */
import { DOCUMENT_READERS_BY_KIND } from '../guideline/document-readers.ts';
import { DECIDING, INTERNAL } from '../guideline/readers.ts';
import { ROLES, type Role, type Text } from '../terms.ts';

interface Access {
  readonly label: Text;
  readonly by: readonly Role[];
}

const EVERYBODY: readonly Role[] = ROLES.filter((role) => role !== 'engine');
/** P15: an auditor looks on, an operator looks after the machine. */
const WORKING: readonly Role[] = EVERYBODY.filter((role) => role !== 'auditor' && role !== 'operator');
const HOUSEKEEPING: readonly Role[] = ['social-planner', 'operator'];
const READING: readonly Role[] = EVERYBODY.filter((role) => role !== 'operator');

const access = (de: string, en: string, by: readonly Role[]): Access => ({ label: { de, en }, by });

export const ACCESS = {
  'see-oneself': access('eigene Angaben und Rollen sehen', 'see one’s own data and roles', EVERYBODY),
  'read-guideline': access('Leitfaden und Formulare lesen', 'read the guideline and its forms', EVERYBODY),
  'list-tasks': access('eigene Aufgaben sehen', 'see one’s own tasks', EVERYBODY),
  'list-cases': access('Vorgänge auflisten', 'list cases', EVERYBODY),
  'read-case': access('einen Vorgang einsehen', 'read a case', EVERYBODY),
  'read-history': access('Verlauf und Einträge lesen', 'read history and entries', EVERYBODY),
  'read-forecast': access('Ausblick und Rückwärtsplan lesen', 'read forecast and backward plan', EVERYBODY),
  'read-comparable': access('vergleichbare Vorgänge suchen', 'look for comparable cases', INTERNAL),
  'upload-document': access('Dokumente hochladen', 'upload documents', WORKING),
  'list-documents': access('Dokumente eines Vorgangs auflisten', 'list a case’s documents', READING),
  'open-document': access('Dokumente öffnen (je nach Art)', 'open documents (by their kind)', READING),
  'draw-decision-note': access(
    'Entscheidungsvermerk erstellen',
    'draw up the decision note',
    DOCUMENT_READERS_BY_KIND['decision-note'],
  ),
  'draw-decision-letter': access(
    'Bescheid erstellen',
    'draw up the decision letter',
    DOCUMENT_READERS_BY_KIND['decision-letter'],
  ),
  'draw-committee-paper': access(
    'Gremienvorlage erstellen',
    'draw up the committee paper',
    DOCUMENT_READERS_BY_KIND['committee-paper'],
  ),
  'read-municipality': access('Profil und Kalender lesen', 'read profile and calendar', EVERYBODY),
  'subscribe-calendar': access('eigene Termine abonnieren', 'subscribe to one’s own dates', READING),
  'read-people': access('Personen und Träger sehen', 'see people and carriers', [
    ...HOUSEKEEPING,
    'data-protection-officer',
    'head-of-unit',
    'leadership',
    'auditor',
  ]),
  'change-people': access('Personen eintragen und ändern', 'register and change people', HOUSEKEEPING),
  'read-effort': access('Jahreskonto des Aufwands lesen', 'read the yearly account of effort', DECIDING),
  'read-retention': access('Ablaufende Aufbewahrungsfristen sehen', 'see which retention periods are over', [
    'social-planner',
    'data-protection-officer',
    'head-of-unit',
    'auditor',
    'operator',
  ]),
  'read-access-report': access('Auskunft über eine Person erteilen', 'report what is stored about a person', [
    'data-protection-officer',
    'operator',
  ]),
  'search-access-report': access(
    'Auskunft über Personen, die in Formularen genannt sind',
    'report on people whom forms name',
    ['data-protection-officer'],
  ),
  'read-own-access-report': access(
    'Auskunft über die eigenen Daten erhalten',
    'read what is stored about oneself',
    EVERYBODY,
  ),
  'erase-person': access('eine Person überall löschen', 'erase a person everywhere', [
    'data-protection-officer',
    'operator',
  ]),
  'read-outbox': access('Mails einer Demonstration lesen', 'read the mails of a demonstration', EVERYBODY),
  'read-webhooks': access('Webhooks sehen', 'see webhooks', HOUSEKEEPING),
  'change-webhooks': access('Webhooks einrichten und entfernen', 'set up and remove webhooks', ['operator']),
  'restart-cases': access('Vorgänge neu starten', 'restart cases', ['operator']),
} as const satisfies Readonly<Record<string, Access>>;

export type Action = keyof typeof ACCESS;

export const rolesFor = (action: Action): readonly Role[] => ACCESS[action].by;

/** Whether somebody who holds these roles may do it in one of them. */
export const mayDo = (roles: readonly Role[], action: Action): boolean =>
  roles.some((role) => rolesFor(action).includes(role));
