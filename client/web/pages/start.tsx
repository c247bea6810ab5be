/** The first page: what Handschlag is, and the way in; whoever is signed in goes straight to their tasks, or to the cases. */
import type { Hono } from 'hono';
import type { Text } from '../../../domain/terms.ts';
import { homeOf } from '../acting.ts';
import { Page } from '../layout/page.tsx';
import { type Site, type View, viewOf } from '../view.ts';
import type { WebEnv } from '../web-env.ts';

export function startRoutes(web: Hono<WebEnv>, site: Site): void {
  web.get('/', (c) => {
    const person = c.get('person');
    return person ? c.redirect(homeOf(person), 303) : c.html(<Start view={viewOf(c, site)} />);
  });
}

const Start = ({ view }: { readonly view: View }) => (
  <Page view={view} title={view.t(WORDS.title)}>
    <section class="hero">
      <h1 class="kern-heading-x-large">{view.t(WORDS.title)}</h1>
      <p class="kern-body kern-body--large lead">{view.t(WORDS.lead)}</p>
      <a class="kern-btn kern-btn--primary" href="/sign-in">
        <span class="kern-label">{view.t(WORDS.button)}</span>
      </a>
    </section>
    <ul class="thirds">
      {POINTS.map(([title, text]) => (
        <li key={title.en} class="panel">
          <h2 class="kern-heading-small">{view.t(title)}</h2>
          <p class="kern-body">{view.t(text)}</p>
        </li>
      ))}
    </ul>
  </Page>
);

const WORDS = {
  title: { de: 'Handschlag', en: 'Handschlag' },
  lead: {
    de: 'Träger erreichen Menschen, die nur die Kommune anschreiben kann, ohne dass eine Adresse die Verwaltung verlässt.',
    en: 'Carriers reach people whom only the municipality can write to, without an address ever leaving the administration.',
  },
  button: { de: 'Anmelden', en: 'Sign in' },
} as const satisfies { readonly [name: string]: Text };

const POINTS: readonly (readonly [title: Text, text: Text])[] = [
  [
    { de: 'Wer ist am Zug?', en: 'Whose turn is it?' },
    {
      de: 'Jede Stelle sieht, was bei ihr liegt, bis wann und warum. Sitzungen, Ferien und Wahlen sind eingerechnet.',
      en: 'Every office sees what is in its hands, until when and why. Sittings, recess and elections are accounted for.',
    },
  ],
  [
    { de: 'Daten bleiben im Haus', en: 'Data stay in the house' },
    {
      de: 'Die Kommune wählt aus, druckt und versendet. Der Träger erfährt Zahlen, nie Namen.',
      en: 'The municipality selects, prints and sends. The carrier learns numbers, never names.',
    },
  ],
  [
    { de: 'Nachvollziehbar, noch nach Jahren', en: 'Traceable, even years later' },
    {
      de: 'Jeder Schritt steht mit Regel und Prüfsumme im Verlauf. Nichts lässt sich unbemerkt ändern.',
      en: 'Every step stands in the history with its rule and checksum. Nothing can be changed unnoticed.',
    },
  ],
];
