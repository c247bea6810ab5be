/** Finds the form of a line as a person does: by the list of tasks, else by the case's page, and again while the engine is at work. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { WalkStep } from '../../client/cli/walk-line.ts';
import { caseAddress, stepAddress } from '../../client/web/addresses.ts';
import type { CaseId } from '../../domain/terms.ts';
import type { Hands } from './hands.ts';

const PATIENCE_MS = 30_000;

/** Answers with the task's address where the list led to it. */
export async function openForm(hands: Hands, caseId: CaseId, line: WalkStep): Promise<string | undefined> {
  const { page } = hands;
  // What is to be refused is not offered.
  if (line.expect && 'step' in line) return void (await page.goto(stepAddress(caseId, line.step)));
  const until = Date.now() + PATIENCE_MS;
  const isMeant = (address: string) => isFor(address, caseId, line);
  for (;;) {
    const task = 'step' in line ? await followed(hands, '/tasks', isMeant) : undefined;
    if (task !== undefined) return task;
    if ((await followed(hands, caseAddress(caseId), isMeant)) !== undefined) return undefined;
    if (Date.now() > until) throw new Error(`no page leads to its form:\n${await page.locator('main').textContent()}`);
    await sleep(200);
  }
}

function isFor(address: string, caseId: CaseId, line: WalkStep): boolean {
  const { pathname, searchParams } = new URL(address, 'https://here.invalid');
  const within = `${caseAddress(caseId)}/`;
  if ('step' in line)
    return pathname === `${within}steps/${line.step}` && (searchParams.get('for') ?? undefined) === line.for;
  if ('command' in line) return pathname === `${within}commands/${line.command}`;
  if (!('record' in line) || pathname !== `${within}commands/record-for-office`) return false;
  const [step, instance] = (searchParams.get('key') ?? '').split('/');
  return step === line.record && (instance ?? line.office) === line.office;
}

/** Follows the link that is meant, where the page has it, and unfolds what hides it. */
async function followed(
  { page, press, follow }: Hands,
  address: string,
  isMeant: (address: string) => boolean,
): Promise<string | undefined> {
  await page.goto(address);
  const links = page.locator('main a');
  const addresses: string[] = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href')));
  const index = addresses.findIndex((one) => isMeant(one));
  if (index < 0) return undefined;
  const folded = links.nth(index).locator('xpath=ancestor::details[not(@open)]/summary');
  if ((await folded.count()) > 0) await press(folded);
  await follow(links.nth(index));
  return addresses[index];
}
