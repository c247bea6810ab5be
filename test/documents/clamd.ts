/** A daemon that speaks ClamAV's INSTREAM on a real socket: what holds the word HARM is found. */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import type { ClamdAddress } from '../../client/documents/virus-scanner.ts';

export interface Clamd {
  readonly address: ClamdAddress;
  readonly received: Buffer[];
  manner: 'honest' | 'silent-close' | 'nonsense' | 'size-limit' | 'hangs';
  stop(): Promise<void>;
}

const COMMAND = Buffer.from('zINSTREAM\0');

export async function startClamd(at: string | { readonly host: string; readonly port: number }): Promise<Clamd> {
  const received: Buffer[] = [];
  const sockets = new Set<Socket>();
  const state = { manner: 'honest' as Clamd['manner'] };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    let bytes = Buffer.alloc(0);
    socket.on('data', (data: Buffer) => {
      bytes = Buffer.concat([bytes, data]);
      if (state.manner === 'hangs') return;
      if (state.manner === 'silent-close') return void socket.destroy();
      if (state.manner === 'size-limit') return void socket.end('INSTREAM size limit exceeded. ERROR\0');
      const file = streamed(bytes);
      if (!file) return;
      received.push(file);
      const found = file.includes('HARM') ? 'stream: Test.Harm-1 FOUND\0' : 'stream: OK\0';
      socket.end(state.manner === 'nonsense' ? 'UNKNOWN COMMAND\0' : found);
    });
  });
  if (typeof at === 'string') server.listen(at);
  else server.listen(at.port, at.host);
  await once(server, 'listening');
  const address = server.address() as string | AddressInfo;
  return {
    address: typeof address === 'string' ? { path: address } : { host: address.address, port: address.port },
    received,
    get manner() {
      return state.manner;
    },
    set manner(manner) {
      state.manner = manner;
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The pieces put together; undefined until the empty one has come. */
function streamed(bytes: Buffer): Buffer | undefined {
  if (!bytes.subarray(0, COMMAND.length).equals(COMMAND)) return undefined;
  const pieces: Buffer[] = [];
  for (let at = COMMAND.length; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    if (at + 4 + length > bytes.length) return undefined;
    pieces.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
