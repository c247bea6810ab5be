/** What somebody may do in a case beside what is asked of them: steps that are possible at any time, and commands. */
import type { Child } from 'hono/jsx';
import { COMMAND_TABLE, type Command } from '../../../../domain/case/command-table.ts';
import type { PeopleCommandName, Role, StepName, Text } from '../../../../domain/terms.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import type { CaseStep } from '../../../reading/read-steps.ts';
import { commandAddress, stepAddress } from '../../addresses.ts';
import { CASE } from '../../texts/cases.ts';
import type { View } from '../../view.ts';

interface FurtherActionsProps {
  readonly view: View;
  readonly file: CaseFile;
  readonly steps: readonly CaseStep[];
  readonly roles: readonly Role[];
}

export const FurtherActions = ({ view, file, steps, roles }: FurtherActionsProps) => {
  const possible = steps.filter(
    ({ status, key, roles: by }) =>
      status === 'possible' && by.some((role) => roles.includes(role)) && !(TOO_LATE[key]?.(file) ?? false),
  );
  const groups = GROUPS.map(([title, names]) => [title, names.filter((name) => isOffered(name, file, roles))] as const);
  if (possible.length === 0 && groups.every(([, names]) => names.length === 0)) return null;
  return (
    <details class="further">
      <summary>{view.t(CASE.more)}</summary>
      <div class="further__groups">
        {possible.length === 0 ? null : (
          <Group title={view.t(CASE.atAnyTime)}>
            {possible.map(({ key, label }) => (
              <Action key={key} address={stepAddress(file.caseId, key)} label={view.t(label)} />
            ))}
          </Group>
        )}
        {groups
          .filter(([, names]) => names.length > 0)
          .map(([title, names]) => (
            <Group key={title.en} title={view.t(title)}>
              {names.map((name) => (
                <Action
                  key={name}
                  address={commandAddress(file.caseId, name)}
                  label={view.t(COMMAND_TABLE[name].label)}
                />
              ))}
            </Group>
          ))}
      </div>
    </details>
  );
};

const Group = ({ title, children }: { readonly title: string; readonly children?: Child }) => (
  <section>
    <h3 class="kern-title">{title}</h3>
    <ul class="plain-list">{children}</ul>
  </section>
);

const Action = ({ address, label }: { readonly address: string; readonly label: string }) => (
  <li>
    <a class="kern-link" href={address}>
      {label}
    </a>
  </li>
);

const GROUPS: readonly (readonly [title: Text, names: readonly PeopleCommandName[]])[] = [
  [{ de: 'Ergänzen', en: 'Add' }, ['add-note', 'attach-document', 'add-channel', 'record-channel', 'change-contact']],
  [
    { de: 'Wer und bis wann', en: 'Who and until when' },
    ['hand-over-case', 'appoint-substitute', 'extend-deadline', 'waive-step', 'override-window'],
  ],
  [
    { de: 'Anhalten oder ändern', en: 'Halt or change' },
    [
      'pause-case',
      'resume-case',
      'stop-dispatch',
      'revoke-approval',
      'return-request',
      'revise-purpose',
      'start-round',
      'finish-import',
      'adopt-rules',
    ],
  ],
  [
    { de: 'Beenden und aufbewahren', en: 'End and keep' },
    [
      'withdraw-case',
      'decline-case',
      'reopen-case',
      'place-hold',
      'lift-hold',
      'propose-deletion',
      'withdraw-deletion',
      'consent-to-deletion',
      'order-erasure',
    ],
  ],
];

const isOffered = (name: PeopleCommandName, file: CaseFile, roles: readonly Role[]): boolean =>
  (COMMAND_TABLE[name] as Command).by.some((role) => roles.includes(role)) && (FITS[name]?.(file) ?? isRunning(file));

const isRunning = ({ status }: CaseFile): boolean => status === 'running';
const isOver = (file: CaseFile): boolean => !isRunning(file);

const isDone = ({ completed }: CaseFile, name: StepName): boolean => completed.some(({ step }) => step === name);
const hasLeft = (file: CaseFile): boolean => file.pastRounds.length > 0 || isDone(file, 'send-mailing');

/** What nobody begins any more, though the rules would still take it, from paper for instance. */
const TOO_LATE: { readonly [key: string]: (file: CaseFile) => boolean } = {
  'hold-preliminary-talk': (file) => isDone(file, 'weigh-request'),
};

/** When a command makes sense at all; the rules themselves are asked when it is given. Absent: while the case runs. */
const FITS: { readonly [C in PeopleCommandName]?: (file: CaseFile) => boolean } = {
  'withdraw-case': (file) => isRunning(file) && !hasLeft(file),
  'decline-case': (file) => isRunning(file) && !hasLeft(file),
  'pause-case': (file) => isRunning(file) && !file.paused,
  'resume-case': ({ paused }) => paused,
  'finish-import': ({ importing }) => importing,
  'reopen-case': isOver,
  'add-note': () => true,
  'attach-document': () => true,
  'record-channel': ({ channels }) => channels.some(({ recorded }) => !recorded),
  'stop-dispatch': (file) => isRunning(file) && file.dispatch !== undefined,
  'revoke-approval': ({ mailing }) => (mailing?.approvedBy.length ?? 0) > 0,
  'order-erasure': ({ sealed = [] }) => sealed.length > 0,
  'place-hold': ({ hold }) => hold === undefined,
  'lift-hold': ({ hold }) => hold !== undefined,
  'propose-deletion': (file) => isOver(file) && file.deletion === undefined,
  'withdraw-deletion': ({ deletion }) => deletion !== undefined && deletion.consentedAt === undefined,
  'consent-to-deletion': ({ deletion }) => deletion !== undefined && deletion.consentedAt === undefined,
};
