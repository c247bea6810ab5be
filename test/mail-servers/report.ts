/** A delivery-status notification as a mail server writes it (RFC 3464). */
export interface Report {
  readonly messageId?: string;
  readonly subject?: string;
  readonly action?: 'failed' | 'delayed';
  readonly status?: string;
}

export const report = ({
  messageId = '<unknown@elsewhere.example>',
  subject = 'Undelivered Mail Returned to Sender',
  action = 'failed',
  status = '5.1.1',
}: Report = {}): string => `Return-Path: <>
From: MAILER-DAEMON@mx.muelheim.example (Mail Delivery System)
To: handschlag@muelheim.example
Subject: ${subject}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="report"

--report
Content-Type: text/plain; charset=us-ascii

Your message could not be delivered.

--report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.muelheim.example

Final-Recipient: rfc822; somebody@muelheim.example
Action: ${action}
Status: ${status}

--report
Content-Type: text/rfc822-headers

From: handschlag@muelheim.example
Message-ID: ${messageId}

--report--
`;
