/** The pages of signing in and out. */
import type { Child } from 'hono/jsx';
import { Page } from '../layout/page.tsx';
import { Alert } from '../parts/alert.tsx';
import { SIGN_IN } from '../texts/sign-in.ts';
import type { View } from '../view.ts';

interface Shown {
  readonly view: View;
}

export const SignInPage = ({
  view,
  back,
  emailIsWrong = false,
  kept = false,
}: Shown & { readonly back: string; readonly emailIsWrong?: boolean; readonly kept?: boolean }) => (
  <Page view={view} title={view.t(SIGN_IN.title)}>
    <h1 class="kern-heading-large">{view.t(SIGN_IN.title)}</h1>
    {kept ? (
      <Alert kind="info" title={view.t(SIGN_IN.kept)}>
        <p class="kern-body">{view.t(SIGN_IN.keptLead)}</p>
      </Alert>
    ) : null}
    <div class="halves">
      <section class="panel" aria-labelledby="office">
        <h2 class="kern-heading-medium" id="office">
          {view.t(SIGN_IN.office)}
        </h2>
        <p class="kern-body">{view.t(view.demonstration ? SIGN_IN.demonstrationLead : SIGN_IN.officeLead)}</p>
        <a class="kern-btn kern-btn--primary" href={`/sign-in/start?back=${encodeURIComponent(back)}`}>
          <span class="kern-label">
            {view.t(view.demonstration ? SIGN_IN.demonstrationButton : SIGN_IN.officeButton)}
          </span>
        </a>
      </section>
      <section class="panel" aria-labelledby="link">
        <h2 class="kern-heading-medium" id="link">
          {view.t(SIGN_IN.link)}
        </h2>
        <p class="kern-body">{view.t(SIGN_IN.linkLead)}</p>
        <form method="post" action="/sign-in/link" novalidate>
          <div class={`kern-form-input${emailIsWrong ? ' kern-form-input--error' : ''}`}>
            <label class="kern-label" for="email">
              {view.t(SIGN_IN.email)}
            </label>
            <input
              class={`kern-form-input__input${emailIsWrong ? ' kern-form-input__input--error' : ''}`}
              type="email"
              id="email"
              name="email"
              autocomplete="email"
              {...(emailIsWrong ? { 'aria-describedby': 'email-error', 'aria-invalid': 'true' } : {})}
            />
            {emailIsWrong ? (
              <p class="kern-error" id="email-error" role="alert">
                <span class="kern-icon kern-icon--danger" aria-hidden="true"></span>
                <span class="kern-body">{view.t(SIGN_IN.emailWrong)}</span>
              </p>
            ) : null}
          </div>
          <button class="kern-btn kern-btn--secondary" type="submit">
            <span class="kern-label">{view.t(SIGN_IN.linkButton)}</span>
          </button>
        </form>
      </section>
    </div>
  </Page>
);

const Said = ({
  view,
  title,
  lead,
  children,
}: Shown & { readonly title: string; readonly lead: string; readonly children?: Child }) => (
  <Page view={view} title={title}>
    <h1 class="kern-heading-large">{title}</h1>
    <p class="kern-body lead">{lead}</p>
    {children}
  </Page>
);

const Again = ({ view }: Shown) => (
  <a class="kern-btn kern-btn--primary" href="/sign-in">
    <span class="kern-label">{view.t(SIGN_IN.again)}</span>
  </a>
);

export const LinkPage = ({ view }: Shown) => (
  <Said view={view} title={view.t(SIGN_IN.openTitle)} lead={view.t(SIGN_IN.openLead)}>
    <form method="post">
      <button class="kern-btn kern-btn--primary" type="submit">
        <span class="kern-label">{view.t(SIGN_IN.title)}</span>
      </button>
    </form>
  </Said>
);

export const LinkAsked = ({ view }: Shown) => (
  <Said view={view} title={view.t(SIGN_IN.asked)} lead={view.t(SIGN_IN.askedLead)}>
    {view.demonstration ? (
      <Alert kind="info" title={view.t(SIGN_IN.inOutbox)}>
        <p class="kern-body">{view.t(SIGN_IN.inOutboxLead)}</p>
        <p class="kern-body">
          <a class="kern-link" href={`/sign-in/start?back=${encodeURIComponent('/outbox')}`}>
            {view.t(SIGN_IN.toOutbox)}
          </a>
        </p>
      </Alert>
    ) : null}
    <p class="kern-body">
      <a class="kern-link" href="/sign-in">
        {view.t(SIGN_IN.backToSignIn)}
      </a>
    </p>
  </Said>
);

export const LinkUnusable = ({ view }: Shown) => (
  <Said view={view} title={view.t(SIGN_IN.unusable)} lead={view.t(SIGN_IN.unusableLead)}>
    <Again view={view} />
  </Said>
);

export const SignedOut = ({ view }: Shown) => (
  <Said view={view} title={view.t(SIGN_IN.out)} lead={view.t(SIGN_IN.outLead)}>
    <Again view={view} />
  </Said>
);

export const NotRegistered = ({ view }: Shown) => (
  <Said view={view} title={view.t(SIGN_IN.notRegistered)} lead={view.t(SIGN_IN.notRegisteredLead)} />
);

export const SignInFailed = ({ view }: Shown) => (
  <Said view={view} title={view.t(SIGN_IN.failed)} lead={view.t(SIGN_IN.failedLead)}>
    <Again view={view} />
  </Said>
);
