/** How somebody signs in at the embedded provider: they choose who they are. No password, because nobody there is real. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { errors } from 'oidc-provider';
import type { PeopleDirectory } from '../../../storage/people.ts';
import { languageOf } from '../problems/language.ts';
import type { WebClient } from './embedded-provider.ts';

export const INTERACTION = '/choose/';

/** A person's id and nothing else. */
const MOST_BYTES = 1_000;

export function chooser(provider: Provider, people: PeopleDirectory, { choose, headers }: WebClient) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { params } = await provider.interactionDetails(request, response);
    if (request.method === 'POST') {
      const chosen = new URLSearchParams(await bodyOf(request)).get('person');
      const person = (await people.all()).find(({ id }) => id === chosen);
      if (person) {
        const result = { login: { accountId: person.subject } };
        await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
        return;
      }
    }
    const language = languageOf(String(params.ui_locales ?? 'de'));
    const page = await choose({ people: await people.all(), language });
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers });
    response.end(page);
  };
}

/** An interaction that is over, or another browser's: back to where one signs in. */
export function answerFailure(error: unknown, response: ServerResponse): void {
  const isStale = error instanceof errors.SessionNotFound;
  response.writeHead(isStale ? 303 : 500, isStale ? { location: '/sign-in' } : {});
  response.end();
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return '';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
