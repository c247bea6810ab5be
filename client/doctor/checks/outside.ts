/** What lies outside: mail server, mailbox, identity provider. */
import { readFileSync } from 'node:fs';
import { ImapFlow } from 'imapflow';
import { createTransport } from 'nodemailer';
import { type Check, skipped, type Verdict, well, wrong } from '../check.ts';

const PATIENCE_MS = 8_000;

export const OUTSIDE: readonly Check[] = [
  {
    id: 'smtp',
    label: { de: 'Mailserver', en: 'mail server' },
    ask: async ({ environment: given }) => {
      const address = given.HANDSCHLAG_SMTP_URL;
      if (!address && given.HANDSCHLAG_MODE === 'production')
        return wrong('keiner genannt', 'none is named', {
          de: 'HANDSCHLAG_SMTP_URL fehlt; ohne sie startet der Worker nicht.',
          en: 'HANDSCHLAG_SMTP_URL is missing; without it the worker does not start.',
        });
      if (!address) return skipped('keiner genannt; Mails liegen in outbox/', 'none is named; mails lie in outbox/');
      const url = addressOf(address, ['smtp:', 'smtps:']);
      if (!url) return noAddress('HANDSCHLAG_SMTP_URL', 'smtp://mail.example.de:587, smtps://mail.example.de:465');
      const user = given.HANDSCHLAG_SMTP_USER ?? decodeURIComponent(url.username);
      const pass = given.HANDSCHLAG_SMTP_PASSWORD ?? decodeURIComponent(url.password);
      const secure = url.protocol === 'smtps:';
      const isHere = /^(localhost|127[.]|\[::1\])/.test(url.hostname);
      const ca = given.HANDSCHLAG_SMTP_CA_FILE;
      const transport = createTransport({
        ...{ host: url.hostname, port: Number(url.port) || (secure ? 465 : 587), secure },
        requireTLS:
          !secure && !(isHere && given.HANDSCHLAG_SMTP_TLS !== 'required') && given.HANDSCHLAG_SMTP_TLS !== 'none',
        ...{ connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS },
        ...(user ? { auth: { user, pass } } : {}),
        ...(ca ? { tls: { ca: readFileSync(ca, 'utf8') } } : {}),
      });
      try {
        await transport.verify();
        return well(`${url.hostname} nimmt Mails an`, `${url.hostname} takes mails`);
      } catch (error) {
        const why = codeOf(error);
        return wrong(`${url.hostname}: ${why}`, `${url.hostname}: ${why}`, {
          de: 'ESOCKET, ECONNREFUSED, EDNS, ETIMEDOUT: Adresse, Port, Firewall. ETLS: Zertifikat (HANDSCHLAG_SMTP_CA_FILE). EAUTH: Anmeldung.',
          en: 'ESOCKET, ECONNREFUSED, EDNS, ETIMEDOUT: address, port, firewall. ETLS: certificate (HANDSCHLAG_SMTP_CA_FILE). EAUTH: the login.',
        });
      } finally {
        transport.close();
      }
    },
  },
  {
    id: 'imap',
    label: { de: 'Postfach für Rückläufer', en: 'mailbox for what comes back' },
    ask: async ({ environment: given }) => {
      const address = given.HANDSCHLAG_IMAP_URL;
      if (!address) return skipped('keines genannt', 'none is named');
      const url = addressOf(address, ['imaps:']);
      if (!url) return noAddress('HANDSCHLAG_IMAP_URL', 'imaps://mail.example.de');
      const ca = given.HANDSCHLAG_IMAP_CA_FILE;
      const mailbox = new ImapFlow({
        ...{ host: url.hostname, port: Number(url.port) || 993, secure: true, logger: false },
        ...{ connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS },
        auth: { user: given.HANDSCHLAG_IMAP_USER ?? '', pass: given.HANDSCHLAG_IMAP_PASSWORD ?? '' },
        ...(ca ? { tls: { ca: readFileSync(ca, 'utf8') } } : {}),
      });
      // Its own events repeat what the promise says.
      mailbox.on('error', () => undefined);
      try {
        await mailbox.connect();
        await mailbox.logout();
        return well('lässt sich öffnen', 'can be opened');
      } catch (error) {
        const why = codeOf(error);
        return wrong(`${url.hostname}: ${why}`, `${url.hostname}: ${why}`, {
          de: 'Prüfen Sie HANDSCHLAG_IMAP_URL, _USER, _PASSWORD und das Zertifikat (HANDSCHLAG_IMAP_CA_FILE).',
          en: 'Check HANDSCHLAG_IMAP_URL, _USER, _PASSWORD and the certificate (HANDSCHLAG_IMAP_CA_FILE).',
        });
      }
    },
  },
  {
    id: 'issuer',
    label: { de: 'Anmeldedienst', en: 'identity provider' },
    ask: async ({ environment: { HANDSCHLAG_OIDC_ISSUER: issuer } }) => {
      if (!issuer) return skipped('der eingebaute der Vorführung', 'the embedded one of the demonstration');
      const todo = {
        de: 'Prüfen Sie HANDSCHLAG_OIDC_ISSUER: genau so, wie der Dienst sich selbst nennt, und von hier erreichbar.',
        en: 'Check HANDSCHLAG_OIDC_ISSUER: exactly as the provider names itself, and reachable from here.',
      };
      const document = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
      const response = await fetch(document, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => undefined);
      if (!response?.ok) return wrong(`${document} ist nicht erreichbar`, `${document} cannot be reached`, todo);
      const { issuer: named } = (await response.json()) as { readonly issuer?: string };
      return named === issuer
        ? well('antwortet', 'answers')
        : wrong(`nennt sich ${named}`, `names itself ${named}`, todo);
    },
  },
];

const addressOf = (text: string, protocols: readonly string[]): URL | undefined => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && protocols.includes(url.protocol) && url.hostname !== '' ? url : undefined;
};

const noAddress = (variable: string, example: string): Verdict =>
  wrong(`${variable} ist keine Adresse`, `${variable} is no address`, {
    de: `So sieht sie aus: ${example}`,
    en: `This is how it looks: ${example}`,
  });

/** Never the message: servers repeat there what they were told. */
const codeOf = (error: unknown): string => {
  const { code, responseCode, authenticationFailed } = error as Readonly<Record<string, unknown>>;
  if (authenticationFailed) return 'EAUTH';
  return [code ?? 'failed', responseCode].filter((part) => part !== undefined).join(' ');
};
