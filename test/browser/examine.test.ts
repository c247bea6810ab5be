/** Examining a page finds what is wrong with it: on the first page of a window as on the next one. */
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { lookAt, NOTHING } from './examine.ts';
import { createWindows, type Windows } from './windows.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterAll(() => browser?.close());

const GOOD = '<h1>Vorgänge</h1><p>Es gibt keine.</p>';
const LONG = 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung';

test.each([
  ['nothing', GOOD, {}],
  ['a picture without words', `${GOOD}<img src="data:,">`, { found: /image-alt/ }],
  [
    'words that one hardly sees',
    `${GOOD}<p style="color:#ccc">blass</p>`,
    { found: /color-contrast/, inTheDark: /color-contrast/ },
  ],
  [
    'buttons that are too small',
    `${GOOD}${'<button style="font-size:6px;padding:0;border:0">×</button>'.repeat(9)}`,
    { found: /target-size/ },
  ],
  ['a page wider than a phone', `${GOOD}<p style="width:400px">breit</p>`, { narrow: /400/ }],
  [
    'a page wider than the enlarged window',
    `${GOOD}<p style="min-width:700px">breit</p>`,
    { narrow: /700/, spaced: /700/, enlarged: /700/ },
  ],
  [
    'a box that cuts off what grows',
    `${GOOD}<p style="width:18em;height:1.2em;overflow:hidden">Genau eine Zeile lang</p>`,
    { spaced: /cut off/ },
  ],
  ['a word that leaves the window once it is spaced', `${GOOD}<p>${LONG}</p>`, { narrow: /320/, spaced: /640/ }],
  [
    'a link under a bar that stays',
    `${GOOD}<a href="/">Hin</a><p style="position:fixed;inset:0;margin:0;background:#fff">Zur Kenntnis</p>`,
    { found: /./, lost: /is covered at 1280.*is covered at 320/ },
  ],
  [
    'a focus that one does not see',
    `${GOOD}<a href="/" style="outline:none">Hin</a>`,
    { lost: /is not marked at 1280.*is not marked at 320/ },
  ],
  ['a heading that is left out', `${GOOD}<h3>Frist</h3>`, { found: /heading-order/, headings: /1 3/ }],
])(
  '%s',
  async (_what, html, expected) => {
    const windows = await showing(html);
    for (const address of ['/first', '/next']) {
      const seen = await lookAt(windows, { address, as: undefined, language: 'de' });
      for (const [part, found] of Object.entries(seen))
        if (part in expected)
          expect([part, JSON.stringify(found)]).toEqual([part, expect.stringMatching(wanted(expected, part))]);
        else if (part in NOTHING)
          expect([address, part, found]).toEqual([address, part, NOTHING[part as keyof typeof NOTHING]]);
    }
  },
  60_000,
);

const wanted = (expected: object, part: string): RegExp => Object.getOwnPropertyDescriptor(expected, part)?.value;

async function showing(html: string): Promise<Windows> {
  const windows = createWindows({ browser, url: 'http://127.0.0.1:9', signIn: async () => undefined });
  const body = `<!doctype html><html lang="de"><head><title>Vorgänge</title><meta charset="utf-8"></head>
    <body style="margin:1em;font:16px sans-serif"><main>${html}</main></body></html>`;
  const page = await windows.windowOf(undefined);
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body }));
  return windows;
}
