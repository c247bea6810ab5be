/** What somebody sees who opens a mailed link: one button, then their session. Without a script, readable by a screen reader. */
import { html, raw } from 'hono/html';
import type { Language } from '../problems/language.ts';

type Html = ReturnType<typeof html>;

export const linkPage = (language: Language): Html => {
  const { title, lead, button } = OPEN[language];
  return page(language, title, html`<p>${lead}</p><form method="post"><button type="submit">${button}</button></form>`);
};

/** The session is shown once, for the command line and programs; pages to work in come with a later release. */
export const openedPage = (language: Language, token: string): Html => {
  const { title, lead, command, token: label } = OPENED[language];
  return page(
    language,
    title,
    html`<p>${lead}</p><h2>${label}</h2><p><code>${token}</code></p><p>${command}</p><pre tabindex="0">HANDSCHLAG_TOKEN=${token} handschlag task list</pre>`,
  );
};

export const unusablePage = (language: Language): Html => {
  const { title, lead } = UNUSABLE[language];
  return page(language, title, html`<p>${lead}</p>`);
};

const page = (language: Language, title: string, content: Html): Html =>
  html`${raw('<!doctype html>')}<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>${title} · Handschlag</title><link rel="stylesheet" href="/sign-in/style.css"></head>
    <body><main><h1>${title}</h1>${content}</main></body></html>`;

const OPEN = {
  de: {
    title: 'Bei Handschlag anmelden',
    lead: 'Mit einem Klick sind Sie für einen Arbeitstag angemeldet. Der Link gilt danach nicht mehr.',
    button: 'Anmelden',
  },
  en: {
    title: 'Sign in to Handschlag',
    lead: 'One click signs you in for a working day. After it the link no longer works.',
    button: 'Sign in',
  },
} as const;
const OPENED = {
  de: {
    title: 'Sie sind angemeldet',
    lead: 'Ihre Sitzung gilt zehn Stunden. Bitte geben Sie den Schlüssel nicht weiter; er wird nur jetzt gezeigt.',
    token: 'Schlüssel Ihrer Sitzung',
    command: 'Auf der Kommandozeile zum Beispiel:',
  },
  en: {
    title: 'You are signed in',
    lead: 'Your session lasts ten hours. Please do not pass its key on; it is shown only now.',
    token: 'Key of your session',
    command: 'On the command line for example:',
  },
} as const;
const UNUSABLE = {
  de: {
    title: 'Dieser Link gilt nicht mehr',
    lead: 'Er wurde schon benutzt, ist abgelaufen oder unvollständig. Bitte fordern Sie einen neuen an.',
  },
  en: {
    title: 'This link no longer works',
    lead: 'It was used, has expired or is incomplete. Please ask for a new one.',
  },
} as const;
