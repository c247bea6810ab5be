/**
 * Asks ClamAV's daemon whether a file is known for harm: its INSTREAM command, over a Unix or a TCP socket. The bytes go in
 * pieces, each with its length before it, and nothing at the end; the answer is one line. What is no clear "OK" lets nothing in.
 */
import { connect, type Socket } from 'node:net';

export type Scanned =
  | { readonly kind: 'clean' }
  | { readonly kind: 'found'; readonly signature: string }
  /** Not there, too slow, or it took no file of this size. */
  | { readonly kind: 'away'; readonly why: string };

export type VirusScanner = (bytes: Uint8Array) => Promise<Scanned>;

export type ClamdAddress = { readonly path: string } | { readonly host: string; readonly port: number };

const PIECE = 64 * 1024;
const LONGEST_ANSWER = 4_096;

export const createVirusScanner =
  (address: ClamdAddress, milliseconds = 30_000): VirusScanner =>
  async (bytes) => {
    const socket = connect(address);
    try {
      return await ask(socket, bytes, milliseconds);
    } catch (error) {
      return { kind: 'away', why: (error as NodeJS.ErrnoException).code ?? 'no-answer' };
    } finally {
      socket.destroy();
    }
  };

async function ask(socket: Socket, bytes: Uint8Array, milliseconds: number): Promise<Scanned> {
  const answer = new Promise<string>((resolve, reject) => {
    let text = '';
    const late = setTimeout(() => reject(Object.assign(new Error(), { code: 'ETIMEDOUT' })), milliseconds);
    socket.once('close', () => {
      clearTimeout(late);
      resolve(text);
    });
    socket.on('data', (data: Buffer) => {
      text += data.toString('latin1');
      // It says so, and may go on listening to the rest of the file.
      if (text.includes('\0') || text.length > LONGEST_ANSWER) socket.destroy();
    });
    socket.once('error', (error) => {
      // A daemon that has enough closes while we still write: what it said before counts.
      if (text === '') reject(error);
    });
  });
  socket.write('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += PIECE) {
    if (socket.destroyed) break;
    const piece = bytes.subarray(at, at + PIECE);
    socket.write(lengthOf(piece.length));
    if (!socket.write(piece)) await Promise.race([drained(socket), answer.catch(() => undefined)]);
  }
  if (!socket.destroyed) socket.write(lengthOf(0));
  return meaning(await answer);
}

const lengthOf = (bytes: number): Buffer => {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(bytes);
  return four;
};

const drained = (socket: Socket): Promise<void> => new Promise((resolve) => socket.once('drain', () => resolve()));

function meaning(answer: string): Scanned {
  const text = answer.replace(/\0[\s\S]*$/, '').trim();
  if (text === 'stream: OK') return { kind: 'clean' };
  const signature = /^stream: (.+) FOUND$/.exec(text)?.[1];
  if (signature !== undefined) return { kind: 'found', signature };
  return { kind: 'away', why: /size limit exceeded/i.test(text) ? 'size-limit' : 'no-answer' };
}
