/** Who gets which mail, what it says, and what the case is told of it. */
import { composeNotice } from '../../../activities/mail/compose.ts';
import { mailNotices } from '../../../activities/mail/notices.ts';
import type { EnginePorts, Mail } from '../../../activities/ports.ts';
import { owed } from '../../../domain/case/owed.ts';
import { WORK_KINDS, type Work } from '../../../domain/case/work.ts';
import type { Instant, MunicipalityId, OrganisationId, Role } from '../../../domain/terms.ts';
import type { Person } from '../../../storage/people.ts';
import { day } from '../../domain/calendar/muelheim.ts';
import * as the from '../../domain/commands.ts';
import { person } from '../../domain/people.ts';
import { given, on } from '../../domain/story.ts';
import { upTo } from '../../domain/whole-case.ts';

const somebody = (role: Role, language: 'de' | 'en' = 'de'): Person => {
  const { person: id, organisation } = person(role);
  const municipality = 'muelheim' as MunicipalityId;
  return {
    id,
    name: `Frau ${role}`,
    email: `${role}@muelheim.example`,
    language,
    organisation,
    roles: [role],
    subject: id,
    municipality,
  };
};

function ports(answer: (to: string) => 'delivered' | 'refused' | 'later', people: readonly Person[]) {
  const mails: Mail[] = [];
  const directory = {
    withRole: async (home: OrganisationId, role: Role) =>
      people.filter((p) => p.organisation === home && p.roles.includes(role)),
  };
  return {
    mails,
    storage: { people: directory } as unknown as EnginePorts['storage'],
    mail: {
      send: async (mail: Mail) => {
        mails.push(mail);
        return answer(mail.to);
      },
    },
    publicUrl: 'http://handschlag.example',
  };
}

const work = (kind: Work['kind'], to: Role, rest: Partial<Work> = {}): Work => ({
  key: `${kind}/${to}`,
  kind,
  due: '2026-03-03T10:00:00.000Z' as Instant,
  target: kind,
  to: [to],
  step: 'assess-legal-position',
  date: day('2026-09-14'),
  ...rest,
});
const state = given(...upTo('check-completeness')).state();

test.each(WORK_KINDS.filter((kind) => !['erase', 'render-declaration', 'release-dispatch'].includes(kind)))(
  '%s: the mail says what it is about, in both languages, and nothing sealed',
  (kind) => {
    for (const language of ['de', 'en'] as const) {
      const { subject, text } = composeNotice(
        state,
        [work(kind, 'press-office')],
        somebody('press-office', language),
        'http://handschlag.example',
      );
      expect(subject).toMatch(/^\[HS-/);
      expect(text).toContain(`http://handschlag.example/cases/${state.caseId}`);
      expect(subject + text).not.toMatch(/sealed|undefined|\[object/);
      if (/remind|escalate|warn/.test(kind))
        expect(text).toContain(language === 'de' ? '14. September 2026' : '14 September 2026');
    }
  },
);

test('A2: the offices’ notices are mails of their own, everything else of one person comes in one', async () => {
  const to = ports(() => 'delivered', [somebody('press-office')]);
  const outcomes = await mailNotices(to, state, [
    work('inform-press-office', 'press-office', { key: 'one' }),
    work('tell-opened-step', 'press-office', { key: 'two' }),
    work('remind-before-deadline', 'press-office', { key: 'three' }),
  ]);
  expect(to.mails).toHaveLength(2);
  expect(outcomes).toMatchObject([
    { type: 'record-notice', data: { notices: [{ key: 'one' }, { key: 'two' }, { key: 'three' }] } },
  ]);
});

test('the same mail has the same Message-ID, another one another', async () => {
  const to = ports(() => 'delivered', [somebody('press-office')]);
  await mailNotices(to, state, [work('tell-opened-step', 'press-office')]);
  await mailNotices(to, state, [work('tell-opened-step', 'press-office')]);
  await mailNotices(to, state, [work('tell-opened-step', 'press-office', { key: 'another' })]);
  const ids = to.mails.map(({ messageId }) => messageId);
  expect(ids[0]).toBe(ids[1]);
  expect(ids[0]).not.toBe(ids[2]);
});

test('an address refused for good and an office without anybody are failures, a busy server is another try', async () => {
  const people = [somebody('press-office'), somebody('data-protection-officer')];
  const to = ports((address) => (address.startsWith('press') ? 'refused' : 'later'), people);
  const outcomes = await mailNotices(to, state, [
    work('inform-press-office', 'press-office'),
    work('inform-data-protection-officer', 'data-protection-officer'),
    work('tell-opened-step', 'print-shop'),
  ]);
  expect(outcomes).toMatchObject([
    { type: 'record-failed-notice', data: { why: 'refused' } },
    { type: 'record-failed-notice', data: { why: 'nobody' } },
    { kind: 'later' },
  ]);
});

test('a carrier is told at the carrier, an office at the municipality', async () => {
  const to = ports(
    () => 'delivered',
    [
      somebody('carrier'),
      { ...somebody('carrier'), organisation: 'muelheim' as OrganisationId, email: 'wrong@muelheim.example' },
    ],
  );
  const incomplete = given(...upTo('open-case'), on('2026-03-03', the.findIncomplete())).state();
  const works = owed(incomplete)
    .filter(({ kind }) => kind === 'tell-opened-step')
    .filter(({ to: roles }) => roles.includes('carrier'));
  await mailNotices(to, incomplete, works);
  expect(to.mails.map((mail) => mail.to)).toEqual(['carrier@muelheim.example']);
});
