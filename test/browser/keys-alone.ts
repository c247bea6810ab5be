/** Works a page without a mouse: the tabulator leads to everything, Enter and Space press it, arrows choose. */
import type { Locator, Page } from 'playwright-core';
import type { Hands } from './hands.ts';

/** More than any page has between its first and its last element that takes the focus. */
const MOST_STOPS = 300;
/** Longer texts are pasted, as one does. */
const LONGEST_TYPED = 60;

export function keysAlone(page: Page): Hands {
  const { keyboard } = page;
  // Somebody listens from the beginning: of a listener that comes along with the key the browser may hear too late.
  page.on('filechooser', () => undefined);
  const hasFocus = async (what: Locator) => (await what.and(page.locator(':focus')).count()) > 0;

  /** One of what is meant gets the focus, as somebody finds it who looks for it. */
  async function goTo(what: Locator): Promise<void> {
    if (await hasFocus(what)) return;
    if ((await page.locator(':focus').count()) === 0 && (await inContent(what))) await skipNavigation();
    if (await hasFocus(what)) return;
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      await keyboard.press('Tab');
      if (await hasFocus(what)) return;
    }
    throw new Error(`the tabulator does not come to ${await what.first().evaluate(html)}`);
  }

  const inContent = async (what: Locator) => (await page.locator('main').filter({ has: what }).count()) > 0;

  /** Where somebody was led past it already, by an address that ends so, the first stop is in the content. */
  async function skipNavigation(): Promise<void> {
    await keyboard.press('Tab');
    if (await hasFocus(page.locator('.skip'))) await keyboard.press('Enter');
  }

  async function press(what: Locator): Promise<void> {
    await goTo(what);
    await keyboard.press('Enter');
  }

  return {
    page,
    press,
    async follow(what) {
      await goTo(what);
      const loaded = page.waitForEvent('load');
      await keyboard.press('Enter');
      await loaded;
    },
    async write(field, text) {
      await goTo(field);
      await keyboard.press('Control+A');
      if (text === '') await keyboard.press('Delete');
      else if (text.length > LONGEST_TYPED) await keyboard.insertText(text);
      else await keyboard.type(text);
    },
    async pick(radio) {
      // Together they are one stop.
      const group = page.locator(`input[name="${await radio.getAttribute('name')}"]`);
      await goTo(group);
      for (let steps = await group.count(); steps > 0 && !(await hasFocus(radio)); steps -= 1)
        await keyboard.press('ArrowDown');
      if (!(await radio.isChecked())) await keyboard.press('Space');
    },
    async tick(box, on) {
      if ((await box.isChecked()) === on) return;
      await goTo(box);
      await keyboard.press('Space');
    },
    async choose(list, value) {
      await goTo(list);
      await keyboard.press('Home');
      for (let steps = await list.locator('option').count(); steps > 0; steps -= 1) {
        if ((await list.inputValue()) === value) return;
        await keyboard.press('ArrowDown');
      }
      throw new Error(`the arrows do not come to ${value}`);
    },
    async upload(field, path) {
      await goTo(field);
      // Which file it is, one says to the system, not to the page.
      const asked = page.waitForEvent('filechooser');
      // Space asks as it is let go; a busy browser may have forgotten by then that somebody pressed it.
      await keyboard.press('Enter');
      await (await asked).setFiles(path);
    },
  };
}

const html = ({ outerHTML }: { readonly outerHTML: string }): string => outerHTML.slice(0, 120);
