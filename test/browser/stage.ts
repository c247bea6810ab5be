/**
 * A local installation as a user starts it, with a browser in front of it. What no page may ever do is noted on the way: ask another
 * host, break the content policy, fail in its script.
 */
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { type Cast, readCast } from '../../client/cli/people.ts';
import { play } from '../../client/cli/play.ts';
import type { WalkStep } from '../../client/cli/walk-line.ts';
import type { CaseId } from '../../domain/terms.ts';
import { ROOT } from '../../workers/local/folders.ts';
import { createInstallation, type LocalInstallation } from '../local/installation.ts';
import { launchChromium } from './chromium.ts';

export const STORY = join(ROOT, 'examples/muelheim/needs-survey.yaml');
const IN_PAGE = join(import.meta.dirname, 'in-page.js');

export type Language = 'de' | 'en';
export interface Looking extends BrowserContextOptions {
  readonly language?: Language;
}

export interface Stage {
  readonly installation: LocalInstallation;
  readonly url: string;
  readonly cast: Cast;
  /** A window of its own, in which nobody has signed in. */
  visitor(looking?: Looking): Promise<Page>;
  /** A window of its own in which this person has signed in, and sees their tasks. */
  as(person: string, looking?: Looking): Promise<Page>;
  /** The same window for everything that this person (or somebody who has not signed in) looks at in this language. */
  windowOf(person: string | undefined, language?: Language): Promise<Page>;
  /** Lines of the story of the examples, through the API. */
  play(lines: readonly WalkStep[]): Promise<CaseId>;
  /** What pages did that none may do. */
  readonly offences: readonly string[];
  close(): Promise<void>;
}

export async function createStage(): Promise<Stage> {
  const [installation, browser, cast] = await Promise.all([started(), launchChromium(), readCast({})]);
  const { url } = installation.running();
  const offences: string[] = [];

  async function visitor({ language = 'de', ...options }: Looking = {}): Promise<Page> {
    const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 900 }, ...options });
    await context.addCookies([{ name: 'handschlag-language', value: language, url }]);
    await watch(context, url, offences);
    return context.newPage();
  }

  async function as(person: string, looking?: Looking): Promise<Page> {
    const page = await visitor(looking);
    await page.goto('/sign-in/start?back=/tasks');
    await signInAs(page, person);
    return page;
  }

  const windows = new Map<string, Promise<Page>>();

  return {
    installation,
    url,
    cast,
    offences,
    visitor,
    as,
    windowOf(person, language = 'de') {
      const key = `${person} ${language}`;
      const window = windows.get(key) ?? (person === undefined ? visitor({ language }) : as(person, { language }));
      windows.set(key, window);
      return window;
    },
    async play(lines) {
      const told = { municipality: 'muelheim', folder: dirname(STORY), lines };
      return (await play(told, { api: installation.api(), cast, language: 'de', say: () => undefined })) as CaseId;
    },
    close: () => closeAll(browser, installation),
  };
}

/** On the page that asks who one is. */
export const signInAs = (page: Page, person: string): Promise<void> =>
  follow(page.locator(`button[name=person][value=${person}]`));

/** Presses a button or a link that leads to another page, and waits for it. */
export async function follow(what: Locator): Promise<void> {
  const loaded = what.page().waitForEvent('load');
  await what.click();
  await loaded;
}

async function started(): Promise<LocalInstallation> {
  const installation = await createInstallation();
  await installation.start();
  return installation;
}

async function closeAll(browser: Browser, installation: LocalInstallation): Promise<void> {
  await browser.close();
  await installation.remove();
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
