/** A local installation's place on disk and its server, for the command line alone: it signs everybody in and answers by path. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Request {
  readonly method: string;
  readonly path: string;
  /** The person whose token it bears. */
  readonly by: string;
  readonly role: string | undefined;
  /** For which office. */
  readonly office: string | undefined;
  readonly key: string | undefined;
  readonly body: string;
}
export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

export interface LocalDouble {
  readonly data: string;
  readonly requests: Request[];
  close(): Promise<void>;
}

export async function localDouble(reply: (request: Request) => Reply): Promise<LocalDouble> {
  const requests: Request[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const [kind = '', credentials = ''] = (headers.authorization ?? '').split(' ');
      const answer = (status: number, body: unknown) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      if (url === '/oidc/token' && kind === 'Basic') {
        const client = decodeURIComponent(Buffer.from(credentials, 'base64').toString('utf8').split(':')[0] ?? '');
        return answer(200, { access_token: client.replace('person:', '') });
      }
      const asked: Request = {
        method,
        path: url.replace('/api/v1', ''),
        by: credentials,
        role: headers['handschlag-role'] as string | undefined,
        office: headers['handschlag-for'] as string | undefined,
        key: headers['idempotency-key'] as string | undefined,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      requests.push(asked);
      const { status, body } = reply(asked);
      return answer(status, body);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const data = mkdtempSync(join(tmpdir(), 'handschlag-cli-'));
  const write = (name: string, content: unknown) => writeFileSync(join(data, name), JSON.stringify(content));
  write('running.json', { url, temporalUiUrl: 'http://127.0.0.1:8233', state: 'ready' });
  write('local-keys.json', { oidcSecret: 's'.repeat(43), keyEncryptionKey: `${'k'.repeat(43)}=` });
  return {
    data,
    requests,
    async close() {
      await new Promise<void>((done) => void server.close(() => done()));
      rmSync(data, { recursive: true });
    },
  };
}
