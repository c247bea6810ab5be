/** Another instant of the case, by its entry or by the clock, or two to compare: forms that go into the address. */
import type { Child } from 'hono/jsx';
import type { CaseId, Text } from '../../../../domain/terms.ts';
import { AUDIT } from '../../texts/audit.ts';
import type { View } from '../../view.ts';
import { auditAddress } from './audit-frame.tsx';

interface ChooseMomentProps {
  readonly view: View;
  readonly caseId: CaseId;
  readonly at: number;
  readonly with?: number;
  readonly last: number;
  readonly open?: boolean;
}

export const ChooseMoment = ({ view, caseId, at, with: other, last, open = false }: ChooseMomentProps) => {
  const entries = { type: 'number', min: 1, max: last, required: true } as const;
  return (
    <details class="further audit-choose" {...(open ? { open: true } : {})}>
      <summary>{view.t(AUDIT.choose)}</summary>
      <div class="audit-choices">
        <Choice view={view} caseId={caseId} id="by-number" title={AUDIT.byNumber} button={AUDIT.show}>
          <Input view={view} id="seq" label={AUDIT.seq} given={{ ...entries, name: 'at', value: at }} />
        </Choice>
        <Choice view={view} caseId={caseId} id="by-time" title={AUDIT.byTime} button={AUDIT.show}>
          <Input view={view} id="day" label={AUDIT.day} given={{ type: 'date', name: 'day', required: true }} />
          <Input
            view={view}
            id="time"
            label={AUDIT.time}
            hint={AUDIT.timeHint}
            given={{ type: 'time', name: 'time' }}
          />
        </Choice>
        <Choice view={view} caseId={caseId} id="comparing" title={AUDIT.compare} button={AUDIT.doCompare}>
          <Input view={view} id="one" label={AUDIT.atFirst} given={{ ...entries, name: 'at', value: at }} />
          <Input
            view={view}
            id="other"
            label={AUDIT.atSecond}
            given={{ ...entries, name: 'with', value: other ?? last }}
          />
        </Choice>
      </div>
    </details>
  );
};

const Choice = ({
  view,
  caseId,
  id,
  title,
  button,
  children,
}: {
  readonly view: View;
  readonly caseId: CaseId;
  readonly id: string;
  readonly title: Text;
  readonly button: Text;
  readonly children: Child;
}) => (
  <form class="audit-choice" method="get" action={auditAddress(caseId)} aria-labelledby={id}>
    <h2 class="kern-title" id={id}>
      {view.t(title)}
    </h2>
    <div class="audit-inputs">{children}</div>
    <button class="kern-btn kern-btn--secondary" type="submit">
      <span class="kern-label">{view.t(button)}</span>
    </button>
  </form>
);

interface Given {
  readonly type: 'number' | 'date' | 'time';
  readonly name: string;
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly required?: true;
}

const Input = ({
  view,
  id,
  label,
  hint,
  given,
}: {
  readonly view: View;
  readonly id: string;
  readonly label: Text;
  readonly hint?: Text;
  readonly given: Given;
}) => (
  <div class="kern-form-input">
    <label class="kern-label" for={`moment-${id}`}>
      {view.t(label)}
    </label>
    {hint ? (
      <div class="kern-hint" id={`moment-${id}-hint`}>
        {view.t(hint)}
      </div>
    ) : null}
    <input
      class="kern-form-input__input"
      id={`moment-${id}`}
      {...given}
      {...(hint ? { 'aria-describedby': `moment-${id}-hint` } : {})}
    />
  </div>
);
