/**
 * The web application of the pages' tests, with a browser in front of it: for what an installation that works never shows, such as a
 * store that does not answer, and for cases in states that take no process to reach.
 */
import { startServer } from '../../client/http/server.ts';
import type { ServiceParts } from '../../client/http/services.ts';
import { freePort } from '../api/free-port.ts';
import { type Site, site } from '../web/site.ts';
import { launchChromium } from './chromium.ts';
import { createWindows, type Windows } from './windows.ts';

export interface SiteStage extends Windows {
  readonly here: Site;
  readonly url: string;
  close(): Promise<void>;
}

export async function createSiteStage(parts: Partial<ServiceParts> = {}): Promise<SiteStage> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const [here, browser] = await Promise.all([site({ publicUrl: url, ...parts }), launchChromium()]);
  const server = await startServer({ app: here.at.app, web: here.web, host: '127.0.0.1', port });
  return {
    ...createWindows({
      browser,
      url,
      async signIn(page, person) {
        const { cookies } = await here.as(person);
        await page.context().addCookies([...cookies].map(([name, value]) => ({ name, value, url })));
      },
    }),
    here,
    url,
    async close() {
      await browser.close();
      await server.stop();
      await here.close();
    },
  };
}
