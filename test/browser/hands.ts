/** How somebody works a page: with mouse and keyboard, or by keys alone. What they do there is the same. */
import type { Locator, Page } from 'playwright-core';
import { follow } from './windows.ts';

export interface Hands {
  readonly page: Page;
  /** What opens or closes something on the page itself. */
  press(what: Locator): Promise<void>;
  /** What leads to another page; waits for it. */
  follow(what: Locator): Promise<void>;
  write(field: Locator, text: string): Promise<void>;
  pick(radio: Locator): Promise<void>;
  tick(box: Locator, on: boolean): Promise<void>;
  choose(list: Locator, value: string): Promise<void>;
  upload(field: Locator, path: string): Promise<void>;
}

export const withMouse = (page: Page): Hands => ({
  page,
  press: (what) => what.click(),
  follow,
  write: (field, text) => field.fill(text),
  pick: (radio) => radio.check(),
  tick: (box, on) => box.setChecked(on),
  async choose(list, value) {
    await list.selectOption(value);
  },
  upload: (field, path) => field.setInputFiles(path),
});
