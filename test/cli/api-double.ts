/** A server in the API's place that answers as it is told and remembers what it was asked. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface ApiDouble {
  readonly url: string;
  readonly asked: Asked[];
  /** Given out in order; the last one again and again. */
  answers: Answer[];
  close(): Promise<void>;
}

export async function apiDouble(): Promise<ApiDouble> {
  const asked: Asked[] = [];
  const double = { asked, answers: [{ status: 200, body: {} }] as Answer[] };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      asked.push({ method, path, headers, body: Buffer.concat(chunks).toString('utf8') });
      const answer = (double.answers.length > 1 ? double.answers.shift() : double.answers[0]) ?? {
        status: 500,
        body: {},
      };
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return Object.assign(double, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise<void>((done) => void server.close(() => done())),
  });
}
