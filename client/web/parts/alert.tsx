/** A message that stands out: what went well, what to know, what to mind. */
import type { Child } from 'hono/jsx';

export interface AlertProps {
  readonly kind: 'info' | 'success' | 'warning' | 'danger';
  readonly title: string;
  readonly children?: Child;
  /** Read out at once by a screen reader: only for what answers something that was just done. */
  readonly live?: boolean;
}

export const Alert = ({ kind, title, children, live = false }: AlertProps) => (
  <div class={`kern-alert kern-alert--${kind}`} {...(live ? { role: kind === 'danger' ? 'alert' : 'status' } : {})}>
    <div class="kern-alert__header">
      <span class={`kern-icon kern-icon--${kind}`} aria-hidden="true"></span>
      <span class="kern-title">{title}</span>
    </div>
    {children === undefined ? null : <div class="kern-alert__body">{children}</div>}
  </div>
);
