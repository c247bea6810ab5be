/** What was typed, carried through a page that asks once more. */
import { LESS, MORE } from './field-names.ts';
import type { Typed } from './posted.ts';

/** `except`: buttons of the page itself. */
export const HiddenFields = ({
  typed,
  except = [],
}: {
  readonly typed: Typed;
  readonly except?: readonly string[];
}) => (
  <>
    {[...typed]
      .filter(([name]) => name !== MORE && name !== LESS && !except.includes(name))
      .flatMap(([name, values]) =>
        values.map((value, index) => <input key={`${name}-${index}`} type="hidden" name={name} value={value} />),
      )}
  </>
);
