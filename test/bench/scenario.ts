/** A part of the bench that runs alone: `npm run bench -- lists`. */
export interface Scenario {
  readonly name: string;
  run(options: { readonly quick: boolean; readonly say: (line: string) => void }): Promise<Measured>;
}

export interface Measured {
  /** For people: figure, measured, aim. */
  readonly lines: readonly Line[];
  /** For programs. */
  readonly figures: object;
}

export type Line = readonly [figure: string, measured: string, aim: string];

export const ms = (value: number): string => `${value.toFixed(1)} ms`;
export const times = (value: number): string => `${value.toFixed(2)} ×`;
