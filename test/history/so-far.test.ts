/** A sentence that speaks of the rows before it: which signature, which conditions, what was corrected, and in whose place. */
import { ENGINE, type Role } from '../../domain/terms.ts';
import { leadership, management, planner, printShop } from '../domain/people.ts';
import { EVERY_EVENT } from './every-event.ts';
import { basis, EARLIER, sealed, sheet } from './rows.ts';
import { last, type Told } from './told.ts';

const [vetted] = EVERY_EVENT['carrier-vetted'];
const [assessed] = EVERY_EVENT['legal-position-assessed'];
const [weighed] = EVERY_EVENT['request-weighed'];
const signed: Told = ['declaration-signed', { document: sheet('d'), commits: true, side: 'carrier' }, management];
const rendered: Told = ['declaration-rendered', { decision: 31 }, ENGINE];

describe('signatures', () => {
  const by = (signatories: number): Told => ['carrier-vetted', { ...vetted, signatories }];

  test('how many sign for the carrier is said in words', () => {
    expect(last(by(1))).toContain('unterzeichnet eine Person allein.');
    expect(last(by(2))).toContain('unterzeichnen zwei Personen gemeinsam.');
    expect(last(by(13))).toContain('unterzeichnen 13 Personen gemeinsam.');
  });

  test('which of several it is; of one nothing is counted', () => {
    expect(last(by(2), rendered, signed)).toContain('unterzeichnet (1 von 2) und sich verpflichtet');
    expect(last(by(2), rendered, signed, signed)).toContain('unterzeichnet (2 von 2) und');
    expect(last(by(1), rendered, signed)).toContain('unterzeichnet und sich');
    const forMunicipality: Told = ['declaration-signed', { commits: true, side: 'municipality' }, leadership];
    expect(last(by(2), rendered, forMunicipality)).toContain('unterzeichnet und sich');
  });

  test('a new declaration, and a signature taken back, are counted anew', () => {
    const revoked: Told = [
      'step-revoked',
      { step: 'sign-for-carrier', reason: sealed, reopened: ['sign-for-carrier'] },
    ];
    expect(last(by(2), rendered, signed, rendered, signed)).toContain('(1 von 2)');
    expect(last(by(2), rendered, signed, revoked, signed)).toContain('(1 von 2)');
  });
});

describe('a decision', () => {
  const withConditions = (count: number): Told => [
    'legal-position-assessed',
    { ...assessed, outcome: 'permissible-with-conditions', conditions: Array.from({ length: count }, () => sealed) },
  ];

  test('takes over the conditions of the last assessment, if it accepts', () => {
    expect(last(withConditions(2), ['request-weighed', weighed])).toContain('Es gelten die 2 Auflagen der rechtlichen');
    expect(last(withConditions(2), withConditions(1), ['request-weighed', weighed])).toContain(
      'Es gilt die Auflage der',
    );
    expect(last(['request-weighed', weighed])).not.toContain('Auflage');
    expect(last(withConditions(2), ['request-weighed', { ...weighed, outcome: 'decline' }])).not.toContain('Auflage');
  });

  test('of a refusal says who would have borne the cost', () => {
    const declined = (bornBy: string) => last(['request-weighed', { ...weighed, outcome: 'decline', bornBy }]);
    expect(declined('shared')).toContain('; Kommune und Träger würden sich die Kosten teilen.');
    expect(declined('municipality')).toContain('; die Kosten würde die Kommune tragen.');
  });

  test('is named by its day in the declaration that follows from it', () => {
    expect(last(['request-weighed', weighed], ['declaration-rendered', { decision: 1 }, ENGINE])).toContain(
      'nach der Entscheidung vom 2. März 2026 zur Unterzeichnung',
    );
  });

  test('names what it compares with, and that it decides otherwise for a reason', () => {
    const comparable = [{ case: EARLIER, outcome: 'decline' }];
    expect(last(['request-weighed', { ...weighed, comparable, deviation: sealed }])).toContain(
      'Vergleichbare Vorgänge: HS-C0000000 (abgelehnt). Die abweichende Entscheidung ist begründet.',
    );
    expect(last(['request-weighed', { ...weighed, comparable }])).not.toContain('abweichende');
  });

  test('speaks of data for the statistics office only where it was agreed', () => {
    expect(last(['request-weighed', weighed])).toContain('Einzeldaten der Befragung gehen an die Statistikstelle.');
    expect(last(['request-weighed', { ...weighed, statisticsAgreed: false }])).not.toContain('Statistikstelle');
  });
});

test('corrected responses take the place of those before; what comes later is new', () => {
  const corrected: Told = [
    'step-corrected',
    { step: 'record-responses', reason: sealed, reopened: [] },
    planner,
    'command:c',
  ];
  const responses = { answered: 612, undeliverable: 31, final: true };
  expect(last(corrected, ['responses-recorded', responses, planner, 'command:c'])).toContain(
    'hat den Rücklauf berichtigt: insgesamt 612 Antworten, 31 unzustellbare Sendungen.',
  );
  expect(last(corrected, ['responses-recorded', responses, planner, 'command:d'])).toContain('neuen Rücklauf erfasst');
});

test('the planner’s own step comes from the paper file, an office’s is recorded for it', () => {
  const receipt = { kind: 'number', number: 'Bl. 3' };
  const recorded = (office: Role, step: string): string => last(['recorded-for-office', { office, step, receipt }]);
  expect(recorded('social-planner', 'vet-carrier')).toBe(
    'Die Sozialplanung hat aus der Papierakte nach dem Beleg „Bl. 3“ nachgetragen: „Trägerprüfung“.',
  );
  expect(recorded('mail-room', 'send-mailing')).toBe(
    'Die Sozialplanung hat „Versand“ für die Poststelle nach dem Beleg „Bl. 3“ erfasst.',
  );
});

test('a postponed report was not presented', () => {
  const set: Told = ['planning-basis-set', { basis, shifts: [] }, ENGINE];
  const postponed = { committee: 'social-affairs', outcome: 'postponed' };
  expect(last(set, ['report-presented', postponed])).toBe(
    'Das Gremium „Ausschuss für Arbeit, Gesundheit und Soziales“ hat den Bericht vertagt; die Sitzung ist neu zu wählen (eingetragen durch die Sozialplanung).',
  );
});

test('an office that appoints its own substitute does so for itself', () => {
  const appointed = { office: 'leadership', person: 'p-7', from: '2026-05-01', reason: sealed };
  expect(last(['substitute-appointed', appointed, leadership])).toBe(
    'Die Stadtspitze hat mit Begründung für sich eine Vertretung bestellt: ab dem 1. Mai 2026.',
  );
});

describe('A10: a county has no town’s leadership, and who prints outside is no print shop of the town', () => {
  const set = (part: object): Told => ['planning-basis-set', { basis: { ...basis, ...part }, shifts: [] }, ENGINE];
  const [county, outside] = [set({ kind: 'county' }), set({ outsidePrinter: true })];
  const coverSigned: Told = ['cover-letter-signed', { documents: [sheet('1')] }, leadership];
  const printed: Told = ['mailing-printed', { printed: 2, spoiled: 0, kept: 0 }, printShop];
  const told: Told = ['notice-recorded', { key: 'tell/print-mailing/2026-04-02', to: ['p-1'], messageIds: [] }, ENGINE];

  test('as the one who acts', () => {
    expect(last(county, coverSigned)).toMatch(/^Die Kreisspitze hat das Begleitschreiben/);
    expect(last(set({ kind: 'district-free-city' }), coverSigned)).toMatch(/^Die Stadtspitze hat/);
    expect(last(outside, printed)).toMatch(/^Die beauftragte Druckerei hat 2 Sendungen/);
    expect(last(county, printed)).toMatch(/^Die Stadtdruckerei hat 2 Sendungen/);
  });

  test('as the one who is told, and in what a draft lacks', () => {
    expect(last(outside, told)).toContain('hat die beauftragte Druckerei (1 Person) per E-Mail');
    expect(last(county, ['mailing-drafted', EVERY_EVENT['mailing-drafted'][3]])).toContain(
      'Kreisspitze als Absenderin',
    );
  });
});
