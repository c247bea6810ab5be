/** What every page of the administration has: its title, its parts, and what was just done. */
import type { Child } from 'hono/jsx';
import { type Action, mayDo } from '../../../../domain/case/access-table.ts';
import type { Text } from '../../../../domain/terms.ts';
import { Page } from '../../layout/page.tsx';
import { Alert } from '../../parts/alert.tsx';
import { ADMIN, PEOPLE } from '../../texts/administration.ts';
import { EFFORT, PROFILE } from '../../texts/profile.ts';
import { RETENTION } from '../../texts/retention.ts';
import type { View } from '../../view.ts';

const PARTS = [
  ['overview', '/administration', ADMIN.overview, 'read-people'],
  ['people', '/administration/people', PEOPLE.title, 'read-people'],
  ['profile', '/administration/profile', PROFILE.title, 'read-people'],
  ['effort', '/administration/effort', EFFORT.title, 'read-effort'],
  ['retention', '/administration/retention', RETENTION.title, 'read-retention'],
  ['history', '/administration/history', ADMIN.history, 'read-people'],
  ['webhooks', '/administration/webhooks', ADMIN.webhooks, 'read-webhooks'],
] as const satisfies readonly (readonly [string, string, Text, Action])[];
export type AdminPart = (typeof PARTS)[number][0];

interface AdminFrameProps {
  readonly view: View;
  /** Absent: a page below one of the parts. */
  readonly part?: AdminPart;
  readonly title: string;
  /** Where a page below leads back to. */
  readonly back?: { readonly address: string; readonly label: Text };
  /** What was just done, as the history tells it. */
  readonly done?: string | undefined;
  readonly children?: Child;
}

export const AdminFrame = ({ view, part, title, back, done, children }: AdminFrameProps) => (
  <Page view={view} title={`${title} · ${view.t(ADMIN.title)}`} at="administration">
    {back ? (
      <p class="kern-body">
        <a class="kern-link" href={back.address}>
          {view.t(back.label)}
        </a>
      </p>
    ) : null}
    <h1 class="kern-heading-large">{title}</h1>
    {part === undefined ? null : (
      <nav class="tabs" aria-label={view.t(ADMIN.sections)}>
        <ul>
          {PARTS.filter(([, , , action]) => mayDo(view.person?.roles ?? [], action)).map(([id, address, label]) => (
            <li key={id}>
              <a href={address} {...(id === part ? { 'aria-current': 'page' } : {})}>
                {view.t(label)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    )}
    {done === undefined ? null : (
      <Alert kind="success" title={view.t(ADMIN.done)} live>
        <p class="kern-body">{done}</p>
      </Alert>
    )}
    {children}
  </Page>
);
