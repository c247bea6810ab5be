/** What a log says of an error: its kind, its code, where it came from. Never its message, which may say what somebody wrote. */

export interface ToldError {
  readonly type: string;
  readonly code?: string;
  readonly places?: readonly string[];
  readonly cause?: ToldError;
}

const PLACES = 8;
const CAUSES = 4;

/** Strings that are no error (a name that was told already) stay as they are. */
export const toldError = (error: unknown): unknown => (isError(error) ? told(error, CAUSES) : error);

function told(error: Error, causes: number): ToldError {
  const { code } = error as { readonly code?: unknown };
  const places = placesOf(error);
  return {
    type: error.name,
    ...(typeof code === 'string' && /^[\w.-]{1,60}$/.test(code) ? { code } : {}),
    ...(places.length > 0 ? { places } : {}),
    ...(causes > 0 && isError(error.cause) ? { cause: told(error.cause, causes - 1) } : {}),
  };
}

/** The lines of the stack that name places: a message of several lines stands before them. */
export const placesOf = ({ stack = '' }: Error): readonly string[] =>
  stack
    .split('\n')
    .filter((line) => /^ {4}at .*[:(<]/.test(line))
    .slice(0, PLACES);

/** By shape: errors of another realm (a worker's, a test's) are errors too. */
export const isError = (value: unknown): value is Error =>
  value instanceof Error ||
  (typeof value === 'object' && value !== null && 'name' in value && 'message' in value && 'stack' in value);
