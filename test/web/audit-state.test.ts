/** The auditor's view of a case: any instant, from event to event, two of them compared; nobody sees more than they may. */
import type { CaseFile } from '../../client/reading/case-file.ts';
import { differences } from '../../client/web/pages/audit/differences.ts';
import { tellCase } from '../../client/web/pages/audit/tell-case.ts';
import { type CaseId, caseStream } from '../../domain/terms.ts';
import { REASONS } from '../api/course.ts';
import { type Audited, auditedCase } from './audit-course.ts';
import type { Browser } from './site.ts';

let audited: Audited;
let audit: Browser;
beforeAll(async () => {
  audited = await auditedCase();
  audit = await audited.here.as('audit');
}, 60_000);
afterAll(() => audited.here.close());

const page = (rest: string, as = audit) => as.text(audited.address(rest));
/** As the API answers it. */
async function fileAt(seq: number, as = 'audit'): Promise<CaseFile> {
  const { app, token } = audited.here.at;
  const headers = { authorization: `Bearer ${await token({ sub: `sub-${as}` })}` };
  return (
    await app.request(`/api/v1/cases/${audited.course.caseId}?at=${seq}`, { headers })
  ).json() as Promise<CaseFile>;
}
const shownText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ');

test('the state after an entry is what the API answers for it, field by field', async () => {
  for (const type of ['case-opened', 'carrier-vetted', 'request-weighed', 'decision-confirmed']) {
    const seq = await audited.seqOf(type);
    const text = shownText(await page(`?at=${seq}`));
    const told = tellCase(await fileAt(seq), {});
    expect(told.length).toBeGreaterThan(20);
    for (const { label, value } of told) expect(text).toContain(`${label.de} ${value.de.replace(/\s+/g, ' ')}`);
  }
});

test('what an event changed is named, before and after, and nothing else', async () => {
  const seq = await audited.seqOf('addressees-estimated');
  const changed = /id="changed"[\s\S]*?<\/section>/.exec(await page(`?at=${seq}`))?.[0] ?? '';
  const text = shownText(changed);
  expect(text).toContain('Geschätzt');
  expect(text).toContain('– 2.000');
  expect(text).toMatch(/Mengenschätzung.*offen.*erledigt am 5\. März 2026, Einwohnermeldeamt, Eintrag/);
  expect(changed.match(/<th scope="row"/g)).toHaveLength(
    differences(tellCase(await fileAt(seq - 1), {}), tellCase(await fileAt(seq), {})).length,
  );
  expect(text).not.toContain('Titel des Vorhabens');
});

test('what is entered changes nothing by itself, and the page says so', async () => {
  expect(await page(`?at=${await audited.seqOf('vet-carrier')}`)).toContain('Eine Eingabe ändert selbst nichts');
});

test('one steps from event to event to both ends, past what was entered', async () => {
  const rows = await audited.here.at.storage.journal.read(caseStream(audited.course.caseId));
  const events = rows.filter(({ envelope }) => envelope.kind === 'event').map(({ envelope }) => envelope.seq);
  const begins = await audited.seqOf('case-opened');
  const linkOf = (html: string, id: string) =>
    Number(new RegExp(`<a[^>]* id="${id}" href="[^"]*\\?at=(\\d+)#${id}"`).exec(html)?.[1] ?? Number.NaN);
  const visited: number[] = [];
  let at = begins;
  while (!Number.isNaN(at)) {
    visited.push(at);
    const html = await page(`?at=${at}`);
    expect(linkOf(html, 'previous')).toBe(visited.at(-2) ?? Number.NaN);
    at = linkOf(html, 'next');
  }
  expect(visited).toEqual(events.filter((seq) => seq >= begins));
  const middle = await page(`?at=${visited[3]}`);
  expect([linkOf(middle, 'first'), linkOf(middle, 'last')]).toEqual([begins, visited.at(-1)]);
});

test('a time means what the clock on the page shows, to the end of its minute; a day its end', async () => {
  const [weighed, vetted] = [
    await fileAt(await audited.seqOf('request-weighed')),
    await audited.seqOf('carrier-vetted'),
  ];
  // 10:15:30 UTC in March.
  expect(await page('?at=2026-03-06T11:15')).toContain(`Eintrag ${await lastOf('2026-03-06')} von`);
  expect(await page('?at=2026-03-06T11:14')).toContain(`Eintrag ${await lastOf('2026-03-05')} von`);
  expect(await page('?at=2026-03-04')).toContain(`Eintrag ${await lastOf('2026-03-04')} von`);
  expect(weighed.seq).toBeGreaterThan(vetted);
});
async function lastOf(day: string): Promise<number> {
  const rows = await audited.here.at.storage.journal.read(caseStream(audited.course.caseId));
  return rows.findLast(({ envelope }) => envelope.at.startsWith(day))?.envelope.seq ?? 0;
}

test('what is typed into day and time becomes one instant in the address', async () => {
  const response = await audit.get(audited.address('?day=2026-03-06&time=11%3A15'));
  expect([response.status, decodeURIComponent(response.headers.get('location') ?? '')]).toEqual([
    303,
    audited.address('?at=2026-03-06T11:15'),
  ]);
});

test.each([
  ['?at=9999', 'So viele Zeilen hat das Journal'],
  ['?at=2020-01-01', 'gab es den Vorgang noch nicht'],
  ['?at=2026-02-30T10:00', 'haben wir nicht verstanden'],
  ['?at=<b>', 'haben wir nicht verstanden'],
  ['?at=20&with=9999', 'So viele Zeilen hat das Journal'],
])('where there is no such state the page says why and offers another: %s', async (query, sentence) => {
  const response = await audit.get(audited.address(query));
  const html = await response.text();
  expect(response.status).toBe(404);
  expect(html).toContain(sentence);
  expect(html).toContain('Nach Zeitpunkt');
});

test('two instants compared: exactly what differs, the earlier one first, whichever was asked for first', async () => {
  const [one, other] = [await audited.seqOf('carrier-vetted'), await audited.seqOf('decision-confirmed')];
  const expected = differences(tellCase(await fileAt(one), {}), tellCase(await fileAt(other), {}));
  expect(expected.map(({ label }) => label.de)).toEqual(expect.arrayContaining(['Phase', 'Geschätzt', 'Mitzeichnung']));
  for (const query of [`?at=${one}&with=${other}`, `?at=${other}&with=${one}`]) {
    const html = await page(query);
    const text = shownText(html);
    expect(html.match(/<th scope="row"/g)).toHaveLength(expected.length);
    for (const { label, before, after } of expected) {
      const [was, is] = [before?.de ?? '–', after?.de ?? '–'].map((value) => value.replace(/\s+/g, ' '));
      expect(text).toContain(`${label.de} ${was} ${is}`);
    }
  }
  expect(await page(`?at=${one}&with=${one}`)).toContain('Die beiden Stände sind gleich');
});

test('A5, A6: a carrier sees nothing internal at any instant, on no page and in no export', async () => {
  const carla = await audited.here.as('carla');
  const rows = await audited.here.at.storage.journal.read(caseStream(audited.course.caseId));
  const internal = [REASONS, 'Frau Beispiel', 'Gute Referenz', 'Arbeitsstunden', '40 Stunden', 'vernetzt'];
  const asked = [
    ...rows.map(({ envelope }) => `?at=${envelope.seq}`),
    ...rows.map(({ envelope }) => `/rows/${envelope.seq}`),
    `?at=5&with=${rows.length}`,
    '/rows',
    '/quantities',
    '/export/csv',
    '/export/json',
  ];
  for (const rest of asked) {
    const text = await page(rest, carla);
    for (const words of internal) expect([rest, text.includes(words)]).toEqual([rest, false]);
  }
  expect(await page(`?at=${rows.length}`)).toContain(REASONS);
}, 120_000);

test('P15: an operator sees which steps there were and no contents', async () => {
  const opa = await audited.here.as('opa');
  for (const rest of ['', `?at=${await audited.seqOf('request-weighed')}`, '/rows', '/export/csv', '/export/json']) {
    const text = await page(rest, opa);
    expect(text).not.toContain(REASONS);
    expect(text).not.toContain('Geschätzt');
    expect(text).not.toContain('Befragung älterer Menschen');
  }
  expect(await page('/quantities', opa)).toContain('für Ihre Rolle nicht einsehbar');
});

test.each(['', '?at=5', '/rows', '/rows/5', '/quantities', '/export/csv', '/export/json', '/export/pdf'])(
  'somebody else’s case is answered like one that does not exist: %s',
  async (rest) => {
    const otto = await audited.here.as('otto');
    const none = audited.address(rest).replace(audited.course.caseId, 'a'.repeat(26) as CaseId);
    const [theirs, nowhere] = await Promise.all([otto.get(audited.address(rest)), otto.get(none)]);
    expect([theirs.status, nowhere.status]).toEqual([404, 404]);
    expect(await theirs.text()).toBe((await nowhere.text()).replaceAll('a'.repeat(26), audited.course.caseId));
  },
);

test('the chain is verified when the page is asked, and an altered row is found', async () => {
  expect(await page('')).toMatch(/Kette geprüft: \d+ Einträge, unversehrt/);
  const { journal } = audited.here.at.storage;
  const read = journal.read.bind(journal);
  Object.assign(journal, {
    read: async (...given: Parameters<typeof read>) =>
      (await read(...given)).map((row) =>
        row.envelope.seq === 9 ? { ...row, text: row.text.replace('{', '{ ') } : row,
      ),
  });
  try {
    expect(shownText(await page(''))).toMatch(
      /Die Kette ist beschädigt.*Eintrag 9: Der gespeicherte Text hat einen anderen Hash/,
    );
  } finally {
    Object.assign(journal, { read });
  }
});

test.each(['', '?at=20', '?at=12&with=30', '/rows', '/rows/20', '/quantities', '/export/json', '/export/pdf'])(
  'whatever a page tells of a case comes from one reading of its journal: %s',
  async (rest) => {
    const { journal } = audited.here.at.storage;
    const asked: string[] = [];
    const { read, head } = journal;
    Object.assign(journal, {
      read: (...given: Parameters<typeof read>) => asked.push(`read ${given[0]}`) && read.apply(journal, given),
      head: (...given: Parameters<typeof head>) => asked.push(`head ${given[0]}`) && head.apply(journal, given),
    });
    try {
      expect((await audit.get(audited.address(rest))).status).toBe(200);
    } finally {
      Object.assign(journal, { read, head });
    }
    const stream = caseStream(audited.course.caseId);
    expect(asked.filter((line) => line.endsWith(stream))).toEqual([`head ${stream}`, `read ${stream}`]);
  },
);

test('an entry is shown with all that was hashed, and with what was entered', async () => {
  const seq = await audited.seqOf('carrier-vetted');
  const [row, before] = (await audited.here.at.storage.journal.read(caseStream(audited.course.caseId)))
    .slice(seq - 2)
    .toReversed()
    .slice(-2);
  const html = await page(`/rows/${seq}`);
  for (const text of [
    row?.hash,
    before?.hash,
    row?.envelope.cause,
    'Frau Beispiel kennt den Träger.',
    'href="/guideline#A7"',
  ])
    expect(html).toContain(text);
  expect(html).toContain('&quot;withheld&quot;: true');
});

test('P15: nothing on these pages changes anything', () => {
  const routes = audited.here.web.routes.filter(({ path }) => path.includes('/audit'));
  expect(routes.length).toBeGreaterThan(4);
  expect(new Set(routes.map(({ method }) => method))).toEqual(new Set(['GET']));
});

test('documents that counted at an instant can be opened from there, by whoever may open them', async () => {
  const ofDeclaration = await audited.seqOf('declaration-rendered');
  expect(await page(`?at=${ofDeclaration}`)).toMatch(
    /Dokumente, die damals galten[\s\S]*\/documents\/[0-9a-f]{64}"[^>]*>Gemeinsame Erklärung/,
  );
  expect(await page(`?at=${await audited.seqOf('carrier-vetted')}`)).not.toContain('Dokumente, die damals galten');
});
