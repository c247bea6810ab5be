/** The frame of every page: who is there, where one can go, and the page's own content. */
import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { mayDo } from '../../../domain/case/access-table.ts';
import { FRAME } from '../texts/frame.ts';
import type { View } from '../view.ts';
import { otherLanguage } from './other-language.ts';

export interface PageProps {
  readonly view: View;
  readonly title: string;
  /** Which entry of the navigation the page belongs to. */
  readonly at?: Place;
  readonly children: Child;
}

export type Place = 'tasks' | 'cases' | 'calendar' | 'guideline' | 'administration';

export const Page = ({ view, title, at, children }: PageProps) => (
  <>
    {raw('<!doctype html>')}
    <html lang={view.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · Handschlag`}</title>
        <link rel="icon" type="image/svg+xml" href={view.assets.icon} />
        <link rel="stylesheet" href={view.assets.style} />
        <script src={view.assets.script} defer></script>
      </head>
      <body>
        <a class="skip kern-link" href="#content">
          {view.t(FRAME.skip)}
        </a>
        <Header view={view} at={at} />
        <main id="content" class="kern-container" tabindex={-1}>
          {children}
        </main>
        <Footer view={view} />
      </body>
    </html>
  </>
);

const Header = ({ view, at }: { readonly view: View; readonly at: Place | undefined }) => (
  <header class="masthead">
    <div class="kern-container masthead__line">
      <a class="brand" href="/">
        Handschlag
      </a>
      <div class="masthead__tools">
        <a class="kern-link" href={otherLanguage(view)} hreflang={view.language === 'de' ? 'en' : 'de'}>
          <span lang={view.language === 'de' ? 'en' : 'de'}>{view.t(FRAME.language)}</span>
        </a>
        {view.person ? (
          <Identity view={view} />
        ) : (
          <a class="kern-link" href="/sign-in">
            {view.t(FRAME.signIn)}
          </a>
        )}
      </div>
    </div>
    {view.person ? <Navigation view={view} at={at} /> : null}
    {view.demonstration ? (
      <p class="demonstration">
        {view.t(FRAME.demonstration)}{' '}
        {view.person ? (
          <a class="kern-link kern-link--small" href="/outbox">
            {view.t(FRAME.outbox)}
          </a>
        ) : null}
      </p>
    ) : null}
  </header>
);

const Identity = ({ view }: { readonly view: View }) => (
  <>
    <span class="identity">
      <a class="identity__name" href="/me">
        {view.person?.name}
      </a>
      <span class="identity__roles">{view.person?.roles.map((role) => view.office(role)).join(', ')}</span>
    </span>
    <form method="post" action="/sign-out">
      {view.demonstration ? <input type="hidden" name="change" value="yes" /> : null}
      <button class="kern-btn kern-btn--tertiary" type="submit">
        <span class="kern-label">{view.t(view.demonstration ? FRAME.changeSides : FRAME.signOut)}</span>
      </button>
    </form>
  </>
);

const PLACES = [
  ['tasks', '/tasks', FRAME.tasks, 'list-tasks'],
  ['cases', '/cases', FRAME.cases, 'list-cases'],
  ['calendar', '/calendar', FRAME.calendar, 'read-municipality'],
  ['guideline', '/guideline', FRAME.guideline, 'read-guideline'],
  ['administration', '/administration', FRAME.administration, 'read-people'],
] as const;

const Navigation = ({ view, at }: { readonly view: View; readonly at: Place | undefined }) => (
  <nav class="kern-container navigation" aria-label={view.t(FRAME.navigation)}>
    <ul>
      {PLACES.filter(([, , , action]) => mayDo(view.person?.roles ?? [], action)).map(([place, address, label]) => (
        <li key={place}>
          <a href={address} {...(place === at ? { 'aria-current': 'page' } : {})}>
            {view.t(label)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const PUBLIC = [
  ['/help', FRAME.help],
  ['/process', FRAME.process],
  ['/accessibility', FRAME.accessibility],
  ['/privacy', FRAME.privacy],
  ['/imprint', FRAME.imprint],
] as const;

const Footer = ({ view }: { readonly view: View }) => (
  <footer class="footer">
    <nav class="kern-container" aria-label={view.t(FRAME.footer)}>
      <ul>
        {PUBLIC.map(([address, label]) => (
          <li key={address}>
            <a class="kern-link" href={address}>
              {view.t(label)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  </footer>
);
