/** The choices of the request and the assessment as mails and letters write them. */
import type { CRITERIA, LEGAL_FORMS, MAILING_KINDS, TARGET_GROUPS } from '../../domain/guideline/forms/request.ts';
import type { Text } from '../../domain/terms.ts';

type Words<T extends readonly string[]> = { readonly [K in T[number]]: Text };

export const LEGAL_FORM: Words<typeof LEGAL_FORMS> = {
  'registered-association': { de: 'eingetragener Verein', en: 'registered association' },
  'charitable-company': { de: 'gemeinnützige Gesellschaft', en: 'charitable company' },
  foundation: { de: 'Stiftung', en: 'foundation' },
  'church-body': { de: 'kirchliche Körperschaft', en: 'church body' },
  'public-body': { de: 'juristische Person des öffentlichen Rechts', en: 'body governed by public law' },
  cooperative: { de: 'eingetragene Genossenschaft', en: 'registered cooperative' },
  'natural-person': { de: 'natürliche Person', en: 'natural person' },
};

export const MAILING_KIND: Words<typeof MAILING_KINDS> = {
  letter: { de: 'Schreiben', en: 'letter' },
  questionnaire: { de: 'Fragebogen', en: 'questionnaire' },
  flyer: { de: 'Faltblatt', en: 'flyer' },
};

export const TARGET_GROUP: Words<typeof TARGET_GROUPS> = {
  'older-people': { de: 'ältere Menschen', en: 'older people' },
  families: { de: 'Familien', en: 'families' },
  'young-people': { de: 'junge Menschen', en: 'young people' },
  newcomers: { de: 'Zugezogene', en: 'newcomers' },
  carers: { de: 'pflegende Angehörige', en: 'people who care for relatives' },
  other: { de: 'eine andere, im Vorgang beschriebene Gruppe', en: 'another group, described in the case' },
};

/** R9: proxies, all of them; none says anything about a person's loneliness. */
export const CRITERION: Words<typeof CRITERIA> = {
  age: { de: 'Alter', en: 'age' },
  'household-size': { de: 'Haushaltsgröße', en: 'household size' },
  district: { de: 'Wohngebiet', en: 'district' },
  'moved-in': { de: 'Zuzug', en: 'time of moving in' },
  'marital-status': { de: 'Familienstand', en: 'marital status' },
};
