/** Reports of undelivered mail, read from a real IMAP server, and what the cases are told. */
import { ImapFlow } from 'imapflow';
import { imapMailbox } from '../../../activities/mail/imap-mailbox.ts';
import { type Dovecot, dovecotIsHere, startDovecot } from '../../mail-servers/dovecot.ts';
import { report } from '../../mail-servers/report.ts';

(dovecotIsHere() ? describe : describe.skip)('a mailbox by IMAP', () => {
  let server: Dovecot;
  let client: ImapFlow;
  beforeAll(async () => {
    server = await startDovecot();
    const { host, port, login, ca } = server;
    const auth = { user: login.user, pass: login.password };
    client = new ImapFlow({ host, port, secure: true, auth, tls: { ca }, logger: false });
    await client.connect();
  }, 60_000);
  afterAll(async () => {
    await client?.logout();
    await server?.stop();
  }, 30_000);
  beforeEach(async () => {
    for (const folder of ['INBOX', 'Handschlag']) {
      if (folder !== 'INBOX') await client.mailboxCreate(folder);
      const lock = await client.getMailboxLock(folder);
      await client.messageDelete('1:*');
      lock.release();
    }
  });

  const mailbox = (changes = {}) => imapMailbox({ ...server, mailbox: 'INBOX', processed: 'Handschlag', ...changes });
  const put = (text: string, flags: string[] = []) => client.append('INBOX', text.replaceAll('\n', '\r\n'), flags);
  async function inFolder(folder: string) {
    const lock = await client.getMailboxLock(folder);
    try {
      // A mailbox that is open already is told what others did to it.
      await client.noop();
      const mails = await client.fetchAll('1:*', { envelope: true, flags: true });
      return mails.map(({ envelope, flags }) => ({ subject: envelope?.subject, flagged: flags?.has('\\Flagged') }));
    } finally {
      lock.release();
    }
  }

  test('what was understood is put away, what was not stays with a flag, and what is too early comes again', async () => {
    for (const name of ['understood', 'unknown', 'not-yet'] as const) await put(report({ subject: name }));
    const seen: string[] = [];
    const judge = async (raw: string) => {
      const verdict = /^Subject: (understood|unknown|not-yet)/m.exec(raw)?.[1] as 'understood' | 'unknown' | 'not-yet';
      seen.push(verdict);
      return verdict;
    };
    await mailbox().each(judge);
    expect(await inFolder('Handschlag')).toEqual([{ subject: 'understood', flagged: false }]);
    expect(await inFolder('INBOX')).toEqual([
      { subject: 'unknown', flagged: true },
      { subject: 'not-yet', flagged: false },
    ]);
    await mailbox().each(judge);
    expect(seen).toEqual(['understood', 'unknown', 'not-yet', 'not-yet']);
  });

  test('a report that somebody has looked at is read nevertheless', async () => {
    await put(report({ subject: 'looked at' }), ['\\Seen']);
    let read = 0;
    await mailbox().each(async () => {
      read += 1;
      return 'understood';
    });
    expect(read).toBe(1);
  });

  test('a reader that breaks off leaves in the mailbox what it had not told', async () => {
    await put(report({ subject: 'one' }));
    await put(report({ subject: 'two' }));
    const breaking = mailbox().each(async (raw) => {
      if (raw.includes('Subject: two')) throw new Error('the engine is away');
      return 'understood';
    });
    await expect(breaking).rejects.toThrow('the engine is away');
    expect(await inFolder('INBOX')).toEqual([{ subject: 'two', flagged: false }]);
  });

  test('a folder for what was read is made where there is none', async () => {
    await put(report({ subject: 'filed' }));
    await mailbox({ processed: 'Erledigt' }).each(async () => 'understood');
    expect(await inFolder('Erledigt')).toEqual([{ subject: 'filed', flagged: false }]);
  });

  test.each([
    ['a certificate that nobody trusts', { ca: undefined }],
    ['a wrong password', { login: { user: 'bounces', password: 'wrong' } }],
  ])(
    '%s: nothing is read',
    async (_what, changes) => {
      await put(report({ subject: 'stays' }));
      await expect(mailbox(changes).each(async () => 'understood')).rejects.toThrow();
      expect(await inFolder('INBOX')).toEqual([{ subject: 'stays', flagged: false }]);
    },
    30_000,
  );
});
