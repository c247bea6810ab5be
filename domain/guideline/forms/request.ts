/** Forms of the request (R1–R9): what a carrier must say, and how it is checked for completeness. */
import { z } from 'zod';
import {
  COMPLETENESS,
  CRITERION,
  LEGAL_BASIS,
  LEGAL_FORM,
  MAILING_KIND,
  MISSING_ITEM,
  OCCASION,
  TALK_OUTCOME,
  TARGET_GROUP,
} from '../choices/request.ts';
import { valuesOf } from '../choices/values.ts';
import {
  caseRef,
  choice,
  contactData,
  count,
  date,
  freeText,
  group,
  list,
  occurredOn,
  plainName,
  variant,
  yes,
} from '../fields.ts';
import { requestHelp as help } from '../help/request.ts';
import { PARTNERS } from '../readers.ts';

export const CRITERIA = valuesOf(CRITERION);
export const TARGET_GROUPS = valuesOf(TARGET_GROUP);
export const MAILING_KINDS = valuesOf(MAILING_KIND);
export const MISSING = valuesOf(MISSING_ITEM);

export const Request = z.strictObject({
  carrier: group('Träger', 'Carrier', {
    name: plainName('Name des Trägers', 'Carrier’s name', 200, help.carrierName),
    legalForm: choice(LEGAL_FORM, 'Rechtsform', 'Legal form', help.legalForm),
    charitable: yes('Gemeinnützig, frei oder karitativ', 'Non-profit, free or charitable'),
  }),
  contact: contactData('Ansprechperson', 'Contact person', { readers: PARTNERS, ...help.contact }).optional(),
  actingPersons: list(
    'Handelnde Personen',
    'Acting persons',
    group('Handelnde Person', 'Acting person', {
      person: contactData('Name und Kontakt', 'Name and contact', { readers: PARTNERS }),
      authorised: yes('Vom Träger autorisiert', 'Authorised by the carrier', help.authorised),
      assigned: yes('Dem Vorhaben fest zugeordnet', 'Firmly assigned to the project', help.assigned),
      empowered: yes('Befugt zu handeln', 'Empowered to act', help.empowered),
    }),
    { max: 10, ...help.actingPersons },
  ),
  title: freeText('Titel des Vorhabens', 'Title of the project', { max: 160, ...help.title }),
  purpose: freeText('Zweck', 'Purpose', help.purpose),
  content: freeText('Inhalt', 'Content', help.content),
  publicInterest: freeText('Öffentliches Interesse', 'Public interest', help.publicInterest),
  benefit: freeText('Nutzen', 'Benefit', help.benefit),
  mailingKind: choice(MAILING_KIND, 'Art der Sendung', 'Kind of mailing'),
  targetGroup: choice(TARGET_GROUP, 'Zielgruppe', 'Target group', help.targetGroup),
  criteria: list(
    'Auswahlmerkmale',
    'Selection criteria',
    group('Auswahlmerkmal', 'Selection criterion', {
      criterion: choice(CRITERION, 'Merkmal', 'Criterion'),
      value: freeText('Ausprägung', 'Value', { max: 200, ...help.criterionValue }),
      justification: freeText('Begründung als Hilfsmerkmal', 'Justification as a proxy', {
        max: 1000,
        ...help.justification,
      }),
    }),
    { min: 1, max: 12, ...help.criteria },
  ),
  expectedCount: count('Erwartete Anzahl', 'Expected number', 1, help.expectedCount),
  occasion: choice(OCCASION, 'Konkreter Anlass', 'Concrete occasion', help.occasion),
  occasionText: freeText('Anlass, beschrieben', 'Occasion, described', help.occasionText),
  legalBasis: choice(LEGAL_BASIS, 'Rechtsgrundlage', 'Legal basis', help.legalBasis),
  publicTask: freeText('Hoheitliche Aufgabe und ihr Gesetz', 'Sovereign task and its statute', {
    max: 1000,
    ...help.publicTask,
  }),
  generalInterest: yes('Dient der Daseinsvorsorge', 'Serves services of general interest', help.generalInterest),
  /** A9 */
  giveAndTake: freeText('Geben und Nehmen: Was gewinnt jede Seite?', 'Give and take: what does each side gain?', {
    max: 1000,
    ...help.giveAndTake,
  }).optional(),
  /** T0: elections and recess are looked at before the request is made. */
  wantedFrom: date('Gewünschter Versand ab', 'Wanted dispatch from', help.wantedFrom).optional(),
  /** A repeat cooperation names the case that it follows. */
  follows: caseRef('Folgt auf einen früheren Vorgang', 'Follows an earlier case', help.follows).optional(),
  /** A request on paper may have come in before anybody entered it. */
  occurredOn: occurredOn('Eingegangen am', 'Received on'),
});

/** A1, T0: a talk before or beside the request; voluntary. */
export const PreliminaryTalk = z.strictObject({
  outcome: choice(TALK_OUTCOME, 'Ergebnis', 'Outcome'),
  notes: freeText('Was besprochen wurde', 'What was discussed', { readers: PARTNERS, ...help.talkNotes }).optional(),
  /** T0 */
  timeDiscussed: yes('Sitzungen, Ferien und Wahlen wurden besprochen', 'Sittings, recess and elections were discussed'),
  occurredOn: occurredOn(),
});

export const CompletenessCheck = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: variant(COMPLETENESS, 'complete', 'Ergebnis', 'Outcome'),
    occurredOn: occurredOn(),
  }),
  z.strictObject({
    outcome: variant(COMPLETENESS, 'incomplete', 'Ergebnis', 'Outcome'),
    missing: list(
      'Fehlende Angaben',
      'Missing information',
      choice(MISSING_ITEM, 'Fehlende Angabe', 'Piece of information missing'),
      { min: 1, ...help.missing },
    ),
    note: freeText('Hinweis an den Träger', 'Note to the carrier', help.missingNote),
    occurredOn: occurredOn(),
  }),
]);
