/** Of the same case each role reads what the fields' readers say, and nobody more: sealed at the door, opened for reading. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseForm } from '../../client/commands/parse-form.ts';
import { sealForm } from '../../client/commands/seal-form.ts';
import { openFields } from '../../client/reading/open-fields.ts';
import { formOf } from '../../domain/case/commands.ts';
import { mapPersonalFields, type PersonalField } from '../../domain/guideline/personal-fields.ts';
import {
  type CaseCommandName,
  type CaseId,
  type CommandId,
  type Instant,
  type Json,
  ROLES,
  type Role,
} from '../../domain/terms.ts';
import { openStorage, type Storage } from '../../storage/open.ts';
import { everyField, FORMS } from '../domain/guideline/every-field.ts';
import { filledIn } from '../domain/guideline/filled-in.ts';
import { ACTING, aRequest, CONTACT } from './forms.ts';

const CASE = 'c'.repeat(26) as CaseId;
const AT = '2026-03-02T09:00:00.000Z' as Instant;

let folder: string;
let storage: Storage;
let sealed = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handschlag-readers-'));
  storage = await openStorage({
    HANDSCHLAG_DATA: folder,
    HANDSCHLAG_KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  });
});
afterAll(async () => {
  await storage.close();
  await rm(folder, { recursive: true, force: true });
});

/** As a step's event keeps it. */
async function seal(type: CaseCommandName, form: unknown): Promise<Json> {
  const parsed = parseForm(type, form);
  if (parsed.kind === 'invalid') throw new Error(JSON.stringify(parsed.fields));
  sealed += 1;
  const commandId = sealed.toString(16).padStart(64, '0') as CommandId;
  return sealForm(storage, parsed, { caseId: CASE, commandId, at: AT });
}

const open = (type: CaseCommandName, value: Json, role: Role, reads = true) =>
  openFields(storage.keys, { caseId: CASE, schema: formOf(type), value }, { role, reads });

/** What a role reads of a form that was just submitted. */
const seenBy = async (role: Role, type: CaseCommandName, form: unknown) => open(type, await seal(type, form), role);

const fieldsOf = (type: CaseCommandName, value: unknown): readonly PersonalField[] => {
  const fields: PersonalField[] = [];
  mapPersonalFields(formOf(type), value, (field) => {
    fields.push(field);
    return null;
  });
  return fields;
};

const isOpen = (value: unknown): boolean =>
  typeof value === 'string' || (typeof value === 'object' && value !== null && 'email' in value);

/** These carry another form, which is sealed and opened as that one. */
const CARRYING = ['import-case', 'revise-purpose', 'record-for-office', 'correct-step'];
const NAMES = FORMS.map(([name]) => name as CaseCommandName).filter((name) => !CARRYING.includes(name));

test.each(NAMES)('%s: each role opens exactly the fields whose readers it is among, at any depth', async (name) => {
  for (const form of fc.sample(filledIn(formOf(name)), { numRuns: 8, seed: 1 })) {
    const value = await seal(name, form);
    for (const role of ROLES) {
      const read = fieldsOf(name, await open(name, value, role));
      expect(read.map((field) => isOpen(field.value))).toEqual(
        read.map(({ meta }) => meta.readers?.includes(role) ?? true),
      );
    }
  }
});

test('an operator, or whoever may not read the case, opens nothing', async () => {
  const value = await seal('open-case', aRequest);
  for (const role of ROLES) {
    const read = fieldsOf('open-case', await open('open-case', value, role, false));
    expect(read.filter((field) => isOpen(field.value))).toEqual([]);
  }
});

/** Every field that a role does not read, as "step field". */
const hiddenFrom = (role: Role): readonly string[] =>
  FORMS.flatMap(([name, form]) =>
    everyField(form)
      .filter(({ meta }) => meta?.readers && !meta.readers.includes(role))
      .map(({ path }) => `${name} ${path}`),
  );

test('a carrier reads neither what is said about it nor what the municipality says among itself', () => {
  for (const role of ['carrier', 'carrier-management'] as const) {
    expect(hiddenFrom(role)).toEqual([
      'vet-carrier /reference',
      'assess-legal-position /reasons',
      'weigh-request /reasons',
      'weigh-request /deviation',
      'confirm-decision /comments',
      'register-complaint /note',
      'answer-complaint /answer',
      'hand-over-case /reason',
      'appoint-substitute /reason',
      // Only where it was filed for the municipality alone.
      'attach-document /title',
      'add-note /text',
      'place-hold /reason',
      'lift-hold /reason',
      'withdraw-deletion /reason',
    ]);
  }
});

test('print shop and mail room see no contact data; the mail room reads the complaints that reach it', () => {
  const contacts = [
    'open-case /contact',
    'open-case /actingPersons/*/person',
    'change-contact /contact',
    'add-channel /contact',
  ];
  expect(hiddenFrom('print-shop')).toEqual(expect.arrayContaining([...contacts, 'register-complaint /note']));
  expect(hiddenFrom('mail-room')).toEqual(expect.arrayContaining(contacts));
  expect(hiddenFrom('mail-room')).not.toContain('register-complaint /note');
});

test('P15: an auditor reads everything about a case', () => {
  expect(hiddenFrom('auditor')).toEqual([]);
});

test('what a carrier, an office and an auditor see of the same case differs as the fields’ readers say', async () => {
  const request = await seal('open-case', aRequest);
  expect(await open('open-case', request, 'carrier')).toMatchObject({ title: aRequest.title, contact: CONTACT });
  expect(await open('open-case', request, 'auditor')).toMatchObject({ contact: CONTACT });
  expect(await open('open-case', request, 'print-shop')).toMatchObject({
    title: aRequest.title,
    contact: { withheld: true },
    actingPersons: [{ person: { withheld: true }, authorised: true }],
  });
  expect(await open('open-case', request, 'data-protection-officer')).toMatchObject({
    actingPersons: [{ person: ACTING }],
  });

  const vetting = {
    known: true,
    goodReference: true,
    authorised: true,
    assigned: true,
    empowered: true,
    signatories: 1,
  };
  const vetted = await seal('vet-carrier', { ...vetting, reference: 'Verlässlich.' });
  expect(await open('vet-carrier', vetted, 'carrier')).toMatchObject({ known: true, reference: { withheld: true } });
  expect(await open('vet-carrier', vetted, 'press-office')).toMatchObject({ reference: { withheld: true } });
  for (const role of ['enabler', 'head-of-unit', 'auditor'] as const) {
    expect(await open('vet-carrier', vetted, role)).toMatchObject({ reference: 'Verlässlich.' });
  }
});

test('A3: the carrier reads the conditions, each of them, and not the reasons', async () => {
  const assessment = {
    outcome: 'permissible-with-conditions',
    provision: 'Art. 6 Abs. 1 Buchst. e DSGVO',
    publicTask: '§ 71 SGB XII',
    occasionHolds: true,
    reasons: 'Abgewogen.',
    conditions: ['Antworten ohne Namen.', 'Adressdatei löschen.'],
    blockedEntriesConsidered: true,
  };
  expect(await seenBy('carrier', 'assess-legal-position', assessment)).toMatchObject({
    conditions: assessment.conditions,
    reasons: { withheld: true },
  });
  expect(await seenBy('print-shop', 'assess-legal-position', assessment)).toMatchObject({
    conditions: assessment.conditions,
  });
});

test.each([
  ['check-completeness', { outcome: 'incomplete', missing: ['purpose'], note: 'Es fehlt der Zweck.' }],
  ['approve-mailing', { outcome: 'reject', comments: 'Bitte kürzen.' }],
  ['accept-report', { outcome: 'return', comments: 'Bitte je Stadtteil.' }],
  ['return-request', { note: 'Bitte nachbessern.' }],
  ['decline-case', { reason: 'Keine gesetzliche Aufgabe.' }],
] as const)('the carrier reads what it is told by %s', async (type, form) => {
  expect(await seenBy('carrier', type, form)).toEqual(form);
});
