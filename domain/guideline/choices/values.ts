/** The values of a choice, in the order in which its texts stand. */
export const valuesOf = <T extends object>(choices: T): readonly (keyof T & string)[] =>
  Object.keys(choices) as (keyof T & string)[];
