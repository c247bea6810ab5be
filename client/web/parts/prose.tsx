/** Pages to read: sections with paragraphs and points, and what is said of the operator. */
import type { Child } from 'hono/jsx';
import type { Text } from '../../../domain/terms.ts';
import type { Operator } from '../operator.ts';
import { OPERATOR } from '../texts/operator.ts';
import type { View } from '../view.ts';
import { Alert } from './alert.tsx';

interface SectionProps {
  readonly view: View;
  readonly title: Text;
  /** Of the heading; absent: made of the English title. */
  readonly id?: string;
  readonly lead?: Text | undefined;
  readonly points?: readonly Text[] | undefined;
  readonly children?: Child;
}

export const Section = ({ view, title, id = anchorOf(title), lead, points, children }: SectionProps) => (
  <section class="prose tight" aria-labelledby={id}>
    <h2 class="kern-heading-medium" id={id}>
      {view.t(title)}
    </h2>
    {lead ? <p class="kern-body">{view.t(lead)}</p> : null}
    {points ? (
      <ul class="kern-list kern-list--bullet">
        {points.map((point) => (
          <li key={point.en}>{view.t(point)}</li>
        ))}
      </ul>
    ) : null}
    {children}
  </section>
);

const anchorOf = ({ en }: Text): string => en.toLowerCase().replaceAll(/[^a-z]+/g, '-');

type Entry = readonly [label: Text, value: string | undefined];

/** What the operator has entered; what is missing says so. */
export const Entered = ({ view, entries }: { readonly view: View; readonly entries: readonly Entry[] }) => (
  <dl class="kern-description-list">
    {entries.map(([label, value]) => (
      <div key={label.en} class="kern-description-list-item">
        <dt class="kern-description-list-item__key">{view.t(label)}</dt>
        <dd class="kern-description-list-item__value">
          <Value view={view} value={value} />
        </dd>
      </div>
    ))}
  </dl>
);

const Value = ({ view, value }: { readonly view: View; readonly value: string | undefined }) => {
  if (value === undefined) return <em class="kern-body--muted">{view.t(OPERATOR.missing)}</em>;
  return /^[^\s@]+@[^\s@]+$/.test(value) ? (
    <a class="kern-link" href={`mailto:${value}`}>
      {value}
    </a>
  ) : (
    value
  );
};

export const contactOf = ({ name, address, email, phone }: Operator): readonly Entry[] => [
  [OPERATOR.name, name],
  [OPERATOR.address, address],
  [OPERATOR.email, email],
  [OPERATOR.phone, phone],
];

export const InventedNote = ({ view }: { readonly view: View }) =>
  view.demonstration ? (
    <Alert kind="info" title={view.t(OPERATOR.invented)}>
      <p class="kern-body">{view.t(OPERATOR.inventedLead)}</p>
    </Alert>
  ) : null;
