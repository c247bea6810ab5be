/** HTTP's word for a refusal; status codes stand in `client/http` alone. */
export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 500 | 503;

const BY_CODE: Readonly<Record<string, ProblemStatus>> = {
  'case-unknown': 404,
  'municipality-unknown': 404,
  'document-unknown': 404,
  'person-unknown': 404,
  'not-your-step': 403,
  'not-yours': 403,
  'engine-only': 403,
  'step-not-open': 409,
  'step-already-done': 409,
  'too-early': 409,
  'key-used-before': 409,
  'content-erased': 409,
  'case-exists': 409,
  'case-over': 409,
  'case-paused': 409,
  'already-paused': 409,
  'not-paused': 409,
  'already-sent': 409,
  'already-erased': 409,
  'nothing-owed': 409,
  'days-closed-already': 409,
  'day-not-closed': 409,
  'sitting-not-in-doubt': 409,
  'other-version': 409,
  'other-declaration': 409,
  'document-too-large': 413,
  'calendar-too-large': 413,
  'not-a-pdf': 415,
  // The installation's own trouble: another key in the worker, a journal that was rolled back.
  'not-authenticated': 500,
  'journal-rolled-back': 503,
};

/** A rule that refuses, or a form that is wrong: what was said cannot be accepted as it is. */
export const statusOf = (code: string): ProblemStatus => BY_CODE[code] ?? 422;
