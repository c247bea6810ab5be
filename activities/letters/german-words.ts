/** The choices of request, review and report as letters and papers write them: German, as those who sign read it. */

import type { z } from 'zod';
import type { OCCASIONS } from '../../domain/guideline/forms/request.ts';
import type {
  AddresseeEstimate,
  Decision,
  LegalAssessment,
  OfficeNotice,
} from '../../domain/guideline/forms/review.ts';

type Words<T extends string> = { readonly [K in T]: string };

export const ASSESSMENT_OUTCOME: Words<z.output<typeof LegalAssessment>['outcome']> = {
  permissible: 'zulässig',
  'permissible-with-conditions': 'mit Auflagen zulässig',
  'not-permissible': 'nicht zulässig',
};

export const DECISION_OUTCOME: Words<z.output<typeof Decision>['outcome']> = {
  accept: 'Das Anliegen wird unterstützt.',
  decline: 'Das Anliegen wird nicht unterstützt.',
};

/** Of an earlier case, in a table. */
export const EARLIER_OUTCOME: typeof DECISION_OUTCOME = { accept: 'unterstützt', decline: 'nicht unterstützt' };

export const BORN_BY: Words<z.output<typeof Decision>['bornBy']> = {
  municipality: 'die Kommune',
  carrier: 'der Träger',
  shared: 'beide gemeinsam',
  funding: 'eine Förderung',
};

export const ESTIMATED_FROM: Words<z.output<typeof AddresseeEstimate>['basis']> = {
  'statistics-extract': 'Auszug der Statistikstelle',
  'register-count': 'Zählung im Melderegister',
  census: 'Zensus',
  experience: 'Erfahrungswert',
};

export const INFORMED_BY: Words<z.output<typeof OfficeNotice>['how'] | 'engine'> = {
  telephone: 'telefonisch',
  'in-person': 'persönlich',
  letter: 'Brief',
  mail: 'E-Mail',
  engine: 'E-Mail, selbsttätig versandt',
};

export const OCCASION: Words<(typeof OCCASIONS)[number]> = {
  'present-danger': 'gegenwärtige Gefahr',
  'services-of-general-interest': 'Daseinsvorsorge',
  'statutory-planning': 'gesetzliche Planungsaufgabe',
  other: 'anderer Anlass',
};
