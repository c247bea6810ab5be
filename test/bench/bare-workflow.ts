/** What the bench measures against: a workflow that takes a number of updates and does nothing. */
import { condition, defineUpdate, setHandler } from '@temporalio/workflow';

export const bareUpdate = defineUpdate<number, [string]>('step');

export async function bare({ updates }: { readonly updates: number }): Promise<void> {
  let taken = 0;
  setHandler(bareUpdate, () => ++taken);
  await condition(() => taken >= updates);
}
