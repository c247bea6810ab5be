/** Forms as people fill them in, with every personal value obviously invented and easy to find again in files. */
export const CONTACT = { name: 'Karin Kontakt', email: 'karin.kontakt@nachbarschaft.example', phone: '0208 555 0101' };
export const ACTING = { name: 'Achim Handelt', email: 'achim.handelt@nachbarschaft.example' };
/** What must never be found in the clear. */
export const PERSONAL = [CONTACT.name, CONTACT.email, ACTING.name, ACTING.email, 'Wohnsituation im Alter'];

export const aRequest = {
  carrier: { name: 'Nachbarschaft e. V.', legalForm: 'registered-association', charitable: true },
  contact: CONTACT,
  actingPersons: [{ person: ACTING, authorised: true, assigned: true, empowered: true }],
  title: 'Wohnsituation im Alter',
  purpose: 'Bedarfe älterer Menschen kennenlernen.',
  content: 'Ein Fragebogen mit zwölf Fragen.',
  publicInterest: 'Die Stadt plant ihre Altenhilfe.',
  benefit: 'Angebote passen zu den Bedarfen.',
  mailingKind: 'questionnaire',
  targetGroup: 'older-people',
  criteria: [
    { criterion: 'age', value: '75 und älter', justification: 'Alter ist das einzige Merkmal des Registers.' },
  ],
  expectedCount: 2000,
  occasion: 'services-of-general-interest',
  occasionText: 'Der Sozialplan wird fortgeschrieben.',
  legalBasis: 'gdpr-6-1-e',
  publicTask: 'Altenhilfe nach § 71 SGB XII',
  generalInterest: true,
};
