/** The process as nested lists: phases, their steps, and of each who does it, after what, until when and under which rules. */
import type { Child } from 'hono/jsx';
import { stepOf } from '../../../../domain/guideline/steps.ts';
import { PHASES, type Phase, STEPS, type StepName } from '../../../../domain/terms.ts';
import { PHASE_LABELS } from '../../../texts/phases.ts';
import { RuleLinks } from '../../parts/rule-links.tsx';
import type { FlowNode } from '../../process-picture/process-flow.ts';
import { PROCESS_FLOW } from '../../process-picture/process-flow.ts';
import type { Standing } from '../../process-picture/standing.ts';
import { CONDITIONS, EACH, MARK, PROCESS, STATE } from '../../texts/process.ts';
import type { View } from '../../view.ts';

interface OutlineProps {
  readonly view: View;
  /** Of a case; absent: the process as such. */
  readonly standing?: Standing;
}

export const ProcessOutline = ({ view, standing }: OutlineProps) => {
  const { nodes } = PROCESS_FLOW;
  const phases = PHASES.filter((phase) => STEPS.some((step) => stepOf(step).phase === phase));
  return (
    <section aria-labelledby="as-text" class="process-text">
      <h2 class="kern-heading-medium" id="as-text">
        {view.t(PROCESS.asText)}
      </h2>
      <ol class="process-text__phases">
        {phases.map((phase) => (
          <PhaseItem key={phase} {...{ view, phase, nodes, standing }} />
        ))}
      </ol>
    </section>
  );
};

interface PhaseProps {
  readonly view: View;
  readonly phase: Phase;
  readonly nodes: readonly FlowNode[];
  readonly standing: Standing | undefined;
}

const PhaseItem = ({ view, phase, nodes, standing }: PhaseProps) => (
  <li>
    <h3 class="kern-heading-small">{view.t(PHASE_LABELS[phase])}</h3>
    <ul class="process-text__steps">
      {STEPS.filter((step) => stepOf(step).phase === phase).map((step) => (
        <li key={step} id={`step-${step}`} class="process-text__step">
          <p class="process-text__name">{view.t(stepOf(step).label)}</p>
          {standing ? (
            <States view={view} nodes={nodes.filter((node) => node.step === step)} standing={standing} />
          ) : null}
          <Facts view={view} step={step} />
          <RuleLinks view={view} rules={stepOf(step).rules} />
        </li>
      ))}
    </ul>
  </li>
);

/** Of each office for itself, where each has a share of its own. */
const States = ({
  view,
  nodes,
  standing,
}: {
  readonly view: View;
  readonly nodes: readonly FlowNode[];
  readonly standing: Standing;
}) => (
  <p class="kern-body">
    {nodes.map((node, index) => {
      const state = standing(node);
      const [role] = node.roles;
      return (
        <span key={node.id} class={`process-text__state process-text__state--${state}`}>
          {index > 0 ? ', ' : null}
          {nodes.length > 1 && role ? `${view.office(role)}: ` : null}
          <span aria-hidden="true">{MARK[state]} </span>
          {view.t(STATE[state])}
        </span>
      );
    })}
  </p>
);

const Facts = ({ view, step }: { readonly view: View; readonly step: StepName }) => {
  const { by, each, after, within, informs, short } = stepOf(step);
  const who = by.map((role) => view.office(role)).join(', ');
  const how = by.length > 1 ? ` (${view.t(each === 'role' ? PROCESS.eachOf : PROCESS.anyOf)})` : '';
  const condition = CONDITIONS[step];
  return (
    <dl class="process-text__facts kern-body">
      <Fact label={view.t(PROCESS.by)}>{informs ? view.t(PROCESS.handschlagInforms) : `${who}${how}`}</Fact>
      {after.length === 0 ? (
        <Fact label={view.t(PROCESS.start)}>{view.t(PROCESS.atOnce)}</Fact>
      ) : (
        <Fact label={view.t(PROCESS.after)}>{after.map((name) => view.t(stepOf(name).label)).join(', ')}</Fact>
      )}
      {within === undefined ? null : (
        <Fact label={view.t(PROCESS.within)}>
          {within} {view.t(within === 1 ? PROCESS.workingDay : PROCESS.workingDays)}
        </Fact>
      )}
      {each === undefined || each === 'role' ? null : <Fact label={view.t(PROCESS.each)}>{view.t(EACH[each])}</Fact>}
      {condition ? (
        <Fact label={view.t(PROCESS.onlyIf)}>{view.t(condition)}</Fact>
      ) : (
        <Fact label={view.t(PROCESS.about)}>{view.t(short)}</Fact>
      )}
    </dl>
  );
};

const Fact = ({ label, children }: { readonly label: string; readonly children?: Child }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
