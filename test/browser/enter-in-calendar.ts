/** Changes the calendar on its page, as whoever may: the link beside it, the form, the preview of what it moves, and its button. */
import { formOf } from '../../client/web/pages/calendar/change-form.ts';
import type { CalendarChange } from '../../client/web/texts/calendar-changes.ts';
import { fillInPage } from './fill-in.ts';
import type { Hands } from './hands.ts';

const ON = '.form__buttons .kern-btn--primary';

/** Answers with how the page calls the sitting, which nobody is asked to name. */
export async function enterSitting(hands: Hands, values: unknown, folder: string): Promise<string> {
  const { page, follow } = hands;
  const command: CalendarChange = 'schedule-sitting';
  await follow(page.locator('nav a[href="/calendar"]').first());
  const before = await sittings(hands);
  await follow(page.locator(`main a[href="/calendar/changes/${command}"]`));
  await fillInPage(hands, formOf(command), values, folder);
  await follow(page.locator(ON));
  await follow(page.locator(ON));
  const entered = (await sittings(hands)).find((sitting) => !before.includes(sitting));
  if (entered === undefined)
    throw new Error(`the calendar shows no new sitting: ${await page.locator('main').textContent()}`);
  return entered;
}

/** Those that can be moved. */
async function sittings({ page }: Hands): Promise<readonly string[]> {
  const links = page.locator('main a[href^="/calendar/changes/move-sitting?"]');
  const addresses: string[] = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href')));
  return addresses.flatMap((address) => new URL(address, 'https://here.invalid').searchParams.get('sitting') ?? []);
}
