/** Forms of the request (R1–R9): what a carrier must say, and how it is checked for completeness. */
import { z } from 'zod';
import {
  caseRef,
  choice,
  contactData,
  count,
  date,
  described,
  freeText,
  occurredOn,
  plainName,
  yes,
} from '../fields.ts';

/** R1: the requester is a legal person; the natural person is in the list so that the refusal can say so. */
export const LEGAL_FORMS = [
  'registered-association',
  'charitable-company',
  'foundation',
  'church-body',
  'public-body',
  'cooperative',
  'natural-person',
] as const;

/** R3, R9: what the register can select by. Loneliness is none of them; each is a proxy and is justified as one. */
export const CRITERIA = ['age', 'household-size', 'district', 'moved-in', 'marital-status'] as const;

export const TARGET_GROUPS = ['older-people', 'families', 'young-people', 'newcomers', 'carers', 'other'] as const;
export const OCCASIONS = ['present-danger', 'services-of-general-interest', 'statutory-planning', 'other'] as const;
export const MAILING_KINDS = ['letter', 'questionnaire', 'flyer'] as const;

export const Request = z.strictObject({
  carrier: z.strictObject({
    name: plainName('Name des Trägers', 'Carrier’s name'),
    legalForm: choice(LEGAL_FORMS, 'Rechtsform', 'Legal form'),
    charitable: yes('Gemeinnützig, frei oder karitativ', 'Non-profit, free or charitable'),
  }),
  contact: contactData('Ansprechperson', 'Contact person').optional(),
  actingPersons: z
    .array(
      z.strictObject({
        person: contactData('Handelnde Person', 'Acting person'),
        authorised: yes('Vom Träger autorisiert', 'Authorised by the carrier'),
        assigned: yes('Dem Vorhaben fest zugeordnet', 'Firmly assigned to the project'),
        empowered: yes('Befugt zu handeln', 'Empowered to act'),
      }),
    )
    .max(10),
  title: freeText('Titel des Vorhabens', 'Title of the project', { max: 160 }),
  purpose: freeText('Zweck', 'Purpose'),
  content: freeText('Inhalt', 'Content'),
  publicInterest: freeText('Öffentliches Interesse', 'Public interest'),
  benefit: freeText('Nutzen', 'Benefit'),
  mailingKind: choice(MAILING_KINDS, 'Art der Sendung', 'Kind of mailing'),
  targetGroup: choice(TARGET_GROUPS, 'Zielgruppe', 'Target group'),
  criteria: z
    .array(
      z.strictObject({
        criterion: choice(CRITERIA, 'Merkmal', 'Criterion'),
        value: freeText('Ausprägung', 'Value', { max: 200 }),
        justification: freeText('Begründung als Hilfsmerkmal', 'Justification as a proxy', { max: 1000 }),
      }),
    )
    .min(1)
    .max(12),
  expectedCount: count('Erwartete Anzahl', 'Expected number', 1),
  occasion: choice(OCCASIONS, 'Konkreter Anlass', 'Concrete occasion'),
  occasionText: freeText('Anlass, beschrieben', 'Occasion, described'),
  legalBasis: choice(['gdpr-6-1-c', 'gdpr-6-1-e', 'other'], 'Rechtsgrundlage', 'Legal basis'),
  publicTask: freeText('Hoheitliche Aufgabe und ihr Gesetz', 'Sovereign task and its statute', { max: 1000 }),
  generalInterest: yes('Dient der Daseinsvorsorge', 'Serves services of general interest'),
  /** A9 */
  giveAndTake: freeText('Geben und Nehmen: Was gewinnt jede Seite?', 'Give and take: what does each side gain?', {
    max: 1000,
  }).optional(),
  /** T0: elections and recess are looked at before the request is made. */
  wantedFrom: date('Gewünschter Versand ab', 'Wanted dispatch from').optional(),
  /** A repeat cooperation names the case that it follows. */
  follows: described(caseRef('Folgt auf einen früheren Vorgang', 'Follows an earlier case'), {
    hint: {
      de: 'Das Aktenzeichen des früheren Vorgangs, wenn das Vorhaben eine Wiederholung oder Fortsetzung ist.',
      en: 'The earlier case’s id, where the project repeats or continues it.',
    },
  }).optional(),
  occurredOn: occurredOn(),
});

/** A1, T0: a talk before or beside the request; voluntary. */
export const PreliminaryTalk = z.strictObject({
  outcome: choice(['encouraged', 'advised-otherwise', 'open'], 'Ergebnis', 'Outcome'),
  notes: freeText('Was besprochen wurde', 'What was discussed').optional(),
  /** T0 */
  timeDiscussed: yes('Sitzungen, Ferien und Wahlen wurden besprochen', 'Sittings, recess and elections were discussed'),
  occurredOn: occurredOn(),
});

export const MISSING = [
  'purpose',
  'amount',
  'occasion',
  'legal-basis',
  'acting-persons',
  'contact',
  'criteria',
] as const;

export const CompletenessCheck = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('complete'), occurredOn: occurredOn() }),
  z.strictObject({
    outcome: z.literal('incomplete'),
    missing: z.array(choice(MISSING, 'Fehlende Angabe', 'Missing information')).min(1),
    note: freeText('Hinweis an den Träger', 'Note to the carrier'),
    occurredOn: occurredOn(),
  }),
]);
