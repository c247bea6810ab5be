/** Cases that are not simply under way, and an installation in which there is nothing yet: each page of theirs can be used by everybody. */
import type { Instant } from '../../domain/terms.ts';
import { type Course, courseOf, decided, opened } from '../api/course.ts';
import type { Installation } from '../api/installation.ts';
import { requestOf } from '../web/calendar-town.ts';
import { casePages } from './case-pages.ts';
import { lookedAt } from './examine.ts';
import { createSiteStage, type SiteStage } from './site-stage.ts';

let stage: SiteStage;
beforeAll(async () => {
  stage = await createSiteStage();
}, 60_000);
afterAll(() => stage?.close(), 60_000);

const EMPTY: readonly (readonly [as: string, addresses: readonly string[]])[] = [
  ['petra', ['/tasks', '/cases', '/calendar?from=2031-01', '/calendar/feeds']],
  [
    'petra',
    ['retention', 'effort', 'budget', 'history', 'webhooks', 'substitutes'].map((one) => `/administration/${one}`),
  ],
  ['carla', ['/tasks', '/cases', '/cases/new']],
  ['audit', ['/cases']],
];

test.each(EMPTY.flatMap(([as, addresses]) => addresses.map((address) => [address, as] as const)))(
  'where there is nothing yet: %s, for %s',
  async (address, as) => expect(await lookedAt(stage, [address], as)).toEqual([]),
  60_000,
);

/** What has become of a case, and who looks at it. */
const STATES: readonly (readonly [state: string, as: string, bring: (at: Installation) => Promise<Course>])[] = [
  [
    'that went back to its carrier',
    'carla',
    async (at) => {
      const course = await opened(at);
      const missing = { outcome: 'incomplete', missing: ['contact'], note: 'Bitte ergänzen' };
      await course.give('petra', 'check-completeness', missing);
      return course;
    },
  ],
  [
    'that a colleague works at',
    'petra',
    async (at) => {
      const course = await opened(at);
      await course.give('lea', 'take-step', { step: 'check-completeness' }, { role: 'social-planner' });
      return course;
    },
  ],
  ['that is paused', 'petra', (at) => after(opened(at), 'petra', 'pause-case')],
  ['that was withdrawn, before its carrier', 'carla', (at) => after(opened(at), 'carla', 'withdraw-case')],
  ['that was declined', 'petra', (at) => after(decided(at), 'hugo', 'decline-case')],
  ['that was emptied', 'petra', emptied],
  ['that was emptied, before the auditor', 'audit', emptied],
];

test.each(STATES)(
  'every page of a case %s (%s)',
  async (_state, as, bring) => {
    const { caseId } = await bring(stage.here.at);
    const pages = await casePages(await stage.windowOf(as), caseId);
    expect(pages.length).toBeGreaterThan(4);
    expect(await lookedAt(stage, pages, as)).toEqual([]);
  },
  180_000,
);

test('no page asked another host, broke its content policy or failed in its script', () => {
  expect(stage.offences).toEqual([]);
});

async function after(begun: Promise<Course>, as: string, type: 'pause-case' | 'withdraw-case' | 'decline-case') {
  const course = await begun;
  await course.give(as, type, { reason: 'Es fand sich ein anderer Weg.' });
  await stage.here.at.deliver(course.caseId);
  return course;
}

async function emptied(at: Installation): Promise<Course> {
  const began = at.clock;
  const course = courseOf(at, await requestOf(at, 'carla'));
  await after(Promise.resolve(course), 'carla', 'withdraw-case');
  at.clock = '2027-03-03T09:00:00.000Z' as Instant;
  await course.give('petra', 'propose-deletion', {});
  await course.give('hugo', 'consent-to-deletion', {});
  await at.deliver(course.caseId);
  at.clock = began;
  return course;
}
