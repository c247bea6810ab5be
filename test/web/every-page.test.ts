/** No page without a test in the browser: each route of the web application stands in the list of pages. */
import { opened } from '../api/course.ts';
import { NO_PAGES, PAGES, SENT_FROM_ELSEWHERE } from '../browser/pages.ts';
import { type Site, site } from './site.ts';

let here: Site;
beforeAll(async () => {
  here = await site();
});
afterAll(() => here.close());

const routesOf = (method: string): readonly string[] => [
  ...new Set(
    here.web.routes
      .filter((route) => route.method === method && !route.path.startsWith('/assets/'))
      .map(({ path }) => path),
  ),
];

test('every route that shows something is looked at in the browser', () => {
  expect(routesOf('GET').toSorted()).toEqual([...Object.keys(PAGES), ...NO_PAGES].toSorted());
});

test('every form is sent from a page that is looked at', () => {
  const known = [...Object.keys(PAGES), ...SENT_FROM_ELSEWHERE];
  expect(routesOf('POST').filter((route) => !known.includes(route))).toEqual([]);
});

test('every page but the public ones sends somebody who is not signed in to the sign-in', async () => {
  const closed = Object.values(PAGES).flatMap(({ as, addresses }) => (as === undefined ? [] : addresses));
  const answers = await Promise.all(
    closed.map(async (address) => {
      const response = await here.browser().get(address.replace('CASE', 'k3vuo5jqn2x7ab4mlw6ctzr2ae'));
      return [address, response.status, response.headers.get('location')?.startsWith('/sign-in?back=')];
    }),
  );
  expect(answers).toEqual(closed.map((address) => [address, 303, true]));
});

test('no page lets a script, a style or a frame of somebody else in, nor has one within itself', async () => {
  const petra = await here.as('petra');
  const addresses = Object.values(PAGES).flatMap((page) => page.addresses);
  const { caseId } = await opened(here.at);
  const pages = await Promise.all(
    addresses.map(async (address) => {
      const response = await petra.get(address.replace('CASE', caseId));
      const policy = response.headers.get('content-security-policy') ?? '';
      return [address, policy, INLINE.exec(await response.text())?.[0]];
    }),
  );
  expect(pages).toEqual(addresses.map((address) => [address, STRICT, undefined]));
});

const STRICT = [
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:",
  "form-action 'self' https://id.example; frame-ancestors 'none'; base-uri 'none'",
].join('; ');
const INLINE = /<style|<script(?![^>]* src="\/assets\/)| style="| on[a-z]+="|javascript:/;
