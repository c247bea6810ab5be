/** Commands on the pages: each says what it does; one that is about a step offers those alone for which the case takes it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseFile } from '../../client/reading/case-file.ts';
import { FurtherActions } from '../../client/web/pages/cases/further-actions.tsx';
import { ADVISING_WAIVERS } from '../../client/web/pages/steps/advised.ts';
import { COMMAND_LEADS } from '../../client/web/texts/commands.ts';
import { type View, wordsOf } from '../../client/web/view.ts';
import { type CaseId, type Instant, PEOPLE_COMMANDS, type StepName } from '../../domain/terms.ts';
import { ROOT } from '../../workers/local/folders.ts';
import { type Course, decided, opened } from '../api/course.ts';
import { type Browser, type Site, site } from './site.ts';

let here: Site;
let course: Course;
let caseId: CaseId;
let petra: Browser;
beforeEach(async () => {
  here = await site();
  petra = await here.as('petra');
  course = await opened(here.at);
  ({ caseId } = course);
});
afterEach(() => here.close());

const command = (name: string) => `/cases/${caseId}/commands/${name}`;
/** What can be chosen, by its value. */
const offered = (page: string): ReadonlyMap<string, string> =>
  new Map(
    [
      ...page.matchAll(/<option value="([^"]+)"[^>]*>([^<]*)|name="step" value="([^"]+)"[\s\S]*?<label[^>]*>([^<]*)/g),
    ].map(([, value, label, radio, beside]) => [value ?? radio ?? '', (label ?? beside ?? '').trim()]),
  );

describe('a waiver', () => {
  test('is offered for what no mandatory rule asks, as a whole or for one rule, and for nothing else', async () => {
    const choices = offered(await petra.text(command('waive-step')));
    expect(choices.get('identify-enabler')).toBe('Ermöglicher benennen, noch nicht an der Reihe');
    expect(choices.get('check-completeness R7')).toMatch(/^Vollständigkeitsprüfung: nur Regel R7 – /);
    for (const never of ['check-completeness', 'weigh-request', 'open-case R7', 'hold-preliminary-talk'])
      expect([...choices.keys()]).not.toContain(never);
    expect([...choices.keys()][0]).toBe('check-completeness R7');
  });

  test('names which of several, and nobody types it', async () => {
    await course.give('petra', 'choose-sitting', { committee: 'social', sitting: 'social-2026-06' });
    const page = await petra.text(command('waive-step'));
    expect(offered(page).get('prepare-paper/social')).toBe(
      'Vorlage fertigen (Sozialausschuss), noch nicht an der Reihe',
    );
    for (const name of ['instance', 'rule']) expect(page).not.toContain(`name="${name}"`);
  });

  test('of one rule is given, and not offered any more', async () => {
    const typed = {
      step: 'check-completeness R7',
      reason: 'Es meldet sich wechselnd jemand.',
      _key: 'waived-one-rule',
    };
    expect((await petra.post(command('waive-step'), typed)).status).toBe(303);
    expect([...offered(await petra.text(command('waive-step'))).keys()]).not.toContain('check-completeness R7');
  });

  test('without a choice is refused at the field', async () => {
    const response = await petra.post(command('waive-step'), { reason: 'Warum auch immer.', _key: 'waived-nothing' });
    expect([response.status, await response.text()]).toEqual([422, expect.stringContaining('href="#field-step"')]);
  });

  test('is advised with the way to it, filled in, to the planner alone', async () => {
    here.at.clock = '2026-06-17T09:00:00.000Z' as Instant;
    petra = await here.as('petra');
    const typed = { committee: 'social', sitting: 'social-2026-06', _key: 'too-late-for-it' };
    const response = await petra.post(`/cases/${caseId}/steps/choose-sitting?instance=social`, typed);
    const page = await response.text();
    const way = `${command('waive-step')}?key=choose-sitting&amp;rule=T1`;
    expect(page).toContain(`href="${way}"`);
    expect(await petra.text(way.replaceAll('&amp;', '&'))).toMatch(/value="choose-sitting T1" (selected|checked)/);
  });
});

test('every sentence that advises a waiver has the way to it', () => {
  const folder = join(ROOT, 'domain/case');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const sources = names.map((name) => readFileSync(join(folder, name), 'utf8'));
  const advising = sources.flatMap((source) =>
    [...source.matchAll(/refusal\(\s*'([a-z-]+)',\s*(?:'[^']*'|`[^`]*`)/g)]
      .filter(([call]) => /[Vv]erzichten Sie (mit|darauf)/.test(call))
      .map(([, code]) => code),
  );
  expect(advising.toSorted()).toEqual([...ADVISING_WAIVERS].toSorted());
});

test('more time is offered for open steps alone', async () => {
  expect([...offered(await petra.text(command('extend-deadline'))).keys()]).toEqual(['check-completeness']);
  const typed = {
    step: 'check-completeness',
    'until.day': '31',
    'until.month': '3',
    'until.year': '2026',
    reason: 'Rückfrage',
    _key: 'more-time-for-it',
  };
  expect((await petra.post(command('extend-deadline'), typed)).status).toBe(303);
});

test('what was completed can be taken back, by whoever may, and nothing else is offered', async () => {
  expect(await petra.text(command('revoke-step'))).toContain('keinen Schritt, für den das möglich ist');
  await course.give('petra', 'check-completeness', { outcome: 'complete' });
  expect([...offered(await petra.text(command('revoke-step'))).keys()]).toEqual(['check-completeness']);
  expect([...offered(await (await here.as('dora')).text(command('revoke-step'))).keys()]).toEqual([]);
  const typed = { step: 'check-completeness', reason: 'Zu früh', _key: 'taken-back-again' };
  expect((await petra.post(`${command('revoke-step')}?key=check-completeness`, typed)).status).toBe(303);
});

test('what comes too late is no further action: a talk before the request once it is decided, an end once mail has left', async () => {
  const { caseId: decidedId } = await decided(here.at);
  const file = await here.at.services.readCase(decidedId, here.at.actor('petra'));
  const { steps = [] } = (await here.at.services.readSteps(decidedId, here.at.actor('petra'))) ?? {};
  if (!file) throw new Error('no case');
  const view = { ...wordsOf('de') } as View;
  const offers = (completed: CaseFile['completed']) =>
    String(FurtherActions({ view, file: { ...file, completed }, steps, roles: ['head-of-unit', 'social-planner'] }));
  const done = (step: StepName) => ({ ...file.completed[0], step }) as CaseFile['completed'][number];
  expect(offers([])).toMatch(/hold-preliminary-talk[\s\S]*decline-case/);
  expect(offers([done('weigh-request')])).not.toContain('hold-preliminary-talk');
  expect(offers([done('weigh-request')])).toContain('decline-case');
  expect(offers([done('send-mailing')])).not.toContain('decline-case');
});

test('while the case rests, no step can be waived or extended', async () => {
  await course.give('petra', 'pause-case', { reason: 'Sommer' });
  for (const name of ['waive-step', 'extend-deadline'])
    expect(await petra.text(command(name))).toContain('keinen Schritt, für den das möglich ist');
});

const WITH_PAGES_OF_THEIR_OWN = [
  'import-case',
  'record-for-office',
  'correct-step',
  'take-step',
  'hand-on-step',
  'order-erasure',
];
test('the page of each command says what it does', async () => {
  for (const name of PEOPLE_COMMANDS.filter((one) => !WITH_PAGES_OF_THEIR_OWN.includes(one))) {
    const address = name === 'acknowledge-notice' ? `/cases/${caseId}/notices/any/acknowledge` : command(name);
    expect(await petra.text(address)).toContain(COMMAND_LEADS[name].de);
  }
});

test.each(PEOPLE_COMMANDS)('%s: what it does is a sentence in both languages', (name) => {
  const { de, en } = COMMAND_LEADS[name];
  for (const text of [de, en]) expect(text).toMatch(/^[A-ZÄÖÜ].*\.$/);
});

test('record-for-office, correct-step: their pages say so, too', async () => {
  const { caseId: further } = await decided(here.at);
  const correcting = await petra.text(`/cases/${further}/commands/correct-step?key=vet-carrier`);
  expect(correcting).toContain(COMMAND_LEADS['correct-step'].de);
  const recording = await petra.text(`/cases/${further}/commands/record-for-office?key=plan-dispatch`);
  expect(recording).toContain(COMMAND_LEADS['record-for-office'].de);
});

test('beside what is done stands only the change that the case accepts', async () => {
  const changes = async (browser: Browser) =>
    [...(await browser.text(`/cases/${caseId}`)).matchAll(/commands\/(correct|revoke)-step\?key=([^"]+)"/g)].map(
      ([, what, key]) => `${what} ${decodeURIComponent(key ?? '')}`,
    );
  await course.give('petra', 'check-completeness', { outcome: 'complete' });
  expect(await changes(petra)).toEqual(['correct check-completeness', 'revoke check-completeness']);
  expect(await changes(await here.as('dora'))).toEqual([]);
  await course.give('petra', 'pause-case', { reason: 'Ferien' }, { role: 'social-planner' });
  expect(await changes(petra)).toEqual([]);
});
