/** The mail with which somebody without an account signs in. */
import type { Person } from '../../storage/people.ts';
import { asHtml } from './as-html.ts';
import { asText } from './as-text.ts';
import type { Composed } from './compose.ts';
import type { Letter } from './letter.ts';
import { oneLine } from './wording.ts';

export function composeSignInLink(
  { language, name }: Pick<Person, 'language' | 'name'>,
  href: string,
  minutes: number,
): Composed {
  const { subject, greeting, heading, paragraphs, label, closing } = TEXTS[language](minutes);
  const letter: Letter = {
    language,
    subject,
    greeting: `${greeting} ${oneLine(name)}`,
    cases: [
      {
        heading,
        passages: [{ heading: label, paragraphs, basis: '', link: { label, href } }],
        factsHeading: '',
        facts: [],
        remarks: [],
      },
    ],
    closing: [closing],
  };
  return { subject, text: asText(letter), html: asHtml(letter), language };
}

const TEXTS = {
  de: (minutes: number) => ({
    subject: 'Ihr Zugang zu Handschlag',
    greeting: 'Guten Tag',
    heading: 'Anmelden bei Handschlag',
    paragraphs: [
      `Mit diesem Link melden Sie sich an. Er gilt ${minutes} Minuten und nur einmal; danach sind Sie für einen Arbeitstag angemeldet.`,
      'Haben Sie keinen Zugang angefordert, brauchen Sie nichts zu tun: Ohne den Link kommt niemand hinein. Bitte geben Sie ihn nicht weiter.',
    ],
    label: 'Anmelden',
    closing: 'Diese Nachricht wurde automatisch erzeugt.',
  }),
  en: (minutes: number) => ({
    subject: 'Your access to Handschlag',
    greeting: 'Good day',
    heading: 'Sign in to Handschlag',
    paragraphs: [
      `This link signs you in. It works for ${minutes} minutes and only once; then you are signed in for a working day.`,
      'If you have not asked for access, there is nothing to do: nobody gets in without the link. Please do not pass it on.',
    ],
    label: 'Sign in',
    closing: 'This message was generated automatically.',
  }),
} as const;
