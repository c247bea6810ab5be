/** Values that no form can mean: days that do not exist, ends before beginnings, counts below nothing, broken characters. */
import type { CaseId } from '../../../domain/terms.ts';
import { aRequest } from '../forms.ts';
import { type Installation, installation, MUELHEIM } from '../installation.ts';
import { attempt, heads, openedCase, refusalOf } from './attempts.ts';

let at: Installation;
let caseId: CaseId;
beforeAll(async () => {
  at = await installation();
  caseId = await openedCase(at);
});
afterAll(() => at.close());

const asking = (changes: object) => ({
  path: '/api/v1/cases',
  as: 'carla',
  body: { municipality: MUELHEIM, form: { ...aRequest, ...changes } },
});
const calendar = (command: string, body: object) => ({
  path: `/api/v1/municipalities/${MUELHEIM}/commands/${command}`,
  body,
});

test.each([
  ['30 February', '2027-02-30'],
  ['29 February of no leap year', '2027-02-29'],
  ['a thirteenth month', '2027-13-01'],
  ['an instant', '2027-03-15T10:00:00Z'],
  ['a German date', '15.03.2027'],
  ['a year of two digits', '27-03-15'],
  ['a year beyond all calendars', '+012027-03-15'],
])('%s is no date', async (_what, wantedFrom) => {
  const before = await heads(at);
  const refusal = await refusalOf(await attempt(at, asking({ wantedFrom })));
  expect(refusal).toMatchObject({ status: 422, code: 'form-invalid', errors: [{ path: '/wantedFrom' }] });
  expect(await heads(at)).toEqual(before);
});

test('a stretch of time does not end before it begins', async () => {
  const span = { wantedFrom: '2027-03-15', wantedUntil: '2027-03-14' };
  expect(await refusalOf(await attempt(at, asking(span)))).toMatchObject({ status: 422, code: 'form-invalid' });
  const recess = { recesses: [{ from: '2027-08-10', to: '2027-07-10', name: 'Sommerpause' }] };
  expect(await refusalOf(await attempt(at, calendar('revise-profile', recess)))).toMatchObject({ status: 422 });
  const sittings = { source: 'ris', from: '2027-08-10', until: '2027-07-10', sittings: [] };
  expect(await refusalOf(await attempt(at, calendar('import-sittings', sittings)))).toMatchObject({ status: 422 });
});

test.each([
  ['negative', -1],
  ['fractional', 1.5],
  ['beyond all counts', 10_000_001],
  ['a text', '2000'],
  ['nothing', null],
])('a count that is %s is refused', async (_what, expectedCount) => {
  const before = await heads(at);
  const refusal = await refusalOf(await attempt(at, asking({ expectedCount })));
  expect(refusal).toMatchObject({ status: 422, code: 'form-invalid', errors: [{ path: '/expectedCount' }] });
  expect(await heads(at)).toEqual(before);
});

test.each([
  ['a control character', '"Bedarfe\\u0007 kennenlernen"'],
  ['a null byte', '"Bedarfe\\u0000"'],
  ['an escape sequence', '"\\u001b[2JBedarfe"'],
  ['the first half of a character', '"Bedarfe \\ud83d"'],
  ['the second half of a character', '"\\udc4d Bedarfe"'],
  ['a change of direction', '"Bedarfe \\u202e nrelnennek"'],
])('%s stands in no text', async (_what, purpose) => {
  const before = await heads(at);
  const body = JSON.stringify({ municipality: MUELHEIM, form: { ...aRequest, purpose: '§' } }).replace('"§"', purpose);
  const refusal = await refusalOf(await attempt(at, { path: '/api/v1/cases', as: 'carla', body }));
  expect(refusal).toMatchObject({ status: 422, code: 'form-invalid', errors: [{ path: '/purpose' }] });
  expect(await heads(at)).toEqual(before);
});

test('R1: no natural person asks', async () => {
  const before = await heads(at);
  const carrier = { ...aRequest.carrier, legalForm: 'natural-person' };
  const refusal = await refusalOf(await attempt(at, asking({ carrier })));
  expect(refusal).toMatchObject({ status: 422, rule: 'R1' });
  expect(await heads(at)).toEqual(before);
});

test.each([
  ['a line of its own in an address', { email: 'karin@example.org\r\nBcc: alle@example.org' }],
  ['a line of its own in a name', { name: 'Karin\r\nBcc: alle@example.org' }],
  ['two addresses', { email: 'karin@example.org, alle@example.org' }],
  ['an address with its name', { email: 'Karin <karin@example.org>' }],
])('%s reaches no header of a mail', async (_what, changes) => {
  const before = await heads(at);
  const contact = { ...aRequest.contact, ...changes };
  expect(await refusalOf(await attempt(at, asking({ contact })))).toMatchObject({ status: 422, code: 'form-invalid' });
  expect(await heads(at)).toEqual(before);
});

test('an unknown step is not there, an unopened one is not due, and both leave the case as it is', async () => {
  const before = await heads(at, caseId);
  const step = (name: string, body: object = {}) => ({ path: `/api/v1/cases/${caseId}/steps/${name}`, body });
  expect(await refusalOf(await attempt(at, step('walk-the-dog')))).toMatchObject({ status: 404, code: 'not-found' });
  expect(await refusalOf(await attempt(at, step('open-case')))).toMatchObject({ status: 404, code: 'not-found' });
  expect(await refusalOf(await attempt(at, step('close-case')))).toMatchObject({ status: 409, code: 'step-not-open' });
  expect(await refusalOf(await attempt(at, step('../../../restarts', { cases: 'all' })))).toMatchObject({
    status: 403,
  });
  expect(await refusalOf(await attempt(at, step('%2e%2e%2f%2e%2e%2frestarts')))).toMatchObject({ status: 404 });
  expect(await heads(at, caseId)).toEqual(before);
});
