/** What a developer must know before the first call, as the document's own description (CommonMark). */
import { PROBLEM_STATUS } from '../problems/status-of.ts';

const PARAGRAPHS = [
  'Handschlag carries a cooperation between a carrier and a municipality from the request to the report. One cooperation is one case. Everything that people do is a **step** of the guideline or a **command**; each has a path and a form of its own, with who may give it and the rules that it follows.',
  '**Signing in.** Every call bears an access token of the identity provider: `Authorization: Bearer …`, audience `handschlag`. Whoever holds several roles acts in the one that fits; `Handschlag-Role` chooses one, `Handschlag-For` says for which office a substitute acts.',
  '**Writing.** Every write bears an `Idempotency-Key`, chosen once for what is meant. The same key with the same content answers with the first receipt and has no second effect; with other content it is refused (`key-used-before`). A secret is told once: the key that made a webhook or a calendar address is refused when it comes again (`webhook-made-already`, `feed-made-already`). After 503, or when no answer came, send the same again with the same key. A receipt says from which to which row of the journal the command and its effects stand; whatever is read afterwards shows them.',
  '**Reading.** Ids are opaque; a case may also be named by its number (`HS-K3VUO5JQ`). Instants are UTC with milliseconds, dates are days in the municipality’s zone, amounts are whole cents. Where an answer has an `ETag`, `If-None-Match` saves sending it again; a case’s own, given as `If-Match` with a step or command, has it refused (412) if anything happened since. Lists are paged by `next`, which is given back as `after`. `at` shows a case as it stood at an instant, on a day or after a row.',
  '**Personal data** is sealed before it is stored. A field that the caller’s role may not read, or that was erased, is shown as withheld.',
  '**Problems** are problem details (RFC 9457, `application/problem+json`) in German or, with `Accept-Language: en`, in English. `code` is stable and made for programs, `rule` names the guideline’s rule (`/api/v1/guideline` lists them), `errors` points into the form (RFC 6901). What exists but is not the caller’s is answered like what does not exist: 404.',
];

export const introduction = (): string =>
  [...PARAGRAPHS, `**Codes with a status of their own**; every other refusal has 422:\n\n${codes()}`].join('\n\n');

const codes = (): string =>
  Object.entries(
    Object.groupBy(Object.entries(PROBLEM_STATUS), ([, status]) => status) as Record<string, [string, number][]>,
  )
    .map(([status, entries]) => `- ${status}: ${entries.map(([code]) => `\`${code}\``).join(', ')}`)
    .join('\n');
