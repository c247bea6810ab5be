/** What the mails say, in both languages, and what they never say. */
import { composeMail } from '../../../activities/mail/compose.ts';
import { ELECTION_NAMES } from '../../../domain/calendar/election-names.ts';
import type { PlanningBasis } from '../../../domain/calendar/planning-basis.ts';
import type { CaseState, Facts } from '../../../domain/case/state.ts';
import type { Work } from '../../../domain/case/work.ts';
import type { CaseId, Role, StepName, Text } from '../../../domain/terms.ts';
import { day, muelheim, sitting } from '../../domain/calendar/muelheim.ts';
import { somebody, work } from './recipients.ts';
import { aCase, aComplaint, at, CASE } from './states.ts';

const URL = 'http://handschlag.example';
const mail = (state: CaseState, one: Work, language: keyof Text = 'de', reader: Role = 'press-office') =>
  composeMail([{ state, works: [one] }], somebody(reader, language), URL);
const told = (state: CaseState, one: Work, language: keyof Text = 'de', reader: Role = 'press-office') =>
  mail(state, one, language, reader).text;
const about = (kind: Work['kind'], step: StepName, rest: Partial<Work> = {}) =>
  work(kind, 'press-office', { step, ...rest });
const withBasis = (basis: Partial<PlanningBasis>, facts: Partial<Facts> = {}) =>
  aCase({ basis: { ...aCase().basis, ...basis } }, facts);

test('A2: the notice beforehand names carrier, kind, group and number, and says that silence is no approval', () => {
  const german = told(aCase(), about('inform-press-office', 'inform-press-office'));
  for (const fact of ['Nachbarschaft e. V. (eingetragener Verein)', 'Fragebogen', 'ältere Menschen', 'etwa 2.000'])
    expect(german).toContain(fact);
  expect(german).toContain('Schweigen gilt nie als Zustimmung');
  const english = told(aCase(), about('inform-press-office', 'inform-press-office'), 'en');
  for (const fact of ['registered association', 'questionnaire', 'older people', 'about 2,000']) {
    expect(english).toContain(fact);
  }
  expect(english).toContain('silence is never an approval');
});

test('A2: the notice beforehand, and it alone, asks for an acknowledgement by a link of its own', () => {
  const key = 'inform-press-office/2026-03-03T10:00:00.000Z';
  const link = `${URL}/cases/${CASE}/notices/inform-press-office%2F2026-03-03T10%3A00%3A00.000Z/acknowledge`;
  const { text, html } = mail(aCase(), about('inform-press-office', 'inform-press-office', { key }));
  expect(text).toContain(`Eingang bestätigen:\n${link}`);
  expect(html).toContain(`<a href="${link}">Eingang bestätigen</a>`);
  const putOff = about('tell-with-days-mail', 'inform-press-office', { key: `days-mail/${key}` });
  expect(told(aCase(), putOff)).toContain(link);
  expect(told(aCase(), about('tell-opened-step', 'approve-mailing'))).not.toContain('acknowledge');
});

test('a carrier’s name can pretend to be neither a paragraph nor markup of the mail', () => {
  const request = {
    ...aCase().facts.request,
    carrier: { name: 'Verein\n\n<b onclick="x">Bitte & sofort</b>', legalForm: 'foundation' },
  } as Facts['request'];
  const { text, html } = mail(aCase({}, request ? { request } : {}), about('tell-opened-step', 'draft-mailing'));
  expect(text).toContain('Träger: Verein <b onclick="x">Bitte & sofort</b> (Stiftung)');
  expect(html).toContain('Träger: Verein &lt;b onclick=&quot;x&quot;&gt;Bitte &amp; sofort&lt;/b&gt; (Stiftung)');
});

test('the HTML fetches nothing, runs nothing, and leaves colours to the display but for the button', () => {
  const { html } = mail(aCase(), about('tell-opened-step', 'draft-mailing'));
  expect(html).not.toMatch(/<(img|script|link|iframe|style|form)\b|src=|url\(|@import/i);
  expect(html.match(/[^-]color:/g)).toHaveLength(1);
  expect(html).toContain('<meta name="color-scheme" content="light dark">');
  expect(html.match(/<a /g)).toHaveLength(1);
});

test('links lead to the step, to which of several, and survive a public address that ends with a slash', () => {
  expect(told(aCase(), about('tell-opened-step', 'draft-mailing'))).toContain(`${URL}/cases/${CASE}#draft-mailing\n`);
  const complaint = about('tell-opened-step', 'answer-complaint', { instance: '3' });
  expect(told(aCase(), complaint)).toContain(`${URL}/cases/${CASE}#answer-complaint/3\n`);
  const { text } = composeMail([{ state: aCase(), works: [complaint] }], somebody('press-office'), `${URL}/`);
  expect(text).toContain(`${URL}/cases/`);
});

test('a mail over several cases begins with the most urgent, and says how much it holds', () => {
  const other = aCase({ caseId: 'd0000000000000000000000001' as CaseId });
  const { subject, text, html } = composeMail(
    [
      { state: aCase(), works: [about('remind-before-deadline', 'draft-mailing', { date: day('2026-09-14') })] },
      {
        state: other,
        works: [
          about('remind-before-deadline', 'print-mailing', { date: day('2026-09-20') }),
          about('escalate-to-planner', 'approve-mailing', { date: day('2026-09-01') }),
        ],
      },
    ],
    somebody('social-planner'),
    URL,
  );
  expect(subject).toBe('[Handschlag] 3 Hinweise zu 2 Vorgängen');
  expect(text).toMatch(/HS-D0000000[\s\S]*Überfällig: Freigabe[\s\S]*Erinnerung: Druck[\s\S]*HS-C0000000/);
  expect(html.match(/<h1/g)).toHaveLength(2);
});

test('F1: a complaint is named by its number, and a request under the GDPR by its month from receipt', () => {
  const state = aCase({ complaints: [aComplaint(3, 'access-request'), aComplaint(4, 'annoyance')] });
  // A month after 20 May is a Saturday.
  const one = { instance: '3', date: day('2026-06-22') };
  const text = told(state, about('tell-opened-step', 'answer-complaint', one));
  expect(text).toContain('Beschwerde beantworten, Nr. 3');
  expect(text).toContain('Bitte beantworten Sie die Beschwerde Nr. 3');
  expect(text).toContain('Sie ist am 20. Mai 2026 eingegangen; Art. 12 Abs. 3 DSGVO gibt dafür einen Monat');
});

test('L1: whoever has to agree to the other side’s draft is told so, and which version; so is whoever has to revise it', () => {
  const drafted = (change: object) => {
    const { mailing } = aCase().facts;
    return told(
      aCase({}, mailing ? { mailing: { ...mailing, ...change } } : {}),
      about('tell-opened-step', 'draft-mailing'),
    );
  };
  expect(drafted({ agreed: false })).toContain('Fassung 3 vorgeschlagen. Bitte stimmen Sie ihr zu');
  expect(drafted({ rejected: true })).toContain('Fassung 3 wurde nicht freigegeben');
  expect(drafted({})).toContain('schlagen Sie eine Fassung vor');
});

test('L2: an approving office is told which version, and that silence is no approval', () => {
  const text = told(aCase(), about('tell-opened-step', 'approve-mailing', { instance: 'press-office' }));
  expect(text).toContain('Bitte prüfen Sie Fassung 3 des Schreibens');
  expect(text).toContain('Schweigen gilt nie als Zustimmung');
  expect(text).toContain('* Neue Aufgabe: Freigabe (14. September 2026)');
  const overdue = work('escalate-to-planner', 'social-planner', {
    step: 'approve-mailing',
    instance: 'data-protection-officer',
  });
  expect(told(aCase(), overdue)).toContain('Überfällig: Freigabe, Datenschutzbeauftragte*r (14. September 2026)');
});

test('L2: while the dispatch is stopped, nobody is asked to print without being told so', () => {
  const stopped = aCase({}, { stopped: [{ office: 'press-office', seq: 7, at: at('2026-03-03T10:00') }] });
  const print = about('remind-before-deadline', 'print-mailing');
  expect(told(stopped, print)).toContain('Der Versand ist zurzeit gestoppt');
  expect(told(aCase(), print)).not.toContain('gestoppt');
});

test('L9: a register is asked by its town’s name, and for the count alone', () => {
  const text = told(aCase(), about('tell-opened-step', 'select-addressees', { instance: 'north' }));
  expect(text).toContain('Adressauswahl, Stadt Nord');
  expect(text).toContain('tragen Sie nur die Anzahl ein');
});

test('T1: a reminder before a sitting names it, the committee’s rule and the holiday that moves the deadline forward', () => {
  const text = told(
    aCase(),
    about('remind-before-sitting', 'prepare-paper', { instance: 'social-affairs', date: day('2026-06-03') }),
  );
  expect(text).toContain('„Ausschuss für Arbeit, Gesundheit und Soziales“, Sitzung am 18. Juni 2026');
  expect(text).toContain('14 Tage vor der Sitzung');
  expect(text).toContain('Der 4. Juni 2026 selbst ist kein Arbeitstag (Feiertag)');
  expect(text).toContain('bis zum 3. Juni 2026');
});

test('T1: where its deadline was waived, a paper is asked for without the day that has passed', () => {
  const opened = about('tell-opened-step', 'prepare-paper', { instance: 'social-affairs' });
  const waived = aCase({ waivedRules: [{ rule: 'T1', step: 'prepare-paper' }] });
  expect(told(aCase(), opened)).toContain('bis zum Vorlagenschluss am 3. Juni 2026');
  expect(told(waived, opened)).toContain('Auf die Frist des Vorlagenschlusses wurde für diesen Vorgang verzichtet.');
  expect(told(waived, opened)).not.toContain('3. Juni');
});

test('a run of rules is shortened', () => {
  expect(told(aCase(), about('tell-opened-step', 'check-completeness'))).toMatch(/R1–R9/);
});

test('T1: a committee that counts in weeks is explained in weeks', () => {
  const paperDeadline = { kind: 'weekday', weekday: 4, weeksBefore: 2, time: '12:00' } as const;
  const state = withBasis({ sittings: [sitting('2026-06-18', { paperDeadline })] });
  const reminder = about('remind-before-sitting', 'submit-report', { instance: 'social-affairs' });
  expect(told(state, reminder)).toContain('Donnerstag 2 Wochen vor der Sitzungswoche, 12:00 Uhr');
  expect(told(state, reminder, 'en')).toContain('Thursday, 2 weeks before the sitting’s week, 12:00');
});

test('T2: a mail calls an election as the calendar does', () => {
  const dispatch = { wanted: day('2026-05-04'), seq: 5 };
  for (const kind of LOCAL) {
    const state = withBasis({ elections: [{ id: 'e', kind, date: day('2026-05-17') }] }, { dispatch });
    const warning = about('warn-of-election', 'plan-dispatch');
    expect(told(state, warning)).toContain(`vor der ${ELECTION_NAMES[kind].de} am`);
    expect(told(state, warning, 'en')).toContain(`before the ${ELECTION_NAMES[kind].en} on`);
  }
});
const LOCAL = ['municipal-council', 'county-council', 'district-administrator', 'mayor'] as const;

test('T2: the warning tells a dispatch that is still possible from one that waits, and until when', () => {
  const council = (date: string) => [{ id: 'e', kind: 'municipal-council', date: day(date) } as const];
  const dispatch = { wanted: day('2026-05-04'), seq: 5 };
  const warning = about('warn-of-election', 'plan-dispatch');
  const amber = withBasis({ elections: council('2026-07-17') }, { dispatch });
  expect(told(amber, warning)).toContain('Kommunalwahl am 17. Juli 2026. Noch ist er möglich.');
  const red = withBasis({ elections: council('2026-05-17') }, { dispatch });
  expect(told(red, warning)).toContain('wartet deshalb bis zum 18. Mai 2026');
  expect(told(red, warning, 'en')).toContain('waits until 18 May 2026');
  const late = told(
    withBasis({ elections: council('2026-12-13') }, { dispatch }),
    about('warn-of-election', 'plan-dispatch', { election: 'e' }),
  );
  expect(late).toContain('verschickt ist noch nichts. Am 13. Dezember 2026 ist Kommunalwahl.');
  expect(late).toContain('Am 1. November 2026 beginnt die Sperrfrist');
  const earlier = { ...muelheim.electionWindows, redWeeks: 8 };
  const strict = withBasis(
    { elections: council('2026-07-17'), electionWindowsByKind: { 'municipal-council': earlier } },
    { dispatch },
  );
  expect(told(strict, warning)).toContain('Am 22. Mai 2026 beginnt die Sperrfrist');
});

test('T1, T2: what the calendar moved is told from when to when', () => {
  const shifts = [
    { what: 'sitting', id: 'social-affairs-2026-06-18', from: day('2026-06-11'), to: day('2026-06-18') },
    { what: 'paper-deadline', id: 'social-affairs-2026-06-18', from: day('2026-05-28'), to: day('2026-06-03') },
    { what: 'dispatch', id: 'dispatch', from: day('2026-05-04'), to: null },
  ] as const;
  const state = aCase({ moves: [{ seq: 7, at: at('2026-03-03T10:00'), shifts }] });
  const text = told(state, about('tell-moved-dates', 'plan-dispatch', { key: 'moved/7' }));
  expect(text).toContain(
    'Die Sitzung „Ausschuss für Arbeit, Gesundheit und Soziales“ ist vom 11. Juni 2026 auf den 18. Juni 2026 verlegt.',
  );
  expect(text).toContain('ist vom 28. Mai 2026 auf den 3. Juni 2026 verlegt');
  expect(text).toContain('Der Versand am 4. Mai 2026 entfällt.');
});

test('a correction names what it opened again; the carrier reads of its own steps alone', () => {
  const reopened: readonly StepName[] = ['weigh-request', 'draft-mailing'];
  const state = aCase({ reopenings: [{ seq: 7, at: at('2026-03-03T10:00'), reopened, why: 'revised' }] });
  const again = about('tell-reopened-steps', 'weigh-request', { key: 'reopened/7' });
  expect(told(state, again)).toContain('Der Zweck des Vorhabens wurde geändert');
  expect(told(state, again)).toContain('Wieder offen: „Einzelfallentscheidung“, „Schreiben entwerfen“.');
  expect(told(state, again, 'de', 'carrier')).toContain('Wieder offen: „Schreiben entwerfen“.');
});

test('A2: a failed notice leads the planner to the step in which informing by other means is recorded', () => {
  const text = told(aCase(), about('tell-failed-notice', 'plan-dispatch', { key: 'failed/inform-press-office/x' }));
  expect(text).toContain('#inform-press-office');
  expect(text).toContain('auf anderem Weg');
});

test('A3: once there are conditions, every mail says so and none says which', () => {
  const free = { outcome: 'permissible' } as Facts['assessment'];
  expect(told(aCase(), about('tell-opened-step', 'draft-mailing'))).toContain(
    'gelten Auflagen aus der rechtlichen Einschätzung',
  );
  const state = aCase({}, free ? { assessment: free } : {});
  expect(told(state, about('tell-opened-step', 'draft-mailing'))).not.toContain('Auflagen');
});

test('what was put off until the day’s mail says what it would have said at once', () => {
  const opened = about('tell-opened-step', 'draft-mailing', { key: 'tell/draft-mailing/x' });
  const putOff: Work = { ...opened, kind: 'tell-with-days-mail', key: `days-mail/${opened.key}` };
  expect(told(aCase(), putOff)).toBe(told(aCase(), opened));
});

test('a case that has ended says how, and gives no reasons', () => {
  const ended = (status: CaseState['status']) =>
    told(aCase({ status }), about('tell-outcome', 'weigh-request', { key: 'outcome/7' }));
  expect(ended('declined')).toContain('Die Anfrage ist abgelehnt');
  expect(ended('withdrawn')).toContain('Die Anfrage ist zurückgezogen');
  expect(ended('closed')).toContain('Der Vorgang ist abgeschlossen');
});

const OWN = {
  de: { opening: 'es geht um {vorgang} mit {traeger},\nbis {frist}.', closing: 'Fragen? Rufen Sie <an>.' },
};

test('what the municipality says of its own stands after the greeting and before the end, filled in', () => {
  const one = about('inform-press-office', 'inform-press-office', { date: day('2026-03-09') });
  const reader = somebody('press-office', 'de');
  const { text, html } = composeMail([{ state: aCase(), works: [one] }], reader, URL, OWN);
  expect(text).toMatch(
    /^Guten Tag .*,\n\nes geht um HS-\S+ mit Nachbarschaft e\. V\.,\nbis 9\. März 2026\.\n\nVorgang/,
  );
  expect(text).toMatch(/\n\nFragen\? Rufen Sie <an>\.\n\n-- \n/);
  expect(html).toContain('mit Nachbarschaft e. V.,<br>bis');
  expect(html).toContain('<p>Fragen? Rufen Sie &lt;an&gt;.</p>');
});

test('whoever reads in another language than it was written in gets the mail as it always was', () => {
  const one = about('inform-press-office', 'inform-press-office');
  const reader = somebody('press-office', 'en');
  const works = [{ state: aCase(), works: [one] }];
  expect(composeMail(works, reader, URL, OWN)).toEqual(composeMail(works, reader, URL));
});
