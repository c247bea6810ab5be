/**
 * The choices of the request and its check, with the words of forms, mails and letters. Words start small unless they are nouns,
 * so that they also stand within a sentence.
 */

/** R1: the requester is a legal person; the natural person is in the list so that the refusal can say so. */
export const LEGAL_FORM = {
  'registered-association': { de: 'eingetragener Verein', en: 'registered association' },
  'charitable-company': { de: 'gemeinnützige Gesellschaft', en: 'charitable company' },
  foundation: { de: 'Stiftung', en: 'foundation' },
  'church-body': { de: 'kirchliche Körperschaft', en: 'church body' },
  'public-body': { de: 'juristische Person des öffentlichen Rechts', en: 'body governed by public law' },
  cooperative: { de: 'eingetragene Genossenschaft', en: 'registered cooperative' },
  'natural-person': { de: 'natürliche Person', en: 'natural person' },
} as const;

/** R3, R9: what the register can select by. Loneliness is none of them; each is a proxy and is justified as one. */
export const CRITERION = {
  age: { de: 'Alter', en: 'age' },
  'household-size': { de: 'Haushaltsgröße', en: 'household size' },
  district: { de: 'Wohngebiet', en: 'district' },
  'moved-in': { de: 'Zuzug', en: 'time of moving in' },
  'marital-status': { de: 'Familienstand', en: 'marital status' },
} as const;

export const TARGET_GROUP = {
  'older-people': { de: 'ältere Menschen', en: 'older people' },
  families: { de: 'Familien', en: 'families' },
  'young-people': { de: 'junge Menschen', en: 'young people' },
  newcomers: { de: 'Zugezogene', en: 'newcomers' },
  carers: { de: 'pflegende Angehörige', en: 'people who care for relatives' },
  other: { de: 'eine andere, im Vorgang beschriebene Gruppe', en: 'another group, described in the case' },
} as const;

/** R4 */
export const OCCASION = {
  'present-danger': { de: 'gegenwärtige Gefahr', en: 'present danger' },
  'services-of-general-interest': { de: 'Daseinsvorsorge', en: 'services of general interest' },
  'statutory-planning': { de: 'gesetzliche Planungsaufgabe', en: 'statutory planning task' },
  other: { de: 'anderer Anlass', en: 'another occasion' },
} as const;

export const MAILING_KIND = {
  letter: { de: 'Schreiben', en: 'letter' },
  questionnaire: { de: 'Fragebogen', en: 'questionnaire' },
  flyer: { de: 'Faltblatt', en: 'flyer' },
} as const;

/** R5: a good purpose alone is not enough; what is no legal basis is in the list so that the refusal can say so. */
export const LEGAL_BASIS = {
  'gdpr-6-1-c': {
    de: 'Art. 6 Abs. 1 Buchst. c DSGVO (rechtliche Verpflichtung)',
    en: 'Art. 6(1)(c) GDPR (legal obligation)',
  },
  'gdpr-6-1-e': {
    de: 'Art. 6 Abs. 1 Buchst. e DSGVO (Aufgabe im öffentlichen Interesse)',
    en: 'Art. 6(1)(e) GDPR (task in the public interest)',
  },
  other: { de: 'andere oder noch unklar', en: 'another, or not clear yet' },
} as const;

export const TALK_OUTCOME = {
  encouraged: { de: 'zur Anfrage ermutigt', en: 'encouraged to make the request' },
  'advised-otherwise': { de: 'einen anderen Weg empfohlen', en: 'advised another way' },
  open: { de: 'noch offen', en: 'still open' },
} as const;

export const COMPLETENESS = {
  complete: { de: 'vollständig', en: 'complete' },
  incomplete: { de: 'unvollständig', en: 'incomplete' },
} as const;

/** What of R2–R9 a request can lack. */
export const MISSING_ITEM = {
  purpose: {
    de: 'Zweck, Inhalt, öffentliches Interesse oder Nutzen',
    en: 'purpose, content, public interest or benefit',
  },
  amount: { de: 'Daten und Datenmenge', en: 'data and amount' },
  occasion: { de: 'konkreter Anlass', en: 'concrete occasion' },
  'legal-basis': { de: 'Rechtsgrundlage und Aufgabe', en: 'legal basis and task' },
  'acting-persons': { de: 'handelnde Personen', en: 'acting persons' },
  contact: { de: 'feste Ansprechperson', en: 'fixed contact person' },
  criteria: { de: 'Auswahlmerkmale und ihre Begründung', en: 'selection criteria and their justification' },
} as const;
