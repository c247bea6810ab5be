/** The browser of the tests: a real Chromium, as Debian packs it or where HANDSCHLAG_TEST_CHROMIUM says. Without one they fail. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export function chromiumPath(
  named = process.env.HANDSCHLAG_TEST_CHROMIUM,
  exists: (path: string) => boolean = existsSync,
): string {
  if (named) {
    if (exists(named)) return named;
    throw new Error(`HANDSCHLAG_TEST_CHROMIUM names ${named}, which is not there`);
  }
  const found = USUAL_PLACES.find((path) => exists(path));
  if (found !== undefined) return found;
  throw new Error(
    'The browser tests need Chromium (Debian: apt-get install chromium), or its path in HANDSCHLAG_TEST_CHROMIUM. ' +
      `Looked for ${USUAL_PLACES.join(', ')}`,
  );
}

export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: [
      // Chromium has no sandbox for root, who runs tests in containers; only pages of our own are opened.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      // What a key brings into sight is there at once.
      '--disable-smooth-scrolling',
    ],
  });
