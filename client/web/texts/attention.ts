/** What of the municipality needs somebody's attention, in sentences. */
import type { Text } from '../../../domain/terms.ts';

const both = (de: string, en: string): Text => ({ de, en });

export const ATTENTION = {
  nobodyHolds: (offices: Text) =>
    both(
      `Niemand hat hier die Rolle: ${offices.de}. Solange bleiben deren Schritte liegen.`,
      `Nobody holds the role here: ${offices.en}. Until then its steps are left undone.`,
    ),
  register: both('Person eintragen', 'Register a person'),
  doubtful: (count: number) =>
    count === 1
      ? both(
          'Eine Sitzung steht nicht mehr in der Kalenderdatei des Rates; ob sie stattfindet, ist zu klären.',
          'A sitting is no longer in the council’s calendar file; whether it takes place has to be settled.',
        )
      : both(
          `${count} Sitzungen stehen nicht mehr in der Kalenderdatei des Rates; ob sie stattfinden, ist zu klären.`,
          `${count} sittings are no longer in the council’s calendar file; whether they take place has to be settled.`,
        ),
  toCalendar: both('Zum Kalender', 'To the calendar'),
  due: (count: number) =>
    count === 1
      ? both('Bei einem Vorgang ist die Aufbewahrungsfrist abgelaufen.', 'The retention period of one case is over.')
      : both(
          `Bei ${count} Vorgängen ist die Aufbewahrungsfrist abgelaufen.`,
          `The retention periods of ${count} cases are over.`,
        ),
  toRetention: both('Zur Aufbewahrung', 'To retention'),
  noBudget: (year: number) => both(`Für ${year} ist kein Budget eingetragen.`, `No budget is recorded for ${year}.`),
  toBudget: both('Budget eintragen', 'Record a budget'),
  substituteOver: (office: Text) =>
    both(`Die Vertretung für ${office.de} ist abgelaufen.`, `The substitution for ${office.en} has ended.`),
  toSubstitutes: both('Vertretung bestellen', 'Appoint a substitute'),
  noSittings: both(
    'Im Kalender steht keine kommende Sitzung; Berichte lassen sich so nicht planen.',
    'The calendar holds no coming sitting; reports cannot be planned like this.',
  ),
  webhooks: (count: number) =>
    count === 1
      ? both('Ein angeschlossenes Programm nimmt nichts mehr an.', 'A connected program takes nothing any more.')
      : both(
          `${count} angeschlossene Programme nehmen nichts mehr an.`,
          `${count} connected programs take nothing any more.`,
        ),
  toWebhooks: both('Zu den Webhooks', 'To the webhooks'),
} as const;
