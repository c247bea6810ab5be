/** Runs the command line and waits for its end: as a shell does where something is piped into it, else within this process. */
import { spawn } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { run } from '../../client/cli/run.ts';
import { openStorage } from '../../storage/open.ts';
import { sqliteFiles } from '../../storage/sqlite/files.ts';

const MAIN = fileURLToPath(new URL('../../client/cli/main.ts', import.meta.url));

export interface Ended {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/** `environment` is all that it is told, beside the path. */
export const handschlag = (
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  input?: string,
): Promise<Ended> => (input === undefined ? handschlagHere(args, environment) : piped(args, environment, input));

function piped(args: readonly string[], environment: Readonly<Record<string, string>>, input: string): Promise<Ended> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...args], {
      env: { PATH: process.env.PATH, ...environment },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', fail);
    child.on('close', (exit) => done({ exit, out: textOf(out), err: textOf(err) }));
    child.stdin.end(input);
  });
}

async function handschlagHere(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Ended> {
  const [output, errors] = [collected(), collected()];
  const exit = await run(args, {
    environment,
    input: new PassThrough(),
    output: output.end,
    errors: errors.end,
    openStorage,
    machineFiles: async () => sqliteFiles,
  });
  return { exit, out: output.text(), err: errors.text() };
}

function collected() {
  const end = new PassThrough();
  const chunks: Buffer[] = [];
  end.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { end, text: () => textOf(chunks) };
}

const textOf = (chunks: readonly Buffer[]): string => Buffer.concat(chunks).toString('utf8');
