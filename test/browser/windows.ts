/** Windows of the browser on one installation. What no page may ever do is noted on the way: ask another host, break the content policy, fail in its script. */
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';

const IN_PAGE = join(import.meta.dirname, 'in-page.js');

export type Language = 'de' | 'en';
export interface Looking extends BrowserContextOptions {
  readonly language?: Language;
}

export interface Windows {
  /** A window of its own, in which nobody has signed in. */
  visitor(looking?: Looking): Promise<Page>;
  /** A window of its own in which this person has signed in, and sees their tasks. */
  as(person: string, looking?: Looking): Promise<Page>;
  /** The same window for everything that this person (or somebody who has not signed in) looks at in this language. */
  windowOf(person: string | undefined, language?: Language): Promise<Page>;
  /** What pages did that none may do. */
  readonly offences: readonly string[];
}

export interface WindowsParts {
  readonly browser: Browser;
  readonly url: string;
  readonly signIn: (page: Page, person: string) => Promise<void>;
}

export function createWindows({ browser, url, signIn }: WindowsParts): Windows {
  const offences: string[] = [];
  const windows = new Map<string, Promise<Page>>();

  async function visitor({ language = 'de', ...options }: Looking = {}): Promise<Page> {
    const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 900 }, ...options });
    await context.addCookies([{ name: 'handschlag-language', value: language, url }]);
    await watch(context, url, offences);
    return context.newPage();
  }

  async function as(person: string, looking?: Looking): Promise<Page> {
    const page = await visitor(looking);
    await signIn(page, person);
    return page;
  }

  return {
    offences,
    visitor,
    as,
    windowOf(person, language = 'de') {
      const key = `${person} ${language}`;
      const window = windows.get(key) ?? (person === undefined ? visitor({ language }) : as(person, { language }));
      windows.set(key, window);
      return window;
    },
  };
}

/** Presses a button or a link that leads to another page, and waits for it. */
export async function follow(what: Locator): Promise<void> {
  const loaded = what.page().waitForEvent('load');
  await what.click();
  await loaded;
}

async function watch(context: BrowserContext, url: string, offences: string[]): Promise<void> {
  await context.addInitScript({ path: IN_PAGE });
  context.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`) && !request.url().startsWith('data:'))
      offences.push(`asked for ${request.url()}`);
  });
  context.on('console', (message) => {
    // A page that is not there is an answer, not a failure; each test looks at the status that it expects.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      offences.push(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on('weberror', (failure) => offences.push(`${failure.page()?.url()}: ${failure.error().message}`));
}
