/** How somebody signs in at the embedded provider: they choose who they are. No password, because nobody there is real. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { errors } from 'oidc-provider';
import type { PeopleDirectory } from '../../../storage/people.ts';
import { languageOf } from '../problems/language.ts';
import type { WebClient } from './embedded-provider.ts';

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

export const INTERACTION = '/choose/';

/** A person's id and nothing else. */
const MOST_BYTES = 1_000;

export function chooser(provider: Provider, people: PeopleDirectory, { choose, headers }: WebClient) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const interaction = await provider.interactionDetails(request, response);
    if (request.method === 'POST') {
      const chosen = new URLSearchParams(await bodyOf(request)).get('person');
      const person = (await people.all()).find(({ id }) => id === chosen);
      if (person) {
        await forgetFormer(provider, interaction);
        const result = { login: { accountId: person.subject } };
        await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
        return;
      }
    }
    const language = languageOf(String(interaction.params.ui_locales ?? 'de'));
    const page = await choose({ people: await people.all(), language });
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers });
    response.end(page);
  };
}

/**
 * Who was chosen before is nobody here any more. Else the provider would first sign them out, by a page of its own that
 * sends itself by a script, in English, and asks whoever has none to press on.
 */
async function forgetFormer(provider: Provider, interaction: Interaction): Promise<void> {
  if (!interaction.session) return;
  await (await provider.Session.find(interaction.session.cookie))?.destroy();
  interaction.session = undefined;
  await interaction.persist();
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
