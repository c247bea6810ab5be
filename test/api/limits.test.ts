/** Limits of rate and patience, over a real socket. */
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type HttpServer, startServer } from '../../client/http/server.ts';
import { attempt, refusalOf } from './abuse/attempts.ts';
import { type Installation, installation } from './installation.ts';

let at: Installation;
let server: HttpServer;
beforeAll(async () => {
  at = await installation({ limits: { requestsPerMinute: 5, failuresPerMinute: 20, trustedProxies: 1 } });
  const patience = { request: 2_000, headers: 1_500, every: 50 };
  server = await startServer({ app: at.app, host: '127.0.0.1', port: 0, patience });
});
afterAll(async () => {
  await server.stop();
  await at.close();
});

test('one person may ask so often, another is not in their way', async () => {
  const ask = (as: string) => attempt(at, { method: 'GET', path: '/api/v1/me', as });
  for (let asked = 0; asked < 5; asked += 1) expect((await ask('petra')).status).toBe(200);
  const late = await ask('petra');
  expect(late.headers.get('ratelimit')).toMatch(/^"minute";r=0;t=\d+$/);
  expect(await refusalOf(late)).toMatchObject({ status: 429, code: 'too-many-requests' });
  expect((await ask('lea')).status).toBe(200);
});

test('guessing tokens from one address ends; behind one’s own proxy others are not held up by it', async () => {
  const guess = (from: string) =>
    at.app.request('/api/v1/me', {
      headers: { authorization: 'Bearer guessed', 'x-forwarded-for': `6.6.6.6, ${from}` },
    });
  let last = await guess('192.0.2.1');
  for (let tries = 0; tries < 30 && last.status === 401; tries += 1) last = await guess('192.0.2.1');
  expect(last.status).toBe(429);
  expect((await guess('192.0.2.2')).status).toBe(401);
});

/** What a raw connection gets back until the server closes it; it never ends by itself. */
const raw = (lines: readonly string[], everyMs: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1');
    let text = '';
    socket.on('data', (piece) => {
      text += String(piece);
    });
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EPIPE' || error.code === 'ECONNRESET' ? undefined : reject(error),
    );
    socket.on('close', () => resolve(text));
    void (async () => {
      for (const line of lines) {
        if (socket.destroyed) return;
        socket.write(line);
        await sleep(everyMs);
      }
    })();
  });

test('whoever dribbles headers is cut off', async () => {
  const dribble = Array.from({ length: 800 }, (_, index) => `X-Slow-${index}: 1\r\n`);
  const text = await raw(['GET /api/v1/me HTTP/1.1\r\nHost: x\r\n', ...dribble], 20);
  expect(text).toMatch(/^HTTP\/1\.1 408 /);
});

test('whoever dribbles a body is cut off', async () => {
  const head =
    'POST /api/v1/sign-in-links HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n';
  const text = await raw([head, ...Array.from({ length: 800 }, () => ' ')], 20);
  expect(text).toMatch(/^HTTP\/1\.1 408 /);
});

test('headers of more than 16 kB are refused', async () => {
  const text = await raw([`GET /api/v1/me HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`], 0);
  expect(text).toMatch(/^HTTP\/1\.1 431 /);
});
