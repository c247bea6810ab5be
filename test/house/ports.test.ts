/** Which ports a local installation takes. */
import { createServer, type Server } from 'node:net';
import { choosePorts, HOST, isFree } from '../../workers/local/ports.ts';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
});

async function occupy(port = 0): Promise<number> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(port, HOST, resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
const said: string[] = [];
const say = (line: string): void => void said.push(line);
beforeEach(() => void said.splice(0));

test('a port that somebody named is taken', async () => {
  const port = await occupy();
  await new Promise((resolve) => servers.pop()?.close(resolve));
  const ports = await choosePorts({ HANDSCHLAG_HTTP_PORT: String(port) }, say);
  expect(ports.web).toBe(port);
});

test('a port that somebody named and another program has is an error, never swapped for another', async () => {
  const port = await occupy();
  await expect(choosePorts({ HANDSCHLAG_TEMPORAL_PORT: String(port) }, say)).rejects.toThrow(
    `HANDSCHLAG_TEMPORAL_PORT: port ${port} is taken`,
  );
});

test('what is no port is named with its variable', async () => {
  await expect(choosePorts({ HANDSCHLAG_HTTP_PORT: 'http' }, say)).rejects.toThrow(
    'HANDSCHLAG_HTTP_PORT is no port: http',
  );
});

test('where the usual port is taken, a free one is chosen and said', async () => {
  if (await isFree(8080)) await occupy(8080);
  const { web, temporal, temporalUi } = await choosePorts({}, say);
  expect(web).not.toBe(8080);
  expect(new Set([web, temporal, temporalUi]).size).toBe(3);
  expect(said.join('\n')).toMatch(new RegExp(`8080 is taken.*${web} \\(HANDSCHLAG_HTTP_PORT\\)`));
});

test('one number for two of them is refused', async () => {
  const port = await occupy();
  await new Promise((resolve) => servers.pop()?.close(resolve));
  const twice = { HANDSCHLAG_TEMPORAL_PORT: String(port), HANDSCHLAG_HTTP_PORT: String(port) };
  await expect(choosePorts(twice, say)).rejects.toThrow('HANDSCHLAG_HTTP_PORT');
});
