/** Before a change of the calendar takes effect: what will be entered, and which cases it moves, from when to when. */
import type { Child } from 'hono/jsx';
import type { Move } from '../../../../domain/forecast/moved-by.ts';
import type { PlainDate } from '../../../../domain/terms.ts';
import { namesOfMunicipality } from '../../../history/names.ts';
import type { MovedCase, PreviewedChange } from '../../../reading/preview-change.ts';
import { tellChange } from '../../../texts/tell-change.ts';
import { tellMove } from '../../../texts/tell-move.ts';
import { tellShifted } from '../../../texts/tell-shifted.ts';
import { caseAddress } from '../../addresses.ts';
import { Page } from '../../layout/page.tsx';
import { Alert } from '../../parts/alert.tsx';
import { titleInWords } from '../../parts/case-title.tsx';
import { Day } from '../../parts/dates.tsx';
import { Table } from '../../parts/table.tsx';
import { CHANGE } from '../../texts/calendar-changes.ts';
import type { View } from '../../view.ts';

interface PreviewPageProps {
  readonly view: View;
  readonly title: string;
  readonly preview: PreviewedChange;
  /** The calendar has changed since the preview that was confirmed. */
  readonly hasMovedOn: boolean;
  /** The form as it was typed, in hidden fields. */
  readonly children: Child;
  /** Beside what will be entered, e.g. what of a file was left out. */
  readonly aside?: Child;
}

/** Names of the buttons, by which the form comes back. */
export const CONFIRM = '_confirm';
export const CHANGE_AGAIN = '_change';

export const PreviewPage = ({ view, title, preview, hasMovedOn, children, aside }: PreviewPageProps) => {
  const { before, events, moved, unmoved } = preview;
  const heading = `${view.t(CHANGE.preview)}: ${title}`;
  const told = events.flatMap((event) => tellChange(event, namesOfMunicipality(before)) ?? []);
  return (
    <Page view={view} title={heading} at="calendar">
      <h1 class="kern-heading-large">{heading}</h1>
      {hasMovedOn ? (
        <Alert kind="warning" title={view.t(CHANGE.movedOnTitle)} live>
          <p class="kern-body">{view.t(CHANGE.movedOn)}</p>
        </Alert>
      ) : null}
      <h2 class="kern-heading-medium">{view.t(CHANGE.whatChanges)}</h2>
      {told.length === 0 ? (
        <p class="kern-body">{view.t(CHANGE.nothingChanges)}</p>
      ) : (
        <ul class="kern-list kern-list--bullet">
          {told.map((sentence) => (
            <li key={sentence.en}>{view.t(sentence)}</li>
          ))}
        </ul>
      )}
      {aside}
      <h2 class="kern-heading-medium">{view.t(CHANGE.moves)}</h2>
      {moved.length === 0 ? <p class="kern-body">{view.t(CHANGE.movesNone)}</p> : null}
      {moved.map((one) => (
        <Moved key={one.caseId} view={view} one={one} preview={preview} />
      ))}
      {unmoved === 0 ? null : (
        <p class="kern-body kern-body--muted">
          {view.t(CHANGE.unmoved)}: {unmoved}
        </p>
      )}
      <form method="post" enctype="multipart/form-data" class="form__buttons">
        {children}
        {told.length === 0 ? null : (
          <button class="kern-btn kern-btn--primary" type="submit" name={CONFIRM} value={String(before.changedSeq)}>
            <span class="kern-label">{view.t(CHANGE.confirm)}</span>
          </button>
        )}
        <button class="kern-btn kern-btn--secondary" type="submit" name={CHANGE_AGAIN} value="yes">
          <span class="kern-label">{view.t(CHANGE.change)}</span>
        </button>
        <a class="kern-link" href="/calendar">
          {view.t(CHANGE.giveUp)}
        </a>
      </form>
    </Page>
  );
};

const Moved = (props: { readonly view: View; readonly one: MovedCase; readonly preview: PreviewedChange }) => {
  const { view, one, preview } = props;
  const { caseId, number, title, moves, why } = one;
  const names = namesOfMunicipality(preview.before);
  return (
    <section class="moved" data-case={caseId}>
      <h3 class="kern-heading-small">
        <a class="kern-link" href={caseAddress(caseId)}>
          {number} {titleInWords(title, view)}
        </a>
      </h3>
      <Table
        view={view}
        caption={
          <>
            {view.t(CHANGE.caption)}: {number}
          </>
        }
        headings={[CHANGE.what, CHANGE.before, CHANGE.after]}
        class="kern-table--small cards-when-narrow"
      >
        {moves.map((move, index) => (
          <tr key={index} class="kern-table__row">
            <th class="kern-table__cell case-name" scope="row">
              {view.t(tellMove(move, names))}
            </th>
            <td class="kern-table__cell" data-label={view.t(CHANGE.before)}>
              <DayOrNone view={view} day={move.from} />
            </td>
            <td class="kern-table__cell" data-label={view.t(CHANGE.after)}>
              {isInDoubt(move) ? view.t(CHANGE.sameDay) : <DayOrNone view={view} day={move.to} />}
            </td>
          </tr>
        ))}
      </Table>
      {why.map((shifted, index) => (
        <p key={index} class="kern-body kern-body--small">
          {view.t(tellShifted(shifted, { place: view.place }))}
        </p>
      ))}
    </section>
  );
};

const isInDoubt = (move: Move): boolean => move.of === 'own-date' && move.what === 'sitting-in-doubt';

const DayOrNone = ({ view, day }: { readonly view: View; readonly day: PlainDate | null }) =>
  day ? <Day view={view} day={day} /> : <span class="kern-body--muted">{view.t(CHANGE.noDay)}</span>;
