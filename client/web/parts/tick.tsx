/** One box to tick, for what nobody does by mistake: it is ticked only where somebody has ticked it right before. */
export const Tick = ({
  name,
  value,
  label,
  missing,
  ticked = false,
}: {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  /** It was not ticked, and without it nothing was done. */
  readonly missing: boolean;
  readonly ticked?: boolean;
}) => (
  <div class={`kern-form-check${missing ? ' kern-form-check--error' : ''}`}>
    <input
      class={`kern-form-check__checkbox${missing ? ' kern-form-check__checkbox--error' : ''}`}
      type="checkbox"
      id={`tick-${name}`}
      name={name}
      value={value}
      checked={ticked}
      {...(missing ? { 'aria-invalid': 'true' as const } : {})}
    />
    <label class="kern-label" for={`tick-${name}`}>
      {label}
    </label>
  </div>
);
