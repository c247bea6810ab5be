/** Mails that were handed over, on both databases. */
import type { CaseId, Instant } from '../../domain/terms.ts';
import { onBothDatabases } from './both-databases.ts';

const at = (day: string) => `2026-03-${day}T09:00:00.000Z` as Instant;
const told = (caseId: string, notice: string) => ({ caseId: caseId as CaseId, notice });

onBothDatabases((install) => {
  test('a mail is found by its id with all that it told of, also where it was handed over twice', async () => {
    const { sentMails } = await (await install()).open();
    const notices = [told('a', 'one'), told('a', 'two'), told('b', 'one')];
    await sentMails.note('<1@x>', notices, at('02'));
    await sentMails.note('<1@x>', notices, at('03'));
    await sentMails.note('<2@x>', [], at('02'));
    expect(await sentMails.find('<1@x>')).toEqual(notices);
    expect(await sentMails.find('<2@x>')).toEqual([]);
  });

  test('that it came back is remembered by every process', async () => {
    const installation = await install();
    const [one, other] = [await installation.open(), await installation.open()];
    for (const id of ['<1@x>', '<2@x>']) await one.sentMails.note(id, [told('a', 'one')], at('02'));
    await one.sentMails.cameBack('<1@x>', at('04'));
    expect(await other.sentMails.returned(['<1@x>', '<2@x>', '<3@x>'])).toEqual(new Set(['<1@x>']));
    // A mail that is handed over once more came back all the same.
    await one.sentMails.note('<1@x>', [told('a', 'one')], at('05'));
    expect(await other.sentMails.returned(['<1@x>'])).toEqual(new Set(['<1@x>']));
    expect(await other.sentMails.returned([])).toEqual(new Set());
  });

  test('what is too old to come back is forgotten', async () => {
    const { sentMails } = await (await install()).open();
    await sentMails.note('<1@x>', [told('a', 'one')], at('02'));
    await sentMails.note('<2@x>', [told('a', 'one')], at('10'));
    await sentMails.purge(at('10'));
    expect(await sentMails.find('<1@x>')).toEqual([]);
    expect(await sentMails.find('<2@x>')).toHaveLength(1);
  });
});
