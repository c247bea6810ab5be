/** Decision note and committee paper. */
import { type CommitteePaperFacts, committeePaperPdf } from '../../../activities/letters/committee-paper.ts';
import { decisionNotePdf } from '../../../activities/letters/decision-note.ts';
import type { DecisionNoteFacts } from '../../../activities/letters/decision-note-facts.ts';
import type { Instant, PlainDate } from '../../../domain/terms.ts';
import { fontsOf, infoOf, structureOf, textOf } from './read-pdf.ts';

const date = (text: string) => text as PlainDate;
const municipality = { name: 'Stadt Mülheim an der Ruhr', unit: 'Stabsstelle Sozialplanung' };
const effort = { staffHours: 40, sheets: 6000, postageCents: 170_000, returnPostageCents: 45_005 };

const noteFacts: DecisionNoteFacts = {
  caseNumber: 'HS-C0000000',
  municipality,
  request: {
    on: date('2026-03-02'),
    carrier: 'Nachbarschaft e. V.',
    legalForm: 'eingetragener Verein',
    title: 'Was fehlt im Stadtteil?',
    purpose: 'Bedarf erheben.\n\nAngebote planen.',
    occasion: 'Daseinsvorsorge',
    mailing: 'Fragebogen',
    targetGroup: 'ältere Menschen',
    criteria: [
      { criterion: 'Alter', value: 'ab 75 Jahren', justification: 'Mit dem Alter nimmt die Beweglichkeit ab.' },
    ],
    expectedCount: 2000,
  },
  enabler: { leads: 'municipality', unit: 'Sozialplanung' },
  informed: [
    { office: 'Datenschutzbeauftragte*r', on: date('2026-03-04'), how: 'mail' },
    { office: 'Pressestelle', on: date('2026-03-05'), how: 'telephone' },
    { office: 'Statistikstelle' },
  ],
  vetting: {
    on: date('2026-03-05'),
    known: true,
    goodReference: true,
    authorised: true,
    assigned: true,
    empowered: false,
    reference: 'Stadtteilkonferenz',
  },
  estimate: { count: 2140, basis: 'register-count' },
  assessment: {
    on: date('2026-03-10'),
    outcome: 'permissible-with-conditions',
    provision: 'Art. 6 Abs. 1 Buchst. e DSGVO',
    publicTask: '§ 71 SGB XII',
    reasons: 'Die Aufgabe ist hoheitlich.',
    conditions: ['Sperren beachten.'],
    blockedEntriesConsidered: true,
  },
  decision: {
    at: '2026-03-16T10:00:00.000Z' as Instant,
    on: date('2026-03-16'),
    outcome: 'accept',
    summary: 'Befragung älterer Menschen.',
    reasons: 'Das Vorhaben dient der Planung.',
    comparable: [{ caseNumber: 'HS-AAAAAAAA', outcome: 'decline' }],
    deviation: 'Damals fehlte die Rechtsgrundlage.',
    repeatable: true,
    effort,
    bornBy: 'shared',
    gainOfMunicipality: 'Kenntnis des Bedarfs',
    gainOfCarrier: 'Passende Angebote',
  },
  headOfUnit: 'Leitung der Stabsstelle',
  confirmedOn: date('2026-03-18'),
};

const paperFacts: CommitteePaperFacts = {
  caseNumber: 'HS-C0000000',
  municipality,
  committee: 'Ausschuss für Arbeit, Gesundheit und Soziales',
  sitting: { date: date('2026-11-10'), start: '16:00' },
  at: '2026-10-20T10:00:00.000Z' as Instant,
  on: date('2026-10-20'),
  project: {
    title: 'Was fehlt im Stadtteil?',
    carrier: 'Nachbarschaft e. V.',
    purpose: 'Bedarf erheben.',
    mailing: 'Fragebogen',
    targetGroup: 'ältere Menschen',
    decidedOn: date('2026-03-16'),
    summary: 'Befragung älterer Menschen.',
  },
  results: { sent: 2000, answered: 490, undeliverable: 40, complaints: 2, summary: 'Gewünscht werden Mittagstische.' },
  costs: { planned: effort, bornBy: 'municipality' },
};

test.each([
  ['A2: who was informed, when and how', ['4. März 2026 per E-Mail', 'Pressestelle 5. März 2026 telefonisch']],
  ['A2: who was not', ['Statistikstelle nicht informiert –']],
  [
    'A3: the legal position with provision and conditions',
    ['mit Auflagen zulässig (Einschätzung vom 10. März 2026)', 'Sperren beachten.'],
  ],
  [
    'A4: the decision with its reasons',
    [
      'Das Anliegen wird unterstützt.',
      'Das Vorhaben dient der Planung.',
      'ein Anspruch auf Unterstützung besteht nicht',
    ],
  ],
  [
    'A5: comparable cases, their outcomes and why it deviates',
    ['HS-AAAAAAAA nicht unterstützt', 'Damals fehlte die Rechtsgrundlage.'],
  ],
  ['A6: effort, and who pays', ['Porto 1.700,00', 'Rückporto 450,05', 'Kosten beide gemeinsam']],
  ['A7, R6: vetting', ['Gute Referenz ja', 'befugt: nein', 'Stadtteilkonferenz']],
  ['A8: who leads', ['Durchführung die Kommune; zuständig: Sozialplanung']],
  ['A9: gains', ['Gewinn der Kommune Kenntnis des Bedarfs', 'Gewinn des Trägers Passende Angebote']],
  ['R3: the estimate', ['etwa 2.000; geschätzt 2.140 (Zählung im Melderegister)']],
  ['R9: the proxies, justified', ['Hilfsmerkmale', 'Alter (ab 75 Jahren): Mit dem Alter']],
  ['P18: the co-signature', ['Leitung der Stabsstelle: mitgezeichnet im Vorgang am 18. März 2026']],
])('the decision note says: %s', async (_, parts) => {
  const text = textOf(await decisionNotePdf(noteFacts));
  for (const part of parts) expect(text).toContain(part);
});

test('what is withheld or erased leaves its mark, never a gap', async () => {
  const { request, assessment, decision } = noteFacts;
  const text = textOf(
    await decisionNotePdf({
      ...noteFacts,
      request: { ...request, title: undefined, purpose: undefined },
      assessment: { ...assessment, reasons: undefined, conditions: [undefined] },
      decision: { ...decision, reasons: undefined, deviation: undefined, gainOfCarrier: undefined },
    }),
  );
  expect(text.split('[nicht einsehbar]')).toHaveLength(8);
  expect(text).not.toMatch(/undefined|null/);
});

test('what nobody entered is no gap either: no line of a reference, and no search that found nothing', async () => {
  const { vetting, decision } = noteFacts;
  if (!vetting) throw new Error('the carrier was vetted');
  const text = textOf(
    await decisionNotePdf({
      ...noteFacts,
      vetting: { ...vetting, reference: null },
      decision: { ...decision, comparable: [] },
    }),
  );
  expect(text).not.toMatch(/nicht einsehbar|Referenz (?!ja)/);
  expect(text).toContain('Vergleichbare Vorgänge wurden gesucht; keiner wurde herangezogen.');
});

test('the committee paper names sitting and resolution, and tells results and costs in numbers alone', async () => {
  const text = textOf(await committeePaperPdf(paperFacts));
  for (const part of [
    'Ausschuss für Arbeit, Gesundheit und Soziales',
    '10. November 2026, 16:00 Uhr',
    'Der Ausschuss nimmt den Bericht zur Kenntnis.',
    'Versandt 2.000',
    'Unzustellbar 40',
    'Antworten 490 (25 % der zugestellten)',
    'Beschwerden 2',
    'Gewünscht werden Mittagstische.',
    'Geplanter Aufwand',
    'Kosten die Kommune',
  ])
    expect(text).toContain(part);
});

test('where nothing arrived, no share is reckoned', async () => {
  const results = { ...paperFacts.results, sent: 40, answered: 0 };
  expect(textOf(await committeePaperPdf({ ...paperFacts, results }))).toContain('Antworten 0 ');
});

test.each([
  ['decision note', () => decisionNotePdf(structuredClone(noteFacts)), 'Vermerk: Einzelfallentscheidung'],
  [
    'committee paper',
    () => committeePaperPdf(structuredClone(paperFacts)),
    'Vorlage: Bericht über eine Zusammenarbeit',
  ],
])('%s: accessible, embedded, and the same bytes for the same facts', async (_, render, title) => {
  const pdf = await render();
  expect(pdf.equals(await render())).toBe(true);
  expect(infoOf(pdf)).toMatchObject({ Title: title, Tagged: 'yes' });
  expect(fontsOf(pdf).every(({ embedded, unicode }) => embedded && unicode)).toBe(true);
  expect(structureOf(pdf)).not.toContain('Warning');
});
