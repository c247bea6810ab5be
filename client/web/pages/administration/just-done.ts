/** What a command came to, as the municipality's history tells it: `?done=` names the command's row, the next one says it. */
import type { Context } from 'hono';
import type { Services } from '../../../http/services.ts';
import { signedIn } from '../../session/signed-in-only.ts';
import type { View } from '../../view.ts';
import type { WebEnv } from '../../web-env.ts';

export async function justDone(
  c: Context<WebEnv>,
  { readMunicipalityHistory }: Pick<Services, 'readMunicipalityHistory'>,
  view: View,
): Promise<string | undefined> {
  const command = Number(c.req.query('done'));
  if (!Number.isSafeInteger(command) || command < 1) return undefined;
  const rows = await readMunicipalityHistory(signedIn(c).municipality);
  const row = rows.find(({ seq, kind }) => seq === command + 1 && kind === 'event');
  return row && view.t(row.sentence);
}
