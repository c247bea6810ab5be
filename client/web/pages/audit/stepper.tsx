/** First, back, forward, last: links that stay under the finger, for the next page puts the focus where the last one was. */
import type { CaseId, Text } from '../../../../domain/terms.ts';
import { AUDIT } from '../../texts/audit.ts';
import type { View } from '../../view.ts';
import { stateAddress } from './audit-frame.tsx';
import type { Around } from './stepping.ts';

interface StepperProps {
  readonly view: View;
  readonly caseId: CaseId;
  readonly around: Around;
}

export const Stepper = ({ view, caseId, around }: StepperProps) => (
  <nav class="audit-stepper" aria-label={view.t(AUDIT.stepping)}>
    <ul>
      {STEPS.map(([where, mark, label, rel]) => (
        <li key={where}>
          <Step
            view={view}
            id={where}
            mark={mark}
            label={label}
            rel={rel}
            address={addressOf(caseId, around[where], where)}
          />
        </li>
      ))}
    </ul>
  </nav>
);

const STEPS = [
  ['first', '⇤', AUDIT.first, undefined],
  ['previous', '←', AUDIT.previous, 'prev'],
  ['next', '→', AUDIT.next, 'next'],
  ['last', '⇥', AUDIT.last, undefined],
] as const;

/** The fragment is the link itself, which thereby has the focus on the next page: Enter again goes on. */
const addressOf = (caseId: CaseId, seq: number | undefined, where: string): string | undefined =>
  seq === undefined ? undefined : `${stateAddress(caseId, seq)}#${where}`;

const Step = ({
  view,
  id,
  mark,
  label,
  rel,
  address,
}: {
  readonly view: View;
  readonly id: string;
  readonly mark: string;
  readonly label: Text;
  readonly rel: string | undefined;
  readonly address: string | undefined;
}) => {
  const words = (
    <>
      <span aria-hidden="true">{mark}</span>
      <span class="kern-label">{view.t(label)}</span>
    </>
  );
  return address === undefined ? (
    <span class="audit-step audit-step--end" id={id}>
      {words}
    </span>
  ) : (
    <a class="audit-step" id={id} href={address} {...(rel ? { rel } : {})}>
      {words}
    </a>
  );
};
