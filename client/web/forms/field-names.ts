/**
 * How a form's fields are called in what a browser sends: dotted paths, `carrier.name`, `criteria.0.value`. Errors come with JSON
 * pointers (RFC 6901), `/criteria/0/value`; elements have ids, `field-criteria-0-value`.
 */
export const within = (prefix: string, name: string): string => (prefix === '' ? name : `${prefix}.${name}`);

export const idOf = (field: string): string => `field-${field.replaceAll(/[.@#]+/g, '-').replace(/^-/, '')}`;

/**
 * Fields that only one choice has, bear it in their name (`@agree.version`): two variants may have fields of one name, and what was
 * typed in one is not to appear in the other.
 */
export const variantPrefix = (prefix: string, when: { readonly value: string } | undefined): string =>
  when ? within(prefix, `@${when.value}`) : prefix;

/** No name of a field holds a character that a pointer would have to escape. */
export const pointerOf = (field: string): string =>
  field
    .split('.')
    .filter((part) => part !== '' && !part.startsWith('@'))
    .map((part) => `/${part}`)
    .join('');

/** Beside a list's entries: how many there are. */
export const countOf = (field: string): string => `${field}.#`;
/** Of an uploaded document: what the upload answered. */
export const referenceOf = (field: string): string => `${field}.ref`;
/** Buttons that change a form without sending it. */
export const MORE = '_more';
export const LESS = '_less';
/** Keeps what was typed for later. */
export const SAVE = '_save';
/** Keeps it, and leads to the part before. */
export const BACK = '_back';
/** Shows what sending it would make of what was typed. */
export const PREVIEW = '_preview';
/** Chosen once for each form that is shown: sending it twice has one effect. */
export const KEY = '_key';

/** The tick by which somebody completes what a colleague has taken; its value is who that is. */
export const ALL_THE_SAME = '_all-the-same';

/** The tick that answers what a page asked once more; its value is what was asked. */
export const CONFIRMED = '_confirmed';

/** What was typed, without which button was pressed, and without what must be said anew. */
export const withoutButtons = (typed: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...typed].filter(([name]) => ![MORE, LESS, SAVE, BACK, PREVIEW, KEY, ALL_THE_SAME, CONFIRMED].includes(name)),
  );
