/** What a webhook may reach, and how long it waits. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPoster } from '../../../activities/webhooks/post.ts';
import { isNetwork, reachable } from '../../../activities/webhooks/public-addresses.ts';
import { makeCertificate } from '../../mail-servers/certificate.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});
async function listening(listener: RequestListener, server: Server = createServer()): Promise<number> {
  servers.push(server.on('request', listener));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
const local = createPoster({ networks: [], local: true });
const production = createPoster({ networks: [], local: false });

describe('addresses', () => {
  const mayReach = reachable(['10.1.2.0/24', 'fd00:1::/32']);

  test.each(['93.184.216.34', '2a00:1450:4001:81b::200e', '10.1.2.3', 'fd00:1::5'])('%s may be reached', (address) => {
    expect(mayReach(address)).toBe(true);
  });

  test.each([
    ...['127.0.0.1', '0.0.0.0', '10.0.0.1', '10.1.3.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1'],
    ...['224.0.0.1', '255.255.255.255', '198.18.0.1', '::1', '::', 'fe80::1', 'fc00::1', 'ff02::1', '::ffff:10.0.0.1'],
    ...['::ffff:127.0.0.1', '64:ff9b::a00:1', '2002:7f00:1::', '2001:db8::1'],
  ])('%s may not', (address) => {
    expect(mayReach(address)).toBe(false);
  });

  test.each(['10.0.0.0/8', '::/0'])('%s is a network', (text) => expect(isNetwork(text)).toBe(true));
  test.each(['10.0.0.0', '10.0.0.0/33', 'records.example/8', '/8', ''])('%j is none', (text) =>
    expect(isNetwork(text)).toBe(false),
  );
});

describe('outside a local installation', () => {
  test.each([
    ['an address of the machine itself', 'https://127.0.0.1/'],
    ['the same in other clothes', 'https://2130706433/'],
    ['the same as hexadecimal', 'https://0x7f.1/'],
    ['the same by IPv6', 'https://[::1]/'],
    ['the same within IPv6', 'https://[::ffff:127.0.0.1]/'],
    ['a name that leads to it', 'https://localhost/'],
    ['a cloud’s data about its machine', 'https://169.254.169.254/latest/'],
  ])('%s is not called', async (_what, url) => {
    expect(await production.post(url, {}, '{}')).toEqual({ problem: 'not-public' });
  });

  test('nobody is called without TLS', async () => {
    expect(await production.post('http://93.184.216.34/', {}, '{}')).toEqual({ problem: 'not-https' });
  });

  test('a network that operators name is called, over TLS that is trusted', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'handschlag-webhook-'));
    const { cert, key } = makeCertificate(folder);
    rmSync(folder, { recursive: true });
    let asked = 0;
    const port = await listening(() => {
      asked += 1;
    }, createSecureServer({ cert, key }));
    const named = createPoster({ networks: ['127.0.0.0/8'], local: false });
    expect(await named.post(`https://127.0.0.1:${port}/`, {}, '{}')).toEqual({ problem: 'certificate' });
    expect(asked).toBe(0);
  });
});

test('a redirect is an answer, and is not followed', async () => {
  const asked: (string | undefined)[] = [];
  const port = await listening((request, response) => {
    asked.push(request.url);
    response.writeHead(307, { location: '/elsewhere' }).end();
  });
  expect(await local.post(`http://127.0.0.1:${port}/here`, {}, '{}')).toEqual({ status: 307 });
  expect(asked).toEqual(['/here']);
});

test.each([
  ['never answers', () => undefined],
  [
    'trickles its header',
    (...[request]: Parameters<RequestListener>) => {
      const drip = setInterval(() => request.socket.write('x'), 200).unref();
      request.socket.write('HTTP/1.1 200 OK\r\nx-slow: ').valueOf();
      request.socket.on('close', () => clearInterval(drip));
    },
  ],
])(
  'a receiver that %s does not hold an attempt for longer than its bound',
  async (_what, listener) => {
    const port = await listening(listener);
    const began = performance.now();
    expect(await local.post(`http://127.0.0.1:${port}/`, {}, '{}')).toEqual({ problem: 'timeout' });
    expect(performance.now() - began).toBeLessThan(25_000);
  },
  40_000,
);

test('nobody there', async () => {
  const port = await listening(() => undefined);
  servers[0]?.close();
  expect(await local.post(`http://127.0.0.1:${port}/`, {}, '{}')).toEqual({ problem: 'unreachable' });
});
