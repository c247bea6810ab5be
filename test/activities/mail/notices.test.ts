/** Who gets which mail, and what each case is told of it. */

import type { CaseWorks } from '../../../activities/mail/compose.ts';
import { mailNotices } from '../../../activities/mail/notices.ts';
import type { Mail } from '../../../activities/ports.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Work } from '../../../domain/case/work.ts';
import type { CaseId, OrganisationId, PersonId, Role } from '../../../domain/terms.ts';
import type { Person } from '../../../storage/people.ts';
import type { SentNotice } from '../../../storage/sent-mails.ts';
import { somebody, work } from './recipients.ts';
import { aCase, at } from './states.ts';

type Answer = 'delivered' | 'refused' | 'later';

function ports(people: readonly Person[], answer: (to: string) => Answer = () => 'delivered') {
  const mails: Mail[] = [];
  const noted: { readonly messageId: string; readonly notices: readonly SentNotice[]; readonly before: number }[] = [];
  return {
    mails,
    noted,
    storage: {
      sentMails: {
        note: async (messageId: string, notices: readonly SentNotice[]) => {
          noted.push({ messageId, notices, before: mails.length });
        },
      },
      people: {
        find: async (id: PersonId) => people.find((person) => person.id === id),
        withRole: async (home: OrganisationId, role: Role) =>
          people.filter((person) => person.organisation === home && person.roles.includes(role)),
      },
    },
    mail: {
      send: async (mail: Mail) => {
        mails.push(mail);
        return answer(mail.to);
      },
    },
    publicUrl: 'http://handschlag.example',
  };
}

const state = aCase();
const another = aCase({ caseId: 'd0000000000000000000000001' as CaseId });
const NOW = at('2026-03-03T10:00');
const never = new AbortController().signal;

const attempt = (to: ReturnType<typeof ports>, cases: readonly CaseWorks[], when = NOW) =>
  mailNotices(to, cases, { at: when, spent: never });
async function ofOne(to: ReturnType<typeof ports>, works: readonly Work[], of: CaseState = state) {
  const [outcome] = await attempt(to, [{ state: of, works }]);
  if (!outcome) throw new Error('no outcome');
  return outcome;
}
const addressees = ({ mails }: ReturnType<typeof ports>) => mails.map(({ to }) => to.split('@')[0]);
const colleague = (id: string, role: Role, more: Partial<Person> = {}): Person => ({
  ...somebody(role),
  id: id as PersonId,
  email: `${id}@muelheim.example`,
  ...more,
});

test('A2: the offices’ notices are mails of their own, everything else of one person comes in one', async () => {
  const to = ports([somebody('press-office')]);
  const { records } = await ofOne(to, [
    work('inform-press-office', 'press-office', { key: 'one' }),
    work('tell-opened-step', 'press-office', { key: 'two' }),
    work('tell-stopped-dispatch', 'press-office', { key: 'three' }),
  ]);
  expect(to.mails).toHaveLength(2);
  expect(records).toMatchObject([
    { type: 'record-notice', data: { notices: [{ key: 'one' }, { key: 'two' }, { key: 'three' }] } },
  ]);
});

test('the day’s mail brings what is due in all cases in one mail, and each case is told of its own', async () => {
  const to = ports([somebody('press-office'), somebody('mail-room')]);
  const reminder = (key: string, role: Role) => work('remind-before-deadline', role, { key });
  const outcomes = await attempt(to, [
    { state, works: [reminder('one', 'press-office'), reminder('two', 'mail-room')] },
    { state: another, works: [reminder('three', 'press-office')] },
  ]);
  expect(addressees(to)).toEqual(['press-office', 'mail-room']);
  expect(to.mails[0]).toMatchObject({ subject: '[Handschlag] 2 Hinweise zu 2 Vorgängen' });
  expect(to.mails[0]?.text).toMatch(/HS-C0000000[\s\S]*HS-D0000000/);
  expect(outcomes).toMatchObject([
    { caseId: state.caseId, records: [{ data: { notices: [{ key: 'one' }, { key: 'two' }] } }] },
    { caseId: another.caseId, records: [{ data: { notices: [{ key: 'three' }] } }] },
  ]);
});

test('what is told at once of two cases comes in two mails', async () => {
  const to = ports([somebody('press-office')]);
  const works = [work('tell-opened-step', 'press-office')];
  await attempt(to, [
    { state, works },
    { state: another, works },
  ]);
  expect(to.mails).toHaveLength(2);
});

test('the same mail has the same Message-ID, another one another; that of the day’s mail holds for the day', async () => {
  const to = ports([somebody('press-office')]);
  const ids = async (works: readonly Work[], when = NOW) => {
    await attempt(to, [{ state, works }], when);
    return to.mails.at(-1)?.messageId;
  };
  const told = [work('tell-opened-step', 'press-office')];
  const reminded = [work('remind-before-deadline', 'press-office')];
  const [one, day] = [await ids(told), await ids(reminded)];
  expect(one).toMatch(/^<[0-9a-f]{40}@handschlag\.example>$/);
  expect(await ids(told, at('2026-03-04T10:00'))).toBe(one);
  expect(await ids([work('tell-opened-step', 'press-office', { key: 'another' })])).not.toBe(one);
  expect(await ids(reminded, at('2026-03-03T22:30'))).toBe(day);
  expect(await ids(reminded, at('2026-03-03T23:30'))).not.toBe(day);
});

test('an address refused for good and an office without anybody are failures, a busy server is another try', async () => {
  const to = ports([somebody('press-office'), somebody('mail-room')], (address) =>
    address.startsWith('press') ? 'refused' : 'later',
  );
  const { records, later } = await ofOne(to, [
    work('inform-press-office', 'press-office'),
    work('tell-opened-step', 'mail-room', { key: 'busy' }),
    work('tell-opened-step', 'print-shop'),
  ]);
  expect(records).toMatchObject([
    { type: 'record-failed-notice', data: { why: 'nobody' } },
    { type: 'record-failed-notice', data: { why: 'refused' } },
  ]);
  expect(later).toEqual(['busy']);
});

test('whose mailbox is away while another was reached gets it with the day’s mail', async () => {
  const people = ['reached', 'away', 'gone'].map((id) => colleague(id, 'press-office'));
  const answers: Record<string, Answer> = { reached: 'delivered', away: 'later', gone: 'refused' };
  const to = ports(people, (address) => answers[address.split('@')[0] ?? ''] ?? 'refused');
  const { records, later } = await ofOne(to, [work('inform-press-office', 'press-office')]);
  expect(records).toMatchObject([{ type: 'record-notice', data: { notices: [{ to: ['reached'], later: ['away'] }] } }]);
  expect(later).toEqual([]);
});

test('who wishes for the day’s mail is not told of a new step at once, but of everything else', async () => {
  const anna = colleague('anna', 'press-office', { notices: 'days-mail' });
  const to = ports([anna, colleague('ben', 'press-office')]);
  const { records } = await ofOne(to, [
    work('tell-opened-step', 'press-office', { key: 'new' }),
    work('inform-press-office', 'press-office', { key: 'beforehand' }),
    work('tell-stopped-dispatch', 'press-office', { key: 'stop' }),
  ]);
  expect(records).toMatchObject([
    {
      data: {
        notices: [
          { key: 'new', to: ['ben'], later: ['anna'] },
          { key: 'beforehand', to: ['anna', 'ben'] },
          { key: 'stop', to: ['anna', 'ben'] },
        ],
      },
    },
  ]);
});

test('where everybody wishes for the day’s mail nothing is sent, and the record says for whom it waits', async () => {
  const to = ports([colleague('anna', 'press-office', { notices: 'days-mail' })]);
  const { records } = await ofOne(to, [work('tell-opened-step', 'press-office')]);
  expect(to.mails).toEqual([]);
  expect(records).toMatchObject([{ type: 'record-notice', data: { notices: [{ to: [], later: ['anna'] }] } }]);
});

test('P6: the planner in charge is told alone, and all of them where that one has left or the head of unit is asked', async () => {
  const planners = [colleague('anna', 'social-planner'), colleague('ben', 'social-planner')];
  const told = async (responsible: string | undefined, kind: Work['kind'] = 'tell-opened-step') => {
    const to = ports(planners);
    const of = aCase(responsible ? { responsible: responsible as PersonId } : {});
    await ofOne(to, [work(kind, 'social-planner')], of);
    return addressees(to);
  };
  expect(await told('anna')).toEqual(['anna']);
  expect(await told('gone')).toEqual(['anna', 'ben']);
  expect(await told(undefined)).toEqual(['anna', 'ben']);
  expect(await told('anna', 'escalate-to-head-of-unit')).toEqual(['anna', 'ben']);
});

test('a county’s register is asked of those who answer for it; where nobody does, nobody is reached', async () => {
  const people = [
    colleague('north', 'registration-office', { registers: ['north'] }),
    colleague('south', 'registration-office', { registers: ['south'] }),
  ];
  const told = async (instance: string) => {
    const to = ports(people);
    await ofOne(to, [work('tell-opened-step', 'registration-office', { step: 'select-addressees', instance })]);
    return addressees(to);
  };
  expect(await told('north')).toEqual(['north']);
  expect(await told('west')).toEqual([]);
});

test('persons whom a work names get it besides or instead of a role, unless they have left the case’s organisations', async () => {
  const stranger = colleague('stranger', 'press-office', { organisation: 'elsewhere' as OrganisationId });
  const to = ports([somebody('press-office'), colleague('substitute', 'mail-room'), stranger]);
  const persons = ['substitute', 'stranger', 'nobody'].map((id) => id as PersonId);
  await ofOne(to, [work('tell-opened-step', 'press-office', { persons })]);
  expect(addressees(to)).toEqual(['press-office', 'substitute']);
  to.mails.length = 0;
  await ofOne(to, [work('ask-substitute', 'press-office', { to: [], persons })]);
  expect(addressees(to)).toEqual(['substitute']);
});

test('nobody who owes nothing any more is reminded; where that is everybody, nothing has failed', async () => {
  const people = [colleague('signed', 'carrier-management'), colleague('owing', 'carrier-management')];
  const to = ports(people.map((one) => ({ ...one, organisation: state.carrier })));
  const reminder = (...except: readonly string[]) =>
    work('remind-before-deadline', 'carrier-management', { except: except.map((id) => id as PersonId) });
  await ofOne(to, [reminder('signed')]);
  expect(addressees(to)).toEqual(['owing']);
  const { records } = await ofOne(to, [reminder('signed', 'owing')]);
  expect(to.mails).toHaveLength(1);
  expect(records).toMatchObject([{ type: 'record-notice', data: { notices: [{ to: [] }] } }]);
});

test('a carrier is told at the carrier, an office at the municipality, and who holds two roles once', async () => {
  const both = { ...somebody('social-planner'), roles: ['social-planner', 'mail-room'] as const };
  const elsewhere = { ...somebody('carrier'), id: 'other' as PersonId, organisation: 'elsewhere' as OrganisationId };
  const to = ports([both, somebody('carrier'), elsewhere]);
  await ofOne(to, [work('tell-opened-step', 'carrier', { to: ['carrier', 'mail-room', 'social-planner'] })]);
  expect(addressees(to)).toEqual(['carrier', 'social-planner']);
});

test('the record of a work does not depend on the order in which works are due', async () => {
  const to = ports([somebody('press-office')]);
  const works = ['one', 'two'].map((key) => work('tell-opened-step', 'press-office', { key }));
  const [there, back] = [await ofOne(to, works), await ofOne(to, works.toReversed())];
  expect(there.records[0]?.id).toBe(back.records[0]?.id);
  expect(to.mails[0]?.messageId).toBe(to.mails[1]?.messageId);
});

test('a record holds fifty notices, so more come in further records', async () => {
  const works = Array.from({ length: 70 }, (_, index) =>
    work('tell-opened-step', 'press-office', { key: `k${index}` }),
  );
  const { records } = await ofOne(ports([somebody('press-office')]), works);
  expect(records.map(({ data }) => (data as { notices: unknown[] }).notices.length)).toEqual([50, 20]);
});

test('before a mail is handed over it is noted which notices it tells of, so that one that comes back is found', async () => {
  const to = ports([somebody('press-office')]);
  const reminder = (key: string) => work('remind-before-deadline', 'press-office', { key });
  await attempt(to, [
    { state, works: [reminder('one')] },
    { state: another, works: [reminder('two')] },
  ]);
  expect(to.noted).toEqual([
    {
      messageId: to.mails[0]?.messageId,
      notices: [
        { caseId: state.caseId, notice: 'one' },
        { caseId: another.caseId, notice: 'two' },
      ],
      before: 0,
    },
  ]);
});

test('a mail says in which language it is and of which municipality', async () => {
  const to = ports([somebody('press-office', 'en')]);
  await ofOne(to, [work('tell-opened-step', 'press-office')]);
  expect(to.mails[0]).toMatchObject({ language: 'en', list: 'muelheim.handschlag.example' });
});

describe('A2: an office whose mailbox stays away', () => {
  const THREE_DAYS_AGO = at('2026-02-28T10:00');
  const A_LITTLE_LATER = at('2026-02-28T10:01');
  const away = (kind: Work['kind'], since: typeof NOW) =>
    mailNotices(
      ports([somebody('press-office')], () => 'later'),
      [{ state, works: [work(kind, 'press-office', { key: 'one' })] }],
      { at: NOW, spent: never, failingSince: { one: since } },
    );

  test('is informed by other means after three days', async () => {
    expect(await away('inform-press-office', THREE_DAYS_AGO)).toMatchObject([
      { records: [{ type: 'record-failed-notice', data: { keys: ['one'], why: 'away' } }], later: [] },
    ]);
  });

  test('is tried again until then', async () => {
    expect(await away('inform-press-office', A_LITTLE_LATER)).toMatchObject([{ records: [], later: ['one'] }]);
  });

  test('what nothing depends on is tried for as long as it is owed', async () => {
    expect(await away('tell-opened-step', THREE_DAYS_AGO)).toMatchObject([{ records: [], later: ['one'] }]);
  });
});

test('what the attempt has no time for waits for the next one', async () => {
  const to = ports([somebody('press-office')]);
  const works = [work('tell-opened-step', 'press-office', { key: 'one' })];
  const outcomes = await mailNotices(to, [{ state, works }], { at: NOW, spent: AbortSignal.abort() });
  expect(to.mails).toEqual([]);
  expect(outcomes).toMatchObject([{ records: [], later: ['one'] }]);
});
