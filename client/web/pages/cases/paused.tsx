/** That a case rests: since when, by whom and why, and for whoever may the way to go on with it. */
import { COMMAND_TABLE } from '../../../../domain/case/command-table.ts';
import type { Role } from '../../../../domain/terms.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import type { Entry } from '../../../reading/read-entry.ts';
import { commandAddress, entryAddress } from '../../addresses.ts';
import { Alert } from '../../parts/alert.tsx';
import { Moment } from '../../parts/dates.tsx';
import { CASE } from '../../texts/cases.ts';
import { ENTRY } from '../../texts/entries.ts';
import type { View } from '../../view.ts';

interface PausedProps {
  readonly view: View;
  readonly file: CaseFile;
  /** The command that paused it, as far as the reader may read it. */
  readonly entry: Entry | undefined;
  readonly roles: readonly Role[];
}

export const Paused = ({ view, file: { caseId }, entry, roles }: PausedProps) => (
  <Alert kind="info" title={view.t(CASE.pausedTitle)}>
    {entry ? (
      <p class="kern-body">
        {view.t(CASE.pausedSince)} <Moment view={view} at={entry.at} />, {view.office(entry.actor.role)}
        {reasonIn(entry)} ·{' '}
        <a class="kern-link" href={entryAddress(caseId, entry.seq)}>
          {view.t(ENTRY.one)} {entry.seq}
        </a>
      </p>
    ) : null}
    <p class="kern-body">{view.t(CASE.pausedLead)}</p>
    {COMMAND_TABLE['resume-case'].by.some((role) => roles.includes(role)) ? (
      <p class="kern-body">
        <a class="kern-link" href={commandAddress(caseId, 'resume-case')}>
          {view.t(COMMAND_TABLE['resume-case'].label)}
        </a>
      </p>
    ) : null}
  </Alert>
);

/** What is withheld or erased is no text. */
const reasonIn = ({ form }: Entry): string => {
  const { reason } = Object(form) as { readonly reason?: unknown };
  return typeof reason === 'string' ? `: ${reason}` : '';
};
