/** Words of what is kept, what goes, and what is stored about a person. */
import type { Text } from '../../../domain/terms.ts';

export const RETENTION = {
  title: { de: 'Aufbewahrung', en: 'Retention' },
  lead: {
    de: 'Vorgänge, deren Frist abgelaufen ist. Eine Person schlägt die Löschung vor, eine andere stimmt zu; erst dann wird gelöscht.',
    en: 'Cases whose period is over. One person proposes the deletion, another consents; only then is anything deleted.',
  },
  schedule: { de: 'So lange wird aufbewahrt', en: 'How long cases are kept' },
  changeSchedule: { de: 'Fristen ändern', en: 'Change the periods' },
  months: { de: 'Monate', en: 'months' },
  begins: { de: 'Die Frist beginnt', en: 'The period begins' },
  until: { de: 'Was ist fällig bis zum', en: 'What is due by' },
  look: { de: 'Anzeigen', en: 'Show' },
  due: { de: 'Fällige Vorgänge', en: 'Cases that are due' },
  none: { de: 'Bis zu diesem Tag ist nichts fällig.', en: 'Nothing is due by this day.' },
  case: { de: 'Vorgang', en: 'Case' },
  ending: { de: 'Ausgang', en: 'How it ended' },
  dueSince: { de: 'Fällig seit', en: 'Due since' },
  destroys: { de: 'Gelöscht würden', en: 'Would be deleted' },
  values: { de: 'verschlüsselte Angaben', en: 'sealed values' },
  documents: { de: 'Dokumente', en: 'documents' },
  standing: { de: 'Stand', en: 'State' },
  hold: { de: 'Löschsperre seit', en: 'legal hold since' },
  proposed: { de: 'vorgeschlagen am', en: 'proposed on' },
  yours: { de: 'von Ihnen; zustimmen muss jemand anderes', en: 'by you; somebody else has to consent' },
  open: { de: 'noch nicht vorgeschlagen', en: 'not proposed yet' },
  propose: { de: 'Löschung vorschlagen', en: 'Propose the deletion' },
  consent: { de: 'Ansehen und zustimmen', en: 'Look at it and consent' },
} as const satisfies { readonly [name: string]: Text };

export const ERASURE = {
  title: { de: 'Einzelne Angaben löschen', en: 'Erase single values' },
  lead: {
    de: 'Kreuzen Sie an, was gelöscht werden soll. Die Schlüssel werden vernichtet; im Verlauf bleibt, dass dort etwas stand. Das lässt sich nicht zurücknehmen.',
    en: 'Tick what is to be erased. The keys are destroyed; the history still says that something stood there. This cannot be taken back.',
  },
  values: { de: 'Angaben in diesem Vorgang', en: 'Values in this case' },
  none: {
    de: 'In diesem Vorgang gibt es keine verschlüsselten Angaben mehr.',
    en: 'This case holds no sealed values any more.',
  },
  entry: { de: 'Eintrag', en: 'entry' },
  gone: { de: 'Schon gelöscht', en: 'Erased already' },
  erasedOn: { de: 'gelöscht am', en: 'erased on' },
  orderedOn: { de: 'Löschung angeordnet am', en: 'erasure ordered on' },
  button: { de: 'Löschung anordnen', en: 'Order the erasure' },
} as const satisfies { readonly [name: string]: Text };

export const REPORT = {
  title: { de: 'Auskunft nach Art. 15 DSGVO', en: 'Information under Art. 15 GDPR' },
  ownTitle: { de: 'Was über mich gespeichert ist', en: 'What is stored about me' },
  pdf: { de: 'Als PDF herunterladen', en: 'Download as PDF' },
  asOf: { de: 'Stand', en: 'As of' },
  directory: { de: 'Personenverzeichnis', en: 'People directory' },
  noDirectory: { de: 'Kein Eintrag, oder er wird hier nicht gezeigt.', en: 'No entry, or it is not shown here.' },
  roles: { de: 'Rollen und Vertretungen', en: 'Roles and substitutions' },
  noRoles: { de: 'Das Journal nennt keine.', en: 'The journal names none.' },
  named: { de: 'Angaben in Vorgängen', en: 'What stands in cases' },
  noNamed: { de: 'In keinem Vorgang ist die Person genannt.', en: 'No case names the person.' },
  byName: { de: 'nur über den Namen gefunden: bitte prüfen', en: 'found by the name alone: please check' },
  otherName: { de: 'unter einem anderen Namen', en: 'under another name' },
  mentioned: { de: 'In freien Texten erwähnt', en: 'Mentioned in free texts' },
  noMentioned: {
    de: 'Nirgends, oder sie wurden hier nicht durchsucht.',
    en: 'Nowhere, or they were not searched here.',
  },
  acts: { de: 'Was die Person getan hat', en: 'What the person did' },
  noActs: { de: 'Nichts ist verzeichnet.', en: 'Nothing is recorded.' },
  told: { de: 'Benachrichtigungen an die Person', en: 'Notices to the person' },
  noTold: { de: 'Keine sind verzeichnet.', en: 'None are recorded.' },
  credentials: { de: 'Anmeldungen und Adressen, die noch gelten', en: 'Sessions and addresses that still hold' },
  noCredentials: { de: 'Keine.', en: 'None.' },
  drafts: { de: 'Angefangene Formulare', en: 'Forms begun' },
  noDrafts: { de: 'Es liegt nichts Angefangenes da.', en: 'Nothing begun lies here.' },
  draftsClosed: {
    de: 'Was darin steht, liest nur die Person selbst: unter „Meine Angaben“.',
    en: 'What they say is read by the person alone, at “My data”.',
  },
  search: { de: 'Suchen', en: 'Search' },
  searchLead: {
    de: 'Findet, wo Formulare jemanden nennen, der kein Konto hat. Was nur über den Namen gefunden wird, kann jemand anderes sein.',
    en: 'Finds where forms name somebody who has no account. What is found by the name alone may be somebody else’s.',
  },
  whom: { de: 'Name oder E-Mail angeben', en: 'Give a name or an e-mail' },
  withheld: { de: 'wird hier nicht gezeigt', en: 'not shown here' },
} as const satisfies { readonly [name: string]: Text };
