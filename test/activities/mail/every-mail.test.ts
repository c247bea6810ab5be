/** Whatever a mail is about and whoever reads it: it is whole, in both languages, and tells nobody what is not theirs. */
import { composeMail } from '../../../activities/mail/compose.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { WORK_KINDS, type Work, type WorkKind } from '../../../domain/case/work.ts';
import { stepOf } from '../../../domain/guideline/steps.ts';
import { CARRIER_ROLES, ROLES, type Role, STEPS, type StepName } from '../../../domain/terms.ts';
import { day } from '../../domain/calendar/muelheim.ts';
import * as the from '../../domain/commands.ts';
import { somebody, work } from './recipients.ts';
import { aCase, aComplaint, at, CASE, INTERNAL_SUMMARY } from './states.ts';

const URL = 'https://handschlag.example';
const READERS = ROLES.filter((role) => role !== 'engine' && role !== 'operator');

/** A case in which everything has happened that a mail can be about. */
const eventful: CaseState = aCase(
  {
    complaints: [aComplaint(3, 'access-request')],
    reopenings: [
      { seq: 7, at: at('2026-03-03T10:00'), reopened: ['weigh-request', 'draft-mailing'], why: 'corrected' },
    ],
    moves: [
      {
        seq: 7,
        at: at('2026-03-03T10:00'),
        shifts: [
          { what: 'sitting', id: 'social-affairs-2026-06-18', from: day('2026-06-11'), to: day('2026-06-18') },
          { what: 'dispatch', id: 'dispatch', from: day('2026-05-04'), to: null },
        ],
      },
    ],
  },
  { stopped: [{ office: 'press-office', seq: 7, at: at('2026-03-03T10:00') }] },
);

const INSTANCE = { register: 'north', committee: 'social-affairs', complaint: '3' };
const instanceOf = (step: StepName, reader: Role) => {
  const { each, by } = stepOf(step);
  if (each === 'role') return { instance: by.includes(reader) ? reader : (by[0] ?? reader) };
  return each ? { instance: INSTANCE[each] } : {};
};
const KEY: { readonly [K in WorkKind]?: string } = {
  'tell-reopened-steps': 'reopened/7',
  'tell-moved-dates': 'moved/7',
  'tell-stopped-dispatch': 'stopped/7',
  'tell-outcome': 'outcome/7',
  'tell-with-days-mail': 'days-mail/tell/some-step/2026-03-03T10:00:00.000Z',
  'tell-failed-notice': 'failed/inform-press-office/2026-03-03T10:00:00.000Z',
};
const aWork = (kind: WorkKind, step: StepName, to: Role): Work =>
  work(kind, to, { step, ...instanceOf(step, to), key: KEY[kind] ?? `${kind}/${step}` });

const mail = (state: CaseState, one: Work, to: Role, language: 'de' | 'en') =>
  composeMail([{ state, works: [one] }], somebody(to, language), URL);

describe.each(WORK_KINDS)('%s', (kind) => {
  test('is whole for every step and every reader, and differs between the languages', () => {
    const wrong: string[] = [];
    for (const step of STEPS) {
      for (const role of READERS) {
        const of = (language: 'de' | 'en') => mail(eventful, aWork(kind, step, role), role, language);
        const [german, english] = [of('de'), of('en')];
        const flaws = [...flawsOf(german, 'de'), ...flawsOf(english, 'en')];
        if (german.subject === english.subject || german.text === english.text) flaws.push('is not translated');
        wrong.push(...flaws.map((flaw) => `${step} for ${role} ${flaw}:\n${german.text}`));
      }
    }
    // One is enough to see what is wrong.
    expect(wrong.slice(0, 1)).toEqual([]);
  });
});

/** Plain checks: this many mails, each of them expected one by one, would take a minute. */
function flawsOf({ subject, text, html }: ReturnType<typeof mail>, language: string): string[] {
  const checks = {
    'does not begin its subject with the case’s number': /^\[HS-C0000000\] \S/.test(subject),
    'has too long a subject': subject.length <= 120,
    'does not name the case': text.includes('HS-C0000000'),
    'does not link the case': text.includes(`${URL}/cases/${CASE}`) && html.includes(`href="${URL}/cases/${CASE}`),
    'has a gap': !/undefined|null|NaN|\[object/.test(`${subject}${text}${html}`),
    'holds a sealed value or a person of the case': !/\$sealed|p-[a-z]/.test(`${subject}${text}${html}`),
    'holds a ciphertext': !`${text}${html}`.includes(the.sealed.ct),
    'is badly set': !/^\* ?$|\n{3,}| {2,}\S|\s[.,;]|: *\)|\(\)|::/m.test(text),
    'has an empty element': !/<(h1|h2|p|li|a|title)[^>]*>\s*<\//.test(html),
    'does not say its language': html.includes(`<html lang="${language}">`),
  };
  return Object.entries(checks)
    .filter(([, holds]) => !holds)
    .map(([flaw]) => flaw);
}

test('says the same in HTML as in plain text', () => {
  for (const step of STEPS) {
    const { text, html } = mail(eventful, aWork('tell-opened-step', step, 'social-planner'), 'social-planner', 'de');
    const plain = html
      .replace(/<title>.*<\/title>/, '')
      .replace(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g, '$2 $1')
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
    const words = (all: string) => all.replace(/^\* /gm, '').match(/[\p{L}\d/*]+/gu);
    expect(words(plain)).toEqual(words(text));
  }
});

/** What a case owes to carriers, and about what. */
const TO_CARRIERS: readonly WorkKind[] = [
  'tell-opened-step',
  'tell-reopened-steps',
  'tell-stopped-dispatch',
  'tell-outcome',
  'tell-moved-dates',
  'tell-with-days-mail',
  'remind-before-deadline',
  'ask-substitute',
  'remind-before-sitting',
];
const STEPS_OF_CARRIERS = STEPS.filter((step) => stepOf(step).by.some((role) => CARRIER_ROLES.includes(role)));

test('a carrier’s mail names no office’s silence or stop, no effort, no reason and no summary of a decision', () => {
  const declined = { ...eventful, status: 'declined' as const };
  for (const state of [eventful, declined]) {
    for (const kind of TO_CARRIERS) {
      for (const step of STEPS_OF_CARRIERS) {
        for (const role of CARRIER_ROLES) {
          for (const language of ['de', 'en'] as const) {
            const { text, html } = mail(state, aWork(kind, step, role), role, language);
            for (const part of [text, html]) {
              expect(part).not.toContain(INTERNAL_SUMMARY);
              expect(part).not.toMatch(/Schweigen|silence|Kosten|gekostet|did cost|Porto|postage|SGB|Altenhilfe/);
              expect(part).not.toMatch(/Pressestelle|press office|Einzelfallentscheidung|Weigh the request/);
              expect(part).not.toMatch(/Amtsleitung|head of unit|Rechnungsprüfung/);
            }
          }
        }
      }
    }
  }
});

test('a stop names the office to the municipality alone', () => {
  const stop = aWork('tell-stopped-dispatch', 'send-mailing', 'print-shop');
  expect(mail(eventful, stop, 'print-shop', 'de').text).toContain('Gestoppt hat ihn die Pressestelle.');
  expect(mail(eventful, stop, 'carrier', 'de').text).toContain('Eine freigebende Stelle der Kommune hat ihn gestoppt.');
});

test('A10: a county’s mails call its leadership and an outside printer what they are there', () => {
  const county = { ...eventful, basis: { ...eventful.basis, kind: 'county' as const, outsidePrinter: true } };
  const renewal = mail(
    county,
    aWork('renew-after-election', 'choose-sitting', 'social-planner'),
    'social-planner',
    'de',
  ).text;
  expect(renewal).toContain('unterzeichnet die neue Kreisspitze');
  const late = aWork('escalate-to-planner', 'print-mailing', 'social-planner');
  const overdue = mail(county, late, 'social-planner', 'de').text;
  expect(overdue).toContain('Zuständig: die beauftragte Druckerei.');
});
