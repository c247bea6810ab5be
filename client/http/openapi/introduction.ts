/** What a developer must know before the first call, as the document's own description (CommonMark). */
import { PROBLEM_STATUS } from '../problems/status-of.ts';

const PARAGRAPHS = [
  'Handschlag carries a cooperation between a carrier and a municipality from the request to the report. One cooperation is one case. Everything that people do is a **step** of the guideline or a **command**; each has a path and a form of its own, with who may give it and the rules that it follows.',
  '**Signing in.** Every call bears an access token: `Authorization: Bearer …`. It comes from the identity provider that the operators of the installation have chosen (OpenID Connect; the security scheme `bearer` names it): a JWT signed with ES256, RS256, PS256 or EdDSA, with `iss`, `exp`, `sub`, and `handschlag` among `aud` unless the operators set another. A program signs in as itself: the provider gives it a client of its own with the grant `client_credentials`, and an operator enters it like a person (`registerPerson`), with the token’s `sub` as `subject` and with its roles. To follow every case, documents included, it takes the role `auditor`, who reads and changes nothing; webhooks are set up by an `operator`. A carrier’s people without an account sign in with a mailed link instead: `requestSignInLink`, then `openSession`, whose `token` is sent in the same way. `getMe` tells who one is.',
  '**Roles.** Whoever holds several acts in the one that fits; `Handschlag-Role` chooses one, `Handschlag-For` says for which office a substitute acts. What one sees follows from it.',
  '**Writing.** Every write bears an `Idempotency-Key`, chosen once for what is meant. The same key with the same content answers with the first receipt and has no second effect; with other content it is refused (`key-used-before`). A secret is told once: the key that made a webhook or a calendar address is refused when it comes again (`webhook-made-already`, `feed-made-already`). After 503, or when no answer came, send the same again with the same key. A receipt says from which to which row of the journal the command and its effects stand; whatever is read afterwards shows them.',
  '**Reading.** Ids are opaque; a case may also be named by its number (`HS-K3VUO5JQ`). Instants are UTC with milliseconds, dates are days in the municipality’s zone, amounts are whole cents. Where an answer has an `ETag`, `If-None-Match` saves sending it again; a case’s own, given as `If-Match` with a step or command, has it refused (412) if anything happened since. `at` shows a case as it stood at an instant, on a day or after a row.',
  '**Paging.** Where there is more, an answer has `next`: give it back as `after`, with the same filters, until an answer has none. A parameter that takes several values is repeated: `phase=request&phase=vetting`.',
  '**Following cases.** Every change of a case adds rows to its journal, numbered from 1 without a gap: `seq`. A webhook (`createWebhook`; the message is described under `webhooks`, `case.changed`) says which rows are new; `listCaseEvents` reads them, from `after` on. Without a webhook, ask `listCases` in the order `changed` now and then, with `If-None-Match`, and compare each case’s `seq`.',
  '**Personal data** is sealed before it is stored. A field that the caller’s role may not read, or that was erased, is shown as withheld.',
  '**Problems** are problem details (RFC 9457, `application/problem+json`) in German or, with `Accept-Language: en`, in English. `code` is stable and made for programs, `rule` names the guideline’s rule (`/api/v1/guideline` lists them), `errors` points into the form (RFC 6901). `Request-Id` names the request in the operators’ log. What exists but is not the caller’s is answered like what does not exist: 404.',
];

/** Said before any form is read; what steps and commands refuse stands in `PROBLEM_STATUS`. */
const AT_THE_DOOR: Readonly<Record<string, readonly string[]>> = {
  400: [
    'json-malformed',
    'json-too-deep',
    'query-invalid',
    'idempotency-key-invalid',
    'office-unknown',
    'header-invalid',
  ],
  401: ['not-signed-in', 'link-unusable'],
  403: ['person-not-registered', 'role-not-yours'],
  404: ['not-found'],
  405: ['method-not-allowed'],
  413: ['body-too-large'],
  415: ['not-json'],
  422: ['form-invalid'],
  429: ['too-many-requests'],
  500: ['internal'],
  503: ['try-again'],
};

export const introduction = (): string =>
  [
    ...PARAGRAPHS,
    `**Codes of the door**, before a rule is asked:\n\n${list(AT_THE_DOOR)}`,
    `**Codes of rules with a status of their own**; every other refusal has 422:\n\n${list(codesByStatus())}`,
  ].join('\n\n');

const codesByStatus = () => {
  const told = Object.entries(PROBLEM_STATUS).filter(([, status]) => status !== 500);
  const groups = Object.entries(Object.groupBy(told, ([, status]) => status) as Record<string, [string, number][]>);
  return Object.fromEntries(groups.map(([status, entries]) => [status, entries.map(([code]) => code)]));
};

const list = (codes: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(codes)
    .map(([status, names]) => `- ${status}: ${names.map((code) => `\`${code}\``).join(', ')}`)
    .join('\n');
