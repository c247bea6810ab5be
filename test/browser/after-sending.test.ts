/** What comes back once a form was sent: previews, refusals, what is missing, what was found. Each can be used by everybody. */
import type { Page } from 'playwright-core';
import { courseOf } from '../api/course.ts';
import { entered, requestOf } from '../web/calendar-town.ts';
import { examined, LANGUAGES, NOTHING, prepare } from './examine.ts';
import { createSiteStage, type SiteStage } from './site-stage.ts';
import { follow } from './windows.ts';

let stage: SiteStage;
let caseId: string;
beforeAll(async () => {
  stage = await createSiteStage();
  const { at } = stage.here;
  const id = await requestOf(at, 'carla');
  const course = courseOf(at, id);
  await course.give('petra', 'choose-sitting', { committee: 'social', sitting: 'social-2026-06' });
  await course.give('lea', 'take-step', { step: 'check-completeness' }, { role: 'social-planner' });
  caseId = id;
}, 60_000);
afterAll(() => stage?.close(), 60_000);

const ON = '.form__buttons .kern-btn--primary';
const send = (page: Page) => follow(page.locator(ON));
const MOVED = '/calendar/changes/move-sitting?sitting=social-2026-06&date=2026-07-02&start=16:00';

const SENT: readonly (readonly [what: string, as: string, address: string, way: (page: Page) => Promise<void>])[] = [
  ['taking what a colleague has', 'petra', '/cases/CASE/take?key=check-completeness', send],
  ['completing what a colleague has', 'petra', '/cases/CASE/steps/check-completeness', complete],
  ['handing on, to whom was not said', 'lea', '/cases/CASE/hand-on?key=check-completeness', send],
  ['a calendar form with what is missing', 'petra', '/calendar/changes/schedule-sitting', send],
  ['the preview of a sitting', 'petra', MOVED, send],
  ['the preview of closed days', 'petra', '/calendar/changes/close-days?days=2026-03-09,2026-03-10', send],
  ['the preview of a calendar that has changed since', 'petra', MOVED, changedSince],
  ['the preview of a calendar file', 'petra', '/calendar/import', calendarFile],
  ['a calendar file that is none', 'petra', '/calendar/import', send],
  [
    'a new secret address of one’s dates',
    'petra',
    '/calendar/feeds',
    (page) => follow(page.locator('form[action="/calendar/feeds"] button')),
  ],
  ['a person with what is missing', 'petra', '/administration/people/new', send],
  ['somebody whom forms name', 'dora', '/administration/named-report', search],
  ['a search without a name', 'dora', '/administration/named-report', send],
  ['before somebody is erased', 'dora', '/administration/people/carla/erase', async () => undefined],
  ['an erasure without a place', 'dora', '/cases/CASE/commands/order-erasure', send],
];

test.each(SENT)(
  '%s',
  async (_what, as, address, way) => {
    for (const language of LANGUAGES) {
      const page = await stage.windowOf(as, language);
      await prepare(page);
      await page.goto(address.replace('CASE', caseId));
      await way(page);
      expect([language, await examined(page, language)]).toEqual([language, NOTHING]);
    }
  },
  60_000,
);

test('none of them asked another host, broke its content policy or failed in its script', () => {
  expect(stage.offences).toEqual([]);
});

async function complete(page: Page): Promise<void> {
  await page.locator('[name=outcome][value=complete]').check();
  await send(page);
}

let day = 10;
async function changedSince(page: Page): Promise<void> {
  await send(page);
  day += 1;
  await entered(stage.here.at, 'close-days', { days: [`2026-08-${day}`], reason: 'Betriebsausflug' });
  await send(page);
}

async function calendarFile(page: Page): Promise<void> {
  const buffer = Buffer.from(ICS.replaceAll('\n', '\r\n'));
  await page.locator('input[type=file]').setInputFiles({ name: 'rat.ics', mimeType: 'text/calendar', buffer });
  await send(page);
}

async function search(page: Page): Promise<void> {
  await page.locator('[name=name]').fill('Karin Kontakt');
  await send(page);
}

const ICS = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Rat//DE
BEGIN:VEVENT
UID:one@rat
DTSTAMP:20260101T000000Z
DTSTART:20261203T160000
SUMMARY:Sozialausschuss
END:VEVENT
END:VCALENDAR
`;
