/** A county whose letters somebody outside prints: what tests of its pages begin with. */
import { randomUUID } from 'node:crypto';
import { paragraph } from '../../activities/letters/blocks.ts';
import { taggedPdf } from '../../activities/letters/tagged-pdf.ts';
import type { Profile } from '../../domain/municipality/profile.ts';
import { type CaseId, caseStream, type Instant, type PlainDate, type Role } from '../../domain/terms.ts';
import { type Course, decided } from '../api/course.ts';
import type { Installation } from '../api/installation.ts';
import { OFFICES } from '../domain/municipality/town.ts';
import { type Site, site } from './site.ts';

const OWN_NAMES: { readonly [R in Role]?: string } = { leadership: 'Landrätin', 'print-shop': 'Druckhaus Nord' };

const COUNTY: Partial<Profile> = {
  name: 'Landkreis Heidmark',
  kind: 'county',
  leadership: 'die Landrätin',
  registers: [{ id: 'altmoor', name: 'Samtgemeinde Altmoor' }],
  outsidePrinter: true,
  offices: OFFICES.map(({ role, name }) => ({ role, name: OWN_NAMES[role] ?? name })),
  elections: [{ id: 'neuwiese', kind: 'mayor', date: '2026-09-13' as PlainDate }],
};

export const countySite = (): Promise<Site> => site({}, { profile: COUNTY });

/** Nothing that a town says of itself is typed into it. */
const REQUEST = { publicInterest: 'Der Landkreis plant seine Altenhilfe.' };

/** It is the leadership's turn to sign; petra stands in for it. */
export async function waitingForLeadership({ at }: Site): Promise<Course> {
  const course = await decided(at, REQUEST);
  await course.give(
    'lea',
    'appoint-substitute',
    { office: 'leadership', person: 'petra', from: '2026-03-01', reason: 'Urlaub' },
    { role: 'leadership' },
  );
  return course;
}

/** Signed and approved; then the leadership stopped it. */
export async function stoppedByLeadership(here: Site): Promise<Course> {
  const { at } = here;
  const course = await waitingForLeadership(here);
  const { give } = course;
  const signed = { document: await declarationOf(at, course.caseId), commits: true };
  await give('carla', 'sign-for-carrier', signed, { role: 'carrier-management' });
  await give('petra', 'sign-for-municipality', { ...signed, as: 'leadership' }, { for: 'leadership' });
  const letter = await uploaded(at, course.caseId, 'carla');
  const documents = [letter.document];
  await give('carla', 'draft-mailing', {
    action: 'propose',
    pieces: [{ piece: 'letter', file: letter }],
    checklist: CHECKLIST,
    trustedPersonAt: 'municipality',
  });
  await give('petra', 'draft-mailing', { action: 'agree', version: 1 });
  for (const as of ['dora', 'presse', 'lea'])
    await give(as, 'approve-mailing', { outcome: 'approve', documents, toneIsCaring: true });
  await give('lea', 'sign-cover-letter', { documents }, { role: 'leadership' });
  await give('petra', 'plan-dispatch', { date: '2026-04-13' });
  at.clock = '2026-03-03T10:00:00.000Z' as Instant;
  await give('lea', 'stop-dispatch', { reason: 'Wir prüfen noch.' }, { role: 'leadership' });
  return course;
}

const CHECKLIST = {
  voluntary: true,
  trustedPerson: true,
  fromLeadership: true,
  noLabel: true,
  dataProtectionNotice: true,
};

const LETTER = taggedPdf({
  title: 'Anschreiben',
  footer: 'Landkreis Heidmark',
  at: '2026-03-02T09:00:00.000Z' as Instant,
  blocks: [
    'Ihre Teilnahme ist freiwillig. Ihre Vertrauensperson: Frau Beispiel, Telefon 05000 123456.',
    'Den Datenschutzhinweis finden Sie auf der Rückseite. Ihre Landrätin',
  ].map(paragraph),
});

async function uploaded(at: Installation, caseId: CaseId, as: string): Promise<{ readonly document: string }> {
  const answer = await at.app.request(`/api/v1/cases/${caseId}/documents`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await at.token({ sub: `sub-${as}` })}`,
      'content-type': 'application/pdf',
      'idempotency-key': randomUUID(),
    },
    body: new Uint8Array(await LETTER),
  });
  const { findings: _, ...file } = (await answer.json()) as { document: string; findings?: unknown };
  return file;
}

async function declarationOf(at: Installation, caseId: CaseId): Promise<string> {
  const rows = await at.storage.journal.read(caseStream(caseId));
  const rendered = rows.find(({ envelope }) => envelope.type === 'declaration-rendered');
  if (!rendered) throw new Error('the declaration is not rendered');
  return (rendered.envelope.data as { readonly file: { readonly document: string } }).file.document;
}
