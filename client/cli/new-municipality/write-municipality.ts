/** A municipality's file from what was answered: YAML that `npm start` reads, with a line beside each part that says what it is. */
import { Document, isMap, isScalar } from 'yaml';
import { roleLabel } from '../../../domain/guideline/office-words.ts';
import { NEEDED } from '../../../domain/municipality/consistency.ts';
import { CARRIER_ROLES, ROLES, type Role, type Text } from '../../../domain/terms.ts';
import type { Answers } from './answers.ts';

export function municipalityYaml(answers: Answers, language: keyof Text): string {
  const document = new Document({
    municipality: municipalityOf(answers, language),
    carriers: answers.carriers ?? [],
    people: peopleOf(answers),
  });
  document.commentBefore = ` ${HEAD[language]}`;
  for (const [name, comment] of Object.entries(COMMENTS)) commentOn(document, name, ` ${comment[language]}`);
  return document.toString({ lineWidth: 120 });
}

function municipalityOf(answers: Answers, language: keyof Text) {
  const { id, name, kind, land, unit, leadership, outsidePrinter, resolutionRequired } = answers;
  return {
    ...{ id, name, kind, land, unit, leadership, outsidePrinter, resolutionRequired },
    offices: officesOf(answers, language),
    ...('registers' in answers ? { registers: answers.registers } : {}),
    committees: answers.committees.map(({ hearsReports: _, paperDeadline, ...committee }) => ({
      ...committee,
      paperDeadline:
        paperDeadline.kind === 'weekday' ? { ...paperDeadline, weekday: Number(paperDeadline.weekday) } : paperDeadline,
    })),
    reportsTo: answers.committees.filter(({ hearsReports }) => hearsReports).map((committee) => committee.id),
    electionWindows: answers.electionWindows ?? { noteMonths: 6, amberMonths: 3, redWeeks: 6 },
    recesses: answers.recesses ?? [],
    closedDays: answers.closedDays ?? [],
    sittings: (answers.sittings ?? []).map((sitting) => ({ id: `${sitting.committee}-${sitting.date}`, ...sitting })),
    elections: (answers.elections ?? []).map((election) => ({ id: `${election.kind}-${election.date}`, ...election })),
  };
}

function officesOf({ furtherOffices, outsidePrinter, officeNames = [] }: Answers, language: keyof Text) {
  const further = furtherOffices.flatMap((name) => ROLES.filter((role) => role === name));
  const roles: readonly Role[] = [...NEEDED, ...(outsidePrinter ? [] : (['print-shop'] as const)), ...new Set(further)];
  return roles.map((role) => ({
    role,
    name: officeNames.find((own) => own.role === role)?.name ?? roleLabel(role)[language],
  }));
}

function peopleOf({ people, id: municipality }: Answers) {
  return people.map(({ name, email, roles, carrier }, index) => ({
    id: `p-${index + 1}`,
    ...{ name, email, roles },
    // Whoever works for a carrier works for no office.
    organisation: roles.some((role) => CARRIER_ROLES.some((one) => one === role)) && carrier ? carrier : municipality,
  }));
}

/** Before a part's name: within the municipality, else at the top. */
function commentOn(document: Document, name: string, comment: string): void {
  const within = document.get('municipality');
  for (const map of [within, document.contents]) {
    const key = isMap(map) ? map.items.find(({ key: one }) => isScalar(one) && one.value === name)?.key : undefined;
    if (isScalar(key)) {
      key.commentBefore = comment;
      return;
    }
  }
}

const HEAD: Text = {
  de: 'Von `handschlag new-municipality` geschrieben. Gelesen wird die Datei über HANDSCHLAG_MUNICIPALITY_FILE.',
  en: 'Written by `handschlag new-municipality`. The file is read by way of HANDSCHLAG_MUNICIPALITY_FILE.',
};

const COMMENTS: Readonly<Record<string, Text>> = {
  kind: {
    de: 'district-free-city (kreisfreie Stadt), county (Landkreis) oder municipality-in-county (kreisangehörige Gemeinde)',
    en: 'district-free-city, county or municipality-in-county',
  },
  leadership: { de: 'Wie die Leitung im Satz heißt', en: 'What the leadership is called in a sentence' },
  outsidePrinter: {
    de: 'L10: Druckt jemand außerhalb, braucht es vorher einen Vertrag zur Auftragsverarbeitung',
    en: 'L10: where somebody outside prints, a processing contract comes first',
  },
  resolutionRequired: {
    de: 'A10: Ein Gremium beschließt jede Unterstützung, bevor unterschrieben wird',
    en: 'A10: a committee resolves every support before it is signed',
  },
  offices: { de: 'Stellen mit ihren eigenen Namen', en: 'Offices by their own names' },
  registers: { de: 'Gemeinden, deren Melderegister gefragt werden', en: 'Towns whose registers are asked' },
  committees: {
    de: 'Gremien; paperDeadline sagt, bis wann Vorlagen fertig sein müssen (Tage vorher, oder Wochentag 1–7 und Uhrzeit)',
    en: 'Committees; paperDeadline says until when papers must be ready (days before, or weekday 1–7 and hour)',
  },
  reportsTo: { de: 'F2: Diese Gremien hören jeden Bericht', en: 'F2: these committees hear every report' },
  electionWindows: {
    de: 'T2: Hinweis, Warnung und kein Versand vor einer Wahl',
    en: 'T2: note, warning and no dispatch before an election',
  },
  recesses: { de: 'Sitzungsferien: darin tagt kein Gremium', en: 'Recesses: no committee sits within them' },
  closedDays: {
    de: 'Tage, an denen geschlossen ist; Feiertage des Landes kennt Handschlag',
    en: 'Closed days; holidays of the Land are known',
  },
  sittings: {
    de: 'Der Sitzungskalender; auch später: handschlag municipality sitting add',
    en: 'The sittings; also later: handschlag municipality sitting add',
  },
  elections: {
    de: 'Auch die vergangene, nach der die Wahlperiode läuft',
    en: 'Also the last one, from which the term runs',
  },
  carriers: { de: 'Träger, deren Menschen sich anmelden', en: 'Carriers whose people sign in' },
  people: {
    de: 'Wer sich anmeldet und E-Mails bekommt; subject nennt die Kennung beim Anmeldedienst, wenn sie anders heißt',
    en: 'Who signs in and gets mails; subject names the id at the identity provider where it differs',
  },
};
