/** The mails of whole stories: what the rules owe at any point of a case can be written, sent to somebody, and explained. */

import { deliveryOf } from '../../../activities/delivery-of.ts';
import { composeMail } from '../../../activities/mail/compose.ts';
import { owed } from '../../../domain/case/owed.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Work } from '../../../domain/case/work.ts';
import { CARRIER_ROLES, type StepName } from '../../../domain/terms.ts';
import { day } from '../../domain/calendar/muelheim.ts';
import * as the from '../../domain/commands.ts';
import { basis, basisSet, given, on } from '../../domain/story.ts';
import { before, COURSE, upTo } from '../../domain/whole-case.ts';
import { somebody } from './recipients.ts';

const URL = 'http://handschlag.example';
const mailOf = (state: CaseState, works: readonly Work[], language: 'de' | 'en' = 'de') =>
  composeMail([{ state, works }], somebody(works[0]?.to[0] ?? 'social-planner', language), URL);
const isMail = ({ kind }: Work): boolean => /^inform|People$/.test(deliveryOf(kind));

test('whatever is owed at any point of a case, no mail holds a sealed value, a person of the case or a gap', () => {
  const elections = [{ id: 'e', kind: 'mayor', date: day('2026-07-17') }] as const;
  let mails = 0;
  for (let length = 1; length <= COURSE.length; length++) {
    const state = given(basisSet('2026-01-02', { ...basis, elections }), ...COURSE.slice(0, length)).state();
    for (const one of owed(state).filter(isMail)) {
      expect(one.to.length + (one.persons?.length ?? 0)).toBeGreaterThan(0);
      for (const language of ['de', 'en'] as const) {
        const { subject, text, html } = mailOf(state, [one], language);
        expect(subject.length).toBeLessThanOrEqual(120);
        for (const part of [text, html]) {
          expect(part).not.toMatch(/\$sealed|undefined|null|NaN|\[object|p-[a-z]/);
          expect(part).not.toContain(the.sealed.ct);
          // What the administration weighs among itself, its search for comparable cases included.
          if (one.to.some((role) => CARRIER_ROLES.includes(role)))
            expect(part).not.toContain(state.facts.decision?.summary ?? 'no decision yet');
        }
        mails += 1;
      }
    }
  }
  expect(mails).toBeGreaterThan(200);
});

test('a deadline is explained by its lead time and the days that did not count', () => {
  const state = given(...upTo('send-mailing'), on('2026-05-11', the.pause()), on('2026-05-13', the.resume())).state();
  const reminder = reminderOf(state, 'record-responses');
  const { text } = mailOf(state, [reminder]);
  expect(text).toMatch(/Die Frist beträgt 25 Arbeitstage und zählt ab dem 4\. Mai 2026\./);
  expect(text).toContain('11. Mai 2026, 12. Mai 2026 (Vorgang ruhte)');
  expect(text).toContain('14. Mai 2026, 25. Mai 2026, 4. Juni 2026 (Feiertag)');
});

test('many days that did not count are told by their first and last', () => {
  const state = given(...upTo('send-mailing'), on('2026-05-11', the.pause()), on('2026-06-08', the.resume())).state();
  expect(mailOf(state, [reminderOf(state, 'record-responses')], 'en').text).toMatch(
    /\d+ days between 11 May 2026 and 5 June 2026 \(case was paused\)/,
  );
});

test('an overdue step is asked of its own people; others are asked to talk to them, as silence is no approval', () => {
  const escalated = (state: CaseState, step: StepName) =>
    mailOf(
      state,
      owed(state).filter((one) => one.kind === 'escalate-to-planner' && one.step === step),
    ).text;
  const own = escalated(given(...before('weigh-request')).state(), 'weigh-request');
  expect(own).toContain('Bitte erledigen Sie die Aufgabe');
  const others = escalated(given(...before('assess-legal-position')).state(), 'assess-legal-position');
  expect(others).toContain(
    'Zuständig: die*der Datenschutzbeauftragte. Bitte fragen Sie dort oder bei der Vertretung nach.',
  );
  expect(others).toContain('Schweigen gilt nie als Zustimmung');
});

function reminderOf(state: CaseState, step: StepName): Work {
  const found = owed(state).find((one) => one.kind === 'remind-before-deadline' && one.step === step);
  if (!found) throw new Error(`nobody is reminded of ${step}`);
  return found;
}
