/** A few facts, each with what it is called. */
import type { Child } from 'hono/jsx';

export type Fact = readonly [label: string, value: Child];

export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl class="kern-description-list">
    {facts.map(([label, value]) => (
      <div key={label} class="kern-description-list-item">
        <dt class="kern-description-list-item__key">{label}</dt>
        <dd class="kern-description-list-item__value">{value}</dd>
      </div>
    ))}
  </dl>
);
