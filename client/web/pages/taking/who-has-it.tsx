/** Beside a task: who of the office has it, or the button by which it is taken. */
import { randomUUID } from 'node:crypto';
import type { CaseId, Instant, PersonId, Role, Text } from '../../../../domain/terms.ts';
import { handOnAddress, takeAddress } from '../../addresses.ts';
import { KEY } from '../../forms/field-names.ts';
import { Moment } from '../../parts/dates.tsx';
import { TAKING } from '../../texts/taking.ts';
import type { View } from '../../view.ts';

interface WhoHasItProps {
  readonly view: View;
  readonly caseId: CaseId;
  readonly task: {
    readonly key: string;
    readonly label: Text;
    /** The office that the reader acts for. */
    readonly for?: Role;
  };
  readonly taken: { readonly by: PersonId; readonly since: Instant } | undefined;
  /** What colleagues are called. */
  readonly names: { readonly [id: string]: string };
  readonly reader: PersonId;
  /** Whether the reader may complete it. */
  readonly mayTake: boolean;
  readonly mayHandOn: boolean;
  /** Where the button leads back to. */
  readonly back: string;
}

export const WhoHasIt = ({ view, caseId, task, taken, names, reader, mayTake, mayHandOn, back }: WhoHasItProps) => {
  const isMine = taken?.by === reader;
  const address = takeAddress(caseId, task.key, { back, ...(task.for ? { for: task.for } : {}) });
  return (
    <div class="taken">
      {taken ? (
        <p class="kern-body kern-body--small">
          {isMine
            ? view.t(TAKING.isYours)
            : `${view.t(TAKING.isWith)} ${nameOf(taken.by, names, view)} ${view.t(TAKING.since)}`}{' '}
          <Moment view={view} at={taken.since} />
        </p>
      ) : null}
      {mayTake && !taken ? (
        <form method="post" action={address}>
          <input type="hidden" name={KEY} value={randomUUID()} />
          <button class="kern-btn kern-btn--tertiary" type="submit">
            <span class="kern-label">
              {view.t(TAKING.take)}
              <span class="kern-sr-only">: {view.t(task.label)}</span>
            </span>
          </button>
        </form>
      ) : null}
      {mayTake && taken && !isMine ? (
        <Further address={address} words={view.t(TAKING.takeOver)} about={view.t(task.label)} />
      ) : null}
      {mayHandOn ? (
        <Further address={handOnAddress(caseId, task.key)} words={view.t(TAKING.handOn)} about={view.t(task.label)} />
      ) : null}
    </div>
  );
};

export const nameOf = (id: PersonId, names: WhoHasItProps['names'], view: View): string =>
  names[id] ?? view.t(TAKING.somebody);

const Further = ({ address, words, about }: Readonly<Record<'address' | 'words' | 'about', string>>) => (
  <a class="kern-link kern-link--small" href={address}>
    {words}
    <span class="kern-sr-only">: {about}</span>
  </a>
);
