/** Notifications as mail servers write them: Postfix, Exchange, Gmail, Exim, and what only looks like one. */
import { bounceOf } from '../../../activities/mail/bounce.ts';

const ORIGINAL = '<0a1b2c3d4e5f60718293a4b5c6d7e8f901234567@handschlag.example>';

const POSTFIX = `Return-Path: <>
Received: by mx.muelheim.example (Postfix)
\tid 4XyZ; Mon, 14 Sep 2026 07:00:12 +0200 (CEST)
From: MAILER-DAEMON@mx.muelheim.example (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: handschlag@muelheim.example
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="4XyZ.1757826012/mx.muelheim.example"
Message-Id: <20260914050012.4XyZ@mx.muelheim.example>

This is a MIME-encapsulated message.

--4XyZ.1757826012/mx.muelheim.example
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--4XyZ.1757826012/mx.muelheim.example
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.muelheim.example
X-Postfix-Queue-ID: 4XyZ
X-Postfix-Sender: rfc822; handschlag@muelheim.example
Arrival-Date: Mon, 14 Sep 2026 07:00:10 +0200 (CEST)

Final-Recipient: rfc822; paula@muelheim.example
Original-Recipient: rfc822;paula@muelheim.example
Action: failed
Status: 5.1.1
Remote-MTA: dns; mail.muelheim.example
Diagnostic-Code: smtp; 550 5.1.1 <paula@muelheim.example>: Recipient address
    rejected: User unknown in local recipient table

--4XyZ.1757826012/mx.muelheim.example
Content-Description: Undelivered Message
Content-Type: message/rfc822

Return-Path: <handschlag@muelheim.example>
From: handschlag@muelheim.example
To: paula@muelheim.example
Subject: [HS-C0000000] Neue Aufgabe
Message-ID:
 ${ORIGINAL}
Auto-Submitted: auto-generated

Guten Tag

--4XyZ.1757826012/mx.muelheim.example--
`;

const EXCHANGE = `From: Microsoft Outlook <postmaster@landkreis.example>
To: handschlag@muelheim.example
Subject: Unzustellbar: [HS-C0000000] Erinnerung
Content-Type: multipart/report; report-type=delivery-status; boundary=_000_abc_
MIME-Version: 1.0

--_000_abc_
Content-Type: multipart/alternative; boundary="_inner_"

--_inner_
Content-Type: text/plain; charset="utf-8"

Ihre Nachricht konnte nicht zugestellt werden.

--_inner_--

--_000_abc_
Content-Type: message/delivery-status
Content-Transfer-Encoding: 7bit

Reporting-MTA: dns;EX01.landkreis.example
Received-From-MTA: dns;mx.muelheim.example

Final-recipient: RFC822;paul@landkreis.example
Action: failed
Status: 5.7.1 (message refused)
Diagnostic-Code: smtp;550 5.7.1 RESOLVER.RST.NotAuthorized; not authorized

--_000_abc_
Content-Type: text/rfc822-headers
Content-Transfer-Encoding: quoted-printable

From: handschlag@muelheim.example
Subject: =3D?utf-8?Q?Erinnerung?=3D
Message-ID: <0a1b2c3d4e5f60718293a4b5c6d7e8f901234567=
@handschlag.example>

--_000_abc_--
`;

const DELAYED = POSTFIX.replace('Action: failed', 'Action: delayed').replace('Status: 5.1.1', 'Status: 4.4.1');
const RELAYED = POSTFIX.replace('Action: failed', 'Action: relayed').replace('Status: 5.1.1', 'Status: 2.1.5');

test('a server that does not know the address says so for good, and of which mail', () => {
  expect(bounceOf(POSTFIX)).toEqual({ messageId: ORIGINAL, permanent: true, status: '5.1.1' });
});

test('line ends may be those of the network', () => {
  expect(bounceOf(POSTFIX.replaceAll('\n', '\r\n'))).toEqual(bounceOf(POSTFIX));
});

test('the returned header alone is enough, encoded and with comments', () => {
  expect(bounceOf(EXCHANGE)).toEqual({ messageId: ORIGINAL, permanent: true, status: '5.7.1' });
});

test('a returned mail in base64 is read', () => {
  const head = `Subject: x\r\nMessage-ID: ${ORIGINAL}\r\n\r\nGuten Tag\r\n`;
  const encoded = EXCHANGE.replace(
    /Content-Transfer-Encoding: quoted-printable\n\n[\s\S]*?\n\n--_000_abc_--/,
    `Content-Transfer-Encoding: base64\n\n${Buffer.from(head).toString('base64')}\n\n--_000_abc_--`,
  );
  expect(encoded).not.toBe(EXCHANGE);
  expect(bounceOf(encoded)?.messageId).toBe(ORIGINAL);
});

test('a mail that is only late is not refused for good', () => {
  expect(bounceOf(DELAYED)).toEqual({ messageId: ORIGINAL, permanent: false, status: '4.4.1' });
});

test('a server that tried for days and gave up has lost the mail, though its last attempt might have gone better', () => {
  expect(bounceOf(POSTFIX.replace('Status: 5.1.1', 'Status: 4.4.1'))).toMatchObject({
    permanent: true,
    status: '4.4.1',
  });
});

test('of several recipients all must have been given up', () => {
  const two = POSTFIX.replace(
    'Action: failed\n',
    'Action: failed\nStatus: 5.1.1\n\nFinal-Recipient: rfc822; second@muelheim.example\nAction: delayed\nX-',
  ).replace('X-Status: 5.1.1', 'Status: 4.4.1');
  expect(bounceOf(two)).toMatchObject({ permanent: false });
});

test('a notification that does not return the mail leaves open which one it was', () => {
  const bare = POSTFIX.replace(
    /Content-Description: Undelivered Message[\s\S]*?\n\n--/,
    'Content-Type: text/plain\n\n--',
  );
  expect(bounceOf(bare)).toEqual({ permanent: true, status: '5.1.1' });
});

test.each([
  ['a receipt that says that the mail has arrived', RELAYED],
  [
    'an ordinary answer',
    `From: paula@muelheim.example\nContent-Type: text/plain\n\nStatus: 5.1.1\nMessage-ID: ${ORIGINAL}\n`,
  ],
  [
    'an absence notice',
    'Auto-Submitted: auto-replied\nContent-Type: text/plain; charset=utf-8\n\nIch bin nicht im Haus.\n',
  ],
  ['a receipt of reading', POSTFIX.replaceAll('delivery-status', 'disposition-notification')],
  ['a report without its boundary', POSTFIX.replace(/;\n\tboundary="[^"]*"/, '')],
  ['nothing', ''],
])('%s is no bounce', (_what, raw) => {
  expect(bounceOf(raw)).toBeUndefined();
});
