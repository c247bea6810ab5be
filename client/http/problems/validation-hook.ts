/** What a request's own shape does wrong, before any rule of a case is asked. */
import type { Hook } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { refusal } from '../../../domain/case/refusals.ts';
import { issueErrors } from '../../commands/field-errors.ts';
import { formInvalid } from '../../commands/refusals.ts';
import type { AppEnv } from '../app-env.ts';
import { FOR_HEADER } from '../headers.ts';
import { nothingHere } from './on-error.ts';
import { problem } from './problem.ts';

// biome-ignore lint/suspicious/noExplicitAny: the hook stands for every route, whatever its input
export const validationHook: Hook<any, AppEnv, any, any> = async (result, c) => {
  if (result.success) return undefined;
  const fields = issueErrors(result.error.issues, await sentTo(c, result.target));
  switch (result.target) {
    case 'param':
      return problem(c, 404, nothingHere);
    case 'header':
      return problem(c, 400, refusedHeader(fields.map(({ path }) => path)));
    case 'query':
      return problem(c, 400, queryInvalid, fields);
    default:
      return problem(c, 422, formInvalid, fields);
  }
};

const refusedHeader = (paths: readonly string[]) => {
  if (paths.includes(`/${FOR_HEADER}`)) return officeUnknown;
  return paths.includes('/idempotency-key') ? keyMissing : headerInvalid;
};

/** What was sent there: what is missing is told as missing. */
async function sentTo(c: Context<AppEnv>, target: string): Promise<unknown> {
  if (target === 'query') return c.req.query();
  return target === 'json' ? await c.req.json() : undefined;
}

const keyMissing = refusal(
  'idempotency-key-invalid',
  'Jede Änderung braucht die Kopfzeile „Idempotency-Key“ mit 8 bis 200 sichtbaren ASCII-Zeichen, je Vorhaben einmal gewählt.',
  'Every change needs the header “Idempotency-Key” with 8 to 200 visible ASCII characters, chosen once for what is meant.',
);
const officeUnknown = refusal(
  'office-unknown',
  'Die Kopfzeile „Handschlag-For“ nennt keine Stelle, für die jemand handeln könnte.',
  'The header “Handschlag-For” names no office that somebody could act for.',
);
const headerInvalid = refusal(
  'header-invalid',
  'Eine Kopfzeile der Anfrage ist zu lang oder nicht lesbar.',
  'A header of the request is too long or cannot be read.',
);
const queryInvalid = refusal('query-invalid', 'Die Angaben in der Adresse stimmen nicht.', 'The query is wrong.');
