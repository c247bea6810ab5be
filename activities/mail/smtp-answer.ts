/** What a failed attempt by SMTP says: of this recipient or mail, or of the way there. Only the former can be final. */

export interface SmtpAnswer {
  readonly answer: 'refused' | 'later';
  /** A stable code for the log. */
  readonly code: string;
  /** `operators`: no mail gets through until somebody mends it. */
  readonly concerns: 'recipient' | 'operators';
  /** The server's reply code, e.g. 550. */
  readonly reply?: number;
}

/**
 * Refused is what the server finally said about this recipient or this mail (RFC 5321, 4.2.1). A sender, a login or a certificate
 * that is not taken is a matter of configuration, which will be mended: no notice is lost over it.
 */
export function answerOf(error: unknown): SmtpAnswer {
  const { code, command = '', responseCode } = error as SmtpError;
  const reply = responseCode === undefined ? {} : { reply: responseCode };
  if (ABOUT_THIS_MAIL.includes(command) && responseCode && !ABOUT_THE_SESSION.includes(responseCode)) {
    const isFinal = responseCode >= 500 && responseCode < 600;
    return isFinal
      ? { answer: 'refused', code: 'mail-refused', concerns: 'recipient', ...reply }
      : { answer: 'later', code: 'mail-put-off', concerns: 'recipient', ...reply };
  }
  return { answer: 'later', code: wayCode(code, command), concerns: 'operators', ...reply };
}

function wayCode(code: string | undefined, command: string): string {
  if (code === 'EAUTH' || command.startsWith('AUTH')) return 'mail-login-refused';
  if (code === 'ETLS' || command === 'STARTTLS') return 'mail-not-encrypted';
  if (command === 'MAIL FROM') return 'mail-sender-refused';
  return 'mail-server-away';
}

const ABOUT_THIS_MAIL: readonly string[] = ['RCPT TO', 'DATA'];
/** The server closes, wrong order of commands, sign-in required. */
const ABOUT_THE_SESSION: readonly number[] = [421, 503, 530];

interface SmtpError {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}
