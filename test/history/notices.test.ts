/** A notice's sentence says to whom it went and about what, as its key tells. */
import { type Names, NO_NAMES } from '../../client/history/names.ts';
import { sentenceOf } from '../../client/history/sentences.ts';
import { ENGINE } from '../../domain/terms.ts';
import { EVERY_EVENT } from './every-event.ts';
import { basis, row, sealed } from './rows.ts';
import { last, type Told } from './told.ts';

const names: Names = { ...NO_NAMES, sittings: basis.sittings, registers: basis.registers, elections: basis.elections };
const notice = (key: string, rest: object = {}): string =>
  sentenceOf(row('notice-recorded', { key, to: ['p-1'], messageIds: [], ...rest }, ENGINE), names).de;

test.each([
  ['inform-statistics-office/2026-03-03T10:00:00.000Z', 'die Statistikstelle (1 Person)', 'neues Vorhaben, vorab'],
  ['inform-registration-office/2026-03-03T10:00:00.000Z', 'das Einwohnermeldeamt', 'neues Vorhaben, vorab'],
  [
    'tell/approve-mailing/press-office/2026-04-02T10:00:00.000Z',
    'die Pressestelle',
    '„Freigabe“ (Pressestelle) ist jetzt',
  ],
  ['tell/sign-cover-letter/2026-04-09T10:00:00.000Z', 'die Stadtspitze', 'ist jetzt offen'],
  ['tell/draft-mailing/2026-04-09T10:00:00.000Z', 'hat 1 Person per', '„Schreiben entwerfen“ ist jetzt offen'],
  ['remind/assess-legal-position/2026-03-24/before', 'die*den Datenschutzbeauftragte*n', 'ist am 24. März 2026 fällig'],
  ['remind/assess-legal-position/2026-03-24/to-head-of-unit', 'die Amtsleitung', 'war am 24. März 2026 fällig'],
  ['remind/answer-complaint/2/2026-05-26/to-planner', 'die Sozialplanung', '„Beschwerde beantworten“ (Nr. 2) war am'],
  [
    'remind/confirm-address-deletion/registration-office-town-a/2026-06-01/before',
    'das Einwohnermeldeamt',
    '„Löschbestätigung“ (Melderegister „Stadt Wiesental“) ist am',
  ],
  ['substitute/approve-mailing/press-office/2026-04-09', 'die Vertretung für die Pressestelle', 'noch offen'],
  ['pause/complete-request/2026-03-03T10:00:00.000Z', 'die Sozialplanung', 'vielleicht soll der Vorgang ruhen'],
  ['reopened/43', 'hat 1 Person per', 'Schritte sind wieder offen'],
  ['stopped/43', 'hat 1 Person per', 'der Versand ist gestoppt'],
  ['accepted/43', 'hat den Träger (1 Person) per', 'die Anfrage ist angenommen'],
  ['outcome/43', 'hat 1 Person per', 'der Vorgang ist zu Ende'],
  ['moved/43', 'hat 1 Person per', 'Termine haben sich geändert'],
  [
    'sitting/social-affairs/s/2026-09-03/prepare-paper/-3',
    'die Sozialplanung',
    'ist am 3. September 2026; offen ist noch',
  ],
  ['warn/council-2026/2026-08-20/red', 'die Sozialplanung', 'liegt in der Sperrfrist vor der Kommunalwahl am 13.'],
  ['warn/council-2026/2026-08-02/closing', 'die Sozialplanung', 'beginnt am 2. August 2026'],
  ['days-mail/tell/weigh-request/2026-04-02T10:00:00.000Z', 'die Sozialplanung', '„Einzelfallentscheidung“ ist jetzt'],
  ['failed/tell/close-case/2026-06-19T10:00:00.000Z', 'die Sozialplanung', 'an die Sozialplanung war unzustellbar'],
])('%s', (key, recipient, about) => {
  const sentence = notice(key);
  expect(sentence).toMatch(/^Handschlag hat (.* \(1 Person\)|1 Person) per E-Mail benachrichtigt: .*\.$/);
  expect(sentence).toContain(recipient);
  expect(sentence).toContain(about);
});

test('who waits for the day’s mail is said', () => {
  expect(notice('moved/43', { later: ['p-2', 'p-3'] })).toContain(
    'hat 1 Person (2 Personen folgen mit der Sammelmail des Tages) per E-Mail',
  );
  expect(notice('tell/close-case/2026-06-19T10:00:00.000Z', { later: ['p-2'] })).toContain(
    'die Sozialplanung (1 Person, 1 Person folgt mit der Sammelmail des Tages)',
  );
  expect(notice('moved/43', { to: [], later: ['p-2'] })).toContain(
    'benachrichtigt 1 Person mit der Sammelmail des Tages',
  );
});

test('a reminder of a day that is over says so', () => {
  const reminded = (date: string) => notice(`remind/assess-legal-position/${date}/before`);
  expect(reminded('2026-03-02')).toContain('ist am 2. März 2026 fällig');
  expect(reminded('2026-03-01')).toContain('war am 1. März 2026 fällig');
});

test('what a notice’s key points at is told by what happened there', () => {
  const told = (key: string): Told => ['notice-recorded', { key, to: ['p-1'], messageIds: [] }, ENGINE];
  expect(last(['case-declined', { reason: sealed }], told('outcome/1'))).toContain('zu Ende (abgelehnt)');
  expect(last(['case-withdrawn', { reason: sealed }], told('outcome/1'))).toContain('zu Ende (zurückgezogen)');
  expect(last(['case-closed', {}], told('outcome/1'))).toContain('den Träger (1 Person)');
  expect(last(['dispatch-stopped', { office: 'press-office', reason: sealed }], told('stopped/1'))).toContain(
    'die Pressestelle hat den Versand gestoppt',
  );
  const returned = (...reopened: readonly string[]): Told => ['request-returned', { comments: sealed, reopened }];
  expect(last(returned('check-completeness'), told('reopened/1'))).toContain(
    '„Vollständigkeitsprüfung“ ist wieder offen',
  );
  expect(
    last(returned('check-completeness', 'vet-carrier', 'weigh-request', 'sign-for-carrier'), told('reopened/1')),
  ).toContain('4 Schritte sind wieder offen');
  expect(last(['planning-basis-set', EVERY_EVENT['planning-basis-set'][1], ENGINE], told('moved/1'))).toContain(
    'Termine haben sich geändert (Sitzung, Vorlagenschluss und Versand)',
  );
});

test('a notice that failed says why, and names whom it did not reach where its key tells', () => {
  const failed = (key: string, rest: object = {}): Told => ['notice-failed', { key, why: '550', ...rest }, ENGINE];
  expect(last(failed('stopped/43'))).toMatch(/^Die Benachrichtigung war unzustellbar \(der Versand ist gestoppt/);
  const print = 'tell/print-mailing/2026-06-19T10:00:00.000Z';
  expect(last(failed(print))).toMatch(/^Die Benachrichtigung an die Stadtdruckerei war unzustellbar \(/);
  expect(last(failed(print, { bounced: true }))).toMatch(
    /^Die Benachrichtigung an die Stadtdruckerei kam später zurück/,
  );
  const nobody = failed(print, { why: 'nobody' });
  expect(last(nobody)).toBe(
    'Für die Stadtdruckerei ist niemand eingetragen („Druck“ ist jetzt offen); die Sozialplanung muss auf anderem Weg informieren.',
  );
  const toPlanner: Told = ['notice-recorded', { key: `failed/${print}`, to: ['p-1'], messageIds: [] }, ENGINE];
  expect(last(nobody, toPlanner)).toContain('benachrichtigt: für die Stadtdruckerei ist niemand eingetragen');
});
