/** Who gets which mail, and what the case is told of it. */
import { mailNotices } from '../../../activities/mail/notices.ts';
import type { EnginePorts, Mail } from '../../../activities/ports.ts';
import { owed } from '../../../domain/case/owed.ts';
import type { OrganisationId, PersonId, Role } from '../../../domain/terms.ts';
import type { Person } from '../../../storage/people.ts';
import * as the from '../../domain/commands.ts';
import { given, on } from '../../domain/story.ts';
import { upTo } from '../../domain/whole-case.ts';
import { somebody, work } from './recipients.ts';

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

const state = given(...upTo('check-completeness')).state();

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

test('one recipient of several is enough, and the record names those who were reached', async () => {
  const second = { ...somebody('press-office'), id: 'p-second' as PersonId, email: 'second@muelheim.example' };
  const third = { ...somebody('press-office'), id: 'p-third' as PersonId, email: 'third@muelheim.example' };
  const answers = new Map([[second.email, 'delivered'] as const]);
  const to = ports(
    (address) => answers.get(address) ?? (address === third.email ? 'later' : 'refused'),
    [somebody('press-office'), second, third],
  );
  const outcomes = await mailNotices(to, state, [work('inform-press-office', 'press-office')]);
  expect(outcomes).toMatchObject([{ type: 'record-notice', data: { notices: [{ to: ['p-second'] }] } }]);
  expect(outcomes).toHaveLength(1);
});

test('somebody who holds two of the roles gets one mail', async () => {
  const both = { ...somebody('social-planner'), roles: ['social-planner', 'mail-room'] as const };
  const to = ports(() => 'delivered', [both]);
  await mailNotices(to, state, [work('tell-opened-step', 'mail-room', { to: ['mail-room', 'social-planner'] })]);
  expect(to.mails).toHaveLength(1);
});

test('the record of a work does not depend on the order in which works are due', async () => {
  const to = ports(() => 'delivered', [somebody('press-office')]);
  const works = [
    work('tell-opened-step', 'press-office', { key: 'one' }),
    work('remind-before-deadline', 'press-office', { key: 'two' }),
  ];
  const [there] = await mailNotices(to, state, works);
  const [back] = await mailNotices(to, state, works.toReversed());
  expect(there).toMatchObject({ id: (back as { readonly id: string }).id });
  expect(to.mails[0]?.messageId).toBe(to.mails[1]?.messageId);
  expect(to.mails[0]?.messageId).toMatch(/^<[0-9a-f]{40}@handschlag\.example>$/);
});
