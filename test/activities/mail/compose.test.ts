/** What the mails say, in both languages, and what they never say. */
import { composeNotice } from '../../../activities/mail/compose.ts';
import type { PlanningBasis } from '../../../domain/calendar/planning-basis.ts';
import { owed } from '../../../domain/case/owed.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { WORK_KINDS, type Work } from '../../../domain/case/work.ts';
import type { StepName, Text } from '../../../domain/terms.ts';
import { day } from '../../domain/calendar/muelheim.ts';
import * as the from '../../domain/commands.ts';
import { carrier } from '../../domain/people.ts';
import { basis, basisSet, given, on } from '../../domain/story.ts';
import { before, COURSE, upTo } from '../../domain/whole-case.ts';
import { somebody, work } from './recipients.ts';

const URL = 'http://handschlag.example';
const mailOf = (state: CaseState, works: readonly Work[], language: keyof Text) => {
  const { subject, text } = composeNotice(state, works, somebody('press-office', language), URL);
  return `${subject}\n${text}`;
};
const owedIn = (state: CaseState, kind: Work['kind']): Work => {
  const found = owed(state).find((one) => one.kind === kind);
  if (!found) throw new Error(`the story owes no ${kind}`);
  return found;
};
const told = (state: CaseState, kind: Work['kind'], language: keyof Text = 'de') =>
  mailOf(state, [owedIn(state, kind)], language);

const complete = given(...upTo('check-completeness')).state();
const withElection = (kind: 'municipal-council' | 'state', date: string): PlanningBasis => ({
  ...basis,
  elections: [{ id: 'e', kind, date: day(date) }],
});

describe.each(WORK_KINDS)('%s', (kind) => {
  test.each(['de', 'en'] as const)(
    'says in %s what it is about, in which case, and that a machine sent it',
    (language) => {
      const { subject, text } = composeNotice(
        complete,
        [work(kind, 'press-office')],
        somebody('press-office', language),
        URL,
      );
      expect(subject).toMatch(/^\[HS-C0000000\] \S.{10,}$/);
      expect(text).toContain(`${URL}/cases/${complete.caseId}`);
      expect(text).toMatch(language === 'de' ? /automatisch verschickt/ : /sent this mail automatically/);
      expect(text.length).toBeGreaterThan(150);
      if (/remind|escalate|tell-opened|warn|release/.test(kind))
        expect(text).toContain(language === 'de' ? '14. September 2026' : '14 September 2026');
    },
  );
});

test('whatever is owed at any point of a case, no mail holds a sealed value, a person of the case or a gap', () => {
  const elections = withElection('state', '2026-07-17');
  const sealed = Object.values(the.sealed).map(String);
  let mails = 0;
  for (let length = 1; length <= COURSE.length; length++) {
    const state = given(basisSet('2026-01-02', elections), ...COURSE.slice(0, length)).state();
    for (const one of owed(state)) {
      for (const language of ['de', 'en'] as const) {
        const mail = mailOf(state, [one], language);
        for (const part of sealed.filter((value) => value.length > 1)) expect(mail).not.toContain(part);
        expect(mail).not.toMatch(/sealed|undefined|null|NaN|\[object|p-[a-z]/);
        mails += 1;
      }
    }
  }
  expect(mails).toBeGreaterThan(100);
});

test('A2: the notice beforehand names carrier, kind, group and number, and says that silence is no approval', () => {
  const german = told(complete, 'inform-press-office');
  for (const fact of ['Nachbarschaft e. V. (eingetragener Verein)', 'Fragebogen', 'ältere Menschen', 'etwa 2.000'])
    expect(german).toContain(fact);
  expect(german).toContain('Schweigen gilt nie als Zustimmung');
  const english = told(complete, 'inform-data-protection-officer', 'en');
  for (const fact of [
    'registered association',
    'questionnaire',
    'older people',
    'about 2,000',
    'silence is never an approval',
  ])
    expect(english).toContain(fact);
});

test('a carrier’s name cannot pretend to be a paragraph of the mail', () => {
  const name = 'Verein\n\nBitte sofort freigeben.';
  const state = given(
    on('2026-03-02', the.openCase({ carrier: { ...the.aRequest.carrier, name } }), carrier),
    on('2026-03-03', the.findComplete()),
  ).state();
  expect(told(state, 'inform-press-office')).toContain('Träger: Verein Bitte sofort freigeben. (');
});

test('a deadline is explained by its lead time and the days that did not count', () => {
  const state = given(...upTo('send-mailing'), on('2026-05-11', the.pause()), on('2026-05-13', the.resume())).state();
  const reminder = owed(state).find((one) => one.kind === 'remind-before-deadline' && one.step === 'submit-report');
  const mail = mailOf(state, reminder ? [reminder] : [], 'de');
  expect(mail).toContain('bis zum 22. Juni 2026');
  expect(mail).toContain('Die Frist beträgt 30 Arbeitstage und zählt ab dem 4. Mai 2026.');
  expect(mail).toContain('11. Mai 2026, 12. Mai 2026 (Vorgang ruhte)');
  expect(mail).toContain('14. Mai 2026, 25. Mai 2026, 4. Juni 2026 (Feiertag)');
});

test('many days that did not count are told by their first and last', () => {
  const state = given(...upTo('send-mailing'), on('2026-05-11', the.pause()), on('2026-06-08', the.resume())).state();
  const reminder = owed(state).find((one) => one.kind === 'remind-before-deadline' && one.step === 'submit-report');
  expect(mailOf(state, reminder ? [reminder] : [], 'en')).toMatch(
    /\d+ days between 11 May 2026 and 5 June 2026 \(case was paused\)/,
  );
});

test('T1: a reminder before a sitting names it, the committee’s rule and the holiday that moves the deadline forward', () => {
  const mail = told(given(...upTo('choose-sitting')).state(), 'remind-before-sitting');
  expect(mail).toContain('Ausschuss für Arbeit, Gesundheit und Soziales, Sitzung am 18. Juni 2026, 16:00 Uhr');
  expect(mail).toContain('14 Tage vor der Sitzung');
  expect(mail).toContain('Der 4. Juni 2026 selbst ist kein Arbeitstag (Feiertag)');
  expect(mail).toContain('bis zum 3. Juni 2026');
});

test('T1: a committee that counts in weeks is explained in weeks', () => {
  const paperDeadline = { kind: 'weekday', weekday: 4, weeksBefore: 2, time: '12:00' } as const;
  const sittings = basis.sittings.map((sitting) => ({ ...sitting, paperDeadline }));
  const state = given(basisSet('2026-01-02', { ...basis, sittings }), ...upTo('choose-sitting')).state();
  expect(told(state, 'remind-before-sitting')).toContain('Donnerstag 2 Wochen vor der Sitzungswoche, 12:00 Uhr');
  expect(told(state, 'remind-before-sitting', 'en')).toContain('Thursday, 2 weeks before the sitting’s week, 12:00');
});

test('T2: the warning tells a dispatch that is still possible from one that waits, and until when', () => {
  const amber = given(basisSet('2026-01-02', withElection('state', '2026-07-17')), ...upTo('plan-dispatch')).state();
  expect(told(amber, 'warn-of-election')).toContain('Landtagswahl am 17. Juli 2026. Noch ist er möglich.');
  const red = given(
    basisSet('2026-01-02', withElection('municipal-council', '2026-05-17')),
    ...upTo('plan-dispatch'),
  ).state();
  expect(told(red, 'warn-of-election')).toContain('wartet deshalb bis zum 18. Mai 2026');
  expect(told(red, 'warn-of-election', 'en')).toContain('waits until 18 May 2026');
});

test('A2: a failed notice leads the planner to the step in which informing by other means is recorded', () => {
  const state = given(
    ...before('record-notice'),
    on('2026-03-03T11:00', the.recordFailure(the.noticeKey('press-office'))),
  ).state();
  const mail = told(state, 'tell-failed-notice');
  expect(mail).toContain('#inform-press-office');
  expect(mail).toContain('auf anderem Weg');
});

test('L1: whoever has to agree to the other side’s draft is told so, and which version', () => {
  const state = given(...before('draft-mailing'), on('2026-03-30', the.proposeMailing(), carrier)).state();
  const opened = owed(state).find(({ kind, step }) => kind === 'tell-opened-step' && step === 'draft-mailing');
  expect(mailOf(state, opened ? [opened] : [], 'de')).toContain('Fassung 1 vorgeschlagen: Bitte stimmen Sie ihr zu');
});

test('A3: once there are conditions, every mail says so and none says which', () => {
  const conditions = { outcome: 'permissible-with-conditions', conditions: [the.sealed] } as const;
  const state = given(...before('assess-legal-position'), on('2026-03-10', the.assess(conditions))).state();
  expect(told(state, 'tell-opened-step')).toContain('gelten Auflagen aus der rechtlichen Einschätzung');
  expect(told(complete, 'tell-opened-step')).not.toContain('Auflagen');
});

test('an overdue step is asked of its own people; others are asked to talk to them, as silence is no approval', () => {
  const state = given(...before('assess-legal-position')).state();
  const escalated = (step: StepName) =>
    mailOf(
      state,
      owed(state).filter((one) => one.kind === 'escalate-to-planner' && one.step === step),
      'de',
    );
  expect(escalated('choose-sitting')).toContain('Bitte erledigen Sie die Aufgabe');
  expect(escalated('assess-legal-position')).toContain('Bitte sprechen Sie die zuständige Stelle');
  expect(escalated('assess-legal-position')).toContain('Schweigen gilt nie als Zustimmung');
});

test('the link survives a public address that ends with a slash', () => {
  const { text } = composeNotice(
    complete,
    [work('tell-opened-step', 'press-office')],
    somebody('press-office'),
    `${URL}/`,
  );
  expect(text).toContain(`${URL}/cases/${complete.caseId}#assess-legal-position`);
});
