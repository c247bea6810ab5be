/** A local installation as a user starts it, with a browser in front of it. */
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Cast, readCast } from '../../client/cli/people.ts';
import { play } from '../../client/cli/play.ts';
import type { WalkStep } from '../../client/cli/walk-line.ts';
import type { CaseId } from '../../domain/terms.ts';
import { ROOT } from '../../workers/local/folders.ts';
import { createInstallation, type LocalInstallation } from '../local/installation.ts';
import { launchChromium } from './chromium.ts';
import { createWindows, follow, type Windows } from './windows.ts';

export const STORY = join(ROOT, 'examples/muelheim/needs-survey.yaml');

export interface Stage extends Windows {
  readonly installation: LocalInstallation;
  readonly url: string;
  readonly cast: Cast;
  /** Lines of the story of the examples, through the API. */
  play(lines: readonly WalkStep[]): Promise<CaseId>;
  close(): Promise<void>;
}

export async function createStage(): Promise<Stage> {
  const [installation, browser, cast] = await Promise.all([started(), launchChromium(), readCast({})]);
  const { url } = installation.running();
  return {
    ...createWindows({ browser, url, signIn }),
    installation,
    url,
    cast,
    async play(lines) {
      const told = { municipality: 'muelheim', folder: dirname(STORY), lines };
      return (await play(told, { api: installation.api(), cast, language: 'de', say: () => undefined })) as CaseId;
    },
    close: () => closeAll(browser, installation),
  };
}

/** On the page that asks who one is. */
async function signIn(page: Page, person: string): Promise<void> {
  await page.goto('/sign-in/start?back=/tasks');
  await follow(page.locator(`button[name=person][value=${person}]`));
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
