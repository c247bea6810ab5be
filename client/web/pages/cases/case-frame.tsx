/** What every page of a case has: its title, what it is about, and its parts. */
import type { Child } from 'hono/jsx';
import type { CaseFile } from '../../../reading/case-file.ts';
import { caseAddress } from '../../addresses.ts';
import { Page } from '../../layout/page.tsx';
import { CASE } from '../../texts/cases.ts';
import type { View } from '../../view.ts';

export const CASE_PARTS = [
  ['overview', '', CASE.overview],
  ['request', '/request', CASE.request],
  ['documents', '/documents', CASE.documents],
  ['time-line', '/time-line', CASE.course],
  ['history', '/history', CASE.history],
  ['audit', '/audit', CASE.audit],
] as const;
export type CasePart = (typeof CASE_PARTS)[number][0];

interface CaseFrameProps {
  readonly view: View;
  readonly file: CaseFile;
  /** Absent: a page below one of the parts. */
  readonly part?: CasePart;
  readonly title?: string;
  readonly children: Child;
}

export const CaseFrame = ({ view, file, part, title, children }: CaseFrameProps) => {
  const name = caseName(file, view);
  const address = caseAddress(file.caseId);
  return (
    <Page view={view} title={title === undefined ? name : `${title} · ${name}`} at="cases">
      <p class="kern-body kern-body--muted case-number">
        {file.number}
        {file.names.carrier === undefined ? null : ` · ${file.names.carrier}`}
      </p>
      {title === undefined ? (
        <h1 class="kern-heading-large">{name}</h1>
      ) : (
        <>
          <p class="kern-body">
            <a class="kern-link" href={address}>
              {name}
            </a>
          </p>
          <h1 class="kern-heading-large">{title}</h1>
        </>
      )}
      {part === undefined ? null : (
        <nav class="tabs" aria-label={view.t(CASE.sections)}>
          <ul>
            {CASE_PARTS.map(([id, path, label]) => (
              <li key={id}>
                <a href={`${address}${path}`} {...(id === part ? { 'aria-current': 'page' } : {})}>
                  {view.t(label)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {children}
    </Page>
  );
};

export function caseName({ request, number }: Pick<CaseFile, 'request' | 'number'>, view: View): string {
  const { title } = (request ?? {}) as { readonly title?: unknown };
  return typeof title === 'string' ? title : `${view.t(CASE.untitled)} ${number}`;
}
