/** `sign-in …`: for a carrier's people without an account: a mailed link, exchanged for a session of a working day. */
import type { Command } from 'commander';
import { type Context, described } from '../context.ts';
import { instantText } from '../local-time.ts';

export function addSignIn(program: Command, context: Context): void {
  const signIn = described(
    'sign-in',
    { de: 'Anmeldung durch einen zugesandten Link', en: 'sign in by a mailed link' },
    context,
    program,
  );
  described(
    'link <email>',
    { de: 'einen Link an diese Adresse anfordern', en: 'ask for a link to this address' },
    context,
    signIn,
    ['sign-in link k.kontakt@traeger.example'],
  ).action(async (email: string) => {
    const { api, terminal } = context.session();
    const answer = await api.post('/sign-in-links', { anonymous: true, body: { email } });
    terminal.answer(answer, {
      de: '✓ Wenn die Adresse zu einem Träger gehört, ist ein Link unterwegs. Er gilt eine halbe Stunde und einmal.',
      en: '✓ If the address is a carrier’s, a link is on its way. It works for half an hour, and once.',
    });
  });

  described(
    'session <link>',
    { de: 'den Link gegen eine Sitzung eintauschen', en: 'exchange the link for a session' },
    context,
    signIn,
    [
      'sign-in session https://handschlag.example/sign-in/…',
      'export HANDSCHLAG_TOKEN=$(handschlag sign-in session LINK)',
    ],
  ).action(async (link: string) => {
    const { api, terminal } = context.session();
    const session = (await api.post('/sessions', { anonymous: true, body: { link } })) as {
      readonly token: string;
      readonly expiresAt: string;
    };
    // The token alone on standard output: it is meant for HANDSCHLAG_TOKEN.
    terminal.aside({
      de: `Die Anmeldung gilt bis ${instantText(session.expiresAt)}.`,
      en: `The sign-in lasts until ${instantText(session.expiresAt)}.`,
    });
    terminal.answer(session, session.token);
  });

  described('out', { de: 'abmelden: die Sitzung endet', en: 'sign out: the session ends' }, context, signIn, [
    'sign-in out',
  ]).action(async () => {
    const { api, terminal, caller } = context.session();
    const { person } = await caller(undefined, 'carrier');
    const answer = (await api.delete('/sessions/current', { as: person?.id })) as { readonly ended: boolean };
    terminal.answer(answer, answer.ended ? ENDED : NO_SESSION);
  });
}

const ENDED = { de: '✓ Abgemeldet.', en: '✓ Signed out.' };
const NO_SESSION = {
  de: 'Diese Anmeldung ist keine Sitzung aus einem Link; sie endet von selbst.',
  en: 'This sign-in is no session from a link; it ends by itself.',
};
