import type { KeyWrapping } from '../key-wrapping.ts';
import type { Storage } from '../open.ts';

export async function openPostgresStorage(_: {
  readonly url: string;
  readonly keysUrl: string;
  readonly wrapping: KeyWrapping;
}): Promise<Storage> {
  throw new Error('PostgreSQL is not supported yet');
}
