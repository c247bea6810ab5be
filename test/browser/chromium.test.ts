/** Where the browser of the tests is looked for. */
import { chromiumPath } from './chromium.ts';

const only = (path: string) => (asked: string) => asked === path;

test('Chromium is found where systems put it, and where somebody says that it is', () => {
  expect(chromiumPath('', only('/usr/bin/chromium-browser'))).toBe('/usr/bin/chromium-browser');
  expect(chromiumPath('/opt/chromium', only('/opt/chromium'))).toBe('/opt/chromium');
});

test('without Chromium the browser tests fail, and say what to do', () => {
  expect(() => chromiumPath('', () => false)).toThrow('apt-get install chromium');
  expect(() => chromiumPath('/opt/chromium', only('/usr/bin/chromium'))).toThrow('/opt/chromium, which is not there');
});
