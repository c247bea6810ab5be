/** The steps to come as a table: says of each what the picture shows of it. */
import type { BackwardPlan, PlannedStep } from '../../../../domain/forecast/backward-plan.ts';
import type { ForecastStep } from '../../../../domain/forecast/forecast.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import { stepLabel } from '../../../texts/step-label.ts';
import { workingDays } from '../../../texts/tell-shifted.ts';
import { Day } from '../../parts/dates.tsx';
import { Table } from '../../parts/table.tsx';
import { TIME_LINE } from '../../texts/time-line.ts';
import type { View } from '../../view.ts';
import { whichOf } from './open-steps.tsx';

interface StepsProps {
  readonly view: View;
  readonly file: CaseFile;
  readonly steps: readonly ForecastStep[];
  readonly plan: BackwardPlan | undefined;
}

export const TimeLineSteps = ({ view, file, steps, plan }: StepsProps) => {
  const { step, who, from, finish, leeway, latest } = TIME_LINE;
  const headings = [step, who, from, finish, leeway, ...(plan ? [latest] : [])];
  return (
    <Table
      view={view}
      caption={view.t(TIME_LINE.caption)}
      headings={headings}
      class="kern-table--small cards-when-narrow"
    >
      {steps.map((one) => (
        <Step key={one.key} {...{ view, file, step: one }} plan={plan && (planned(plan, one) ?? null)} />
      ))}
    </Table>
  );
};

const planned = ({ steps }: BackwardPlan, { key }: ForecastStep): PlannedStep | undefined =>
  steps.find((one) => one.key === key);

const Step = (props: {
  readonly view: View;
  readonly file: CaseFile;
  readonly step: ForecastStep;
  /** null: it need not be done for the chosen sitting. */
  readonly plan: PlannedStep | null | undefined;
}) => {
  const { view, file, step, plan } = props;
  const { start, finish, slack, isOpen, roles } = step;
  return (
    <tr class="kern-table__row" {...(finish ? { id: `entry-step-${step.key}` } : {})}>
      <th class="kern-table__cell step-name" scope="row">
        {view.t(stepLabel(step.step))}
        {whichOf(step, file)}
        {isOpen ? <span class="kern-body--small kern-body--muted">{view.t(TIME_LINE.open)}</span> : null}
      </th>
      <td class="kern-table__cell" data-label={view.t(TIME_LINE.who)}>
        {roles.map((role) => view.office(role)).join(', ')}
      </td>
      <td class="kern-table__cell" data-label={view.t(TIME_LINE.from)}>
        {start ? <Day view={view} day={start} /> : view.t(TIME_LINE.unknown)}
      </td>
      <td class="kern-table__cell" data-label={view.t(TIME_LINE.finish)}>
        {finish ? <Day view={view} day={finish} /> : view.t(TIME_LINE.unknown)}
      </td>
      <td class="kern-table__cell" data-label={view.t(TIME_LINE.leeway)}>
        {slack === undefined ? '–' : view.t(slack === 0 ? TIME_LINE.none : workingDays(slack))}
      </td>
      {plan === undefined ? null : (
        <td
          class="kern-table__cell"
          data-label={view.t(TIME_LINE.latest)}
          {...(plan?.latest ? { id: `entry-latest-${step.key}` } : {})}
        >
          {plan === null ? '–' : <Latest view={view} plan={plan} />}
        </td>
      )}
    </tr>
  );
};

const Latest = ({ view, plan }: { readonly view: View; readonly plan: PlannedStep }) => {
  const { latest, notBefore, isTooLate, tooLateBy } = plan;
  return (
    <>
      {latest ? <Day view={view} day={latest} /> : null}
      {notBefore ? (
        <span class="kern-body--small kern-body--muted">
          {' '}
          ({view.t(TIME_LINE.notBefore)} <Day view={view} day={notBefore} />)
        </span>
      ) : null}
      {isTooLate ? (
        <strong class="too-late">
          {' '}
          {tooLateBy === undefined
            ? view.t(TIME_LINE.tooLate)
            : `${view.t(TIME_LINE.lateBy)} ${view.t(workingDays(tooLateBy))}`}
        </strong>
      ) : null}
    </>
  );
};
