/** `handschlag doctor` on what lies on the machine: each test breaks one thing and reads the sentence that it is told. */
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EMPTY_HEAD } from '../../domain/journal/envelope.ts';
import { caseKeyId } from '../../domain/journal/key-ids.ts';
import type { Instant, KeyId } from '../../domain/terms.ts';
import { ledgerFile, ledgerText } from '../../storage/erasure-ledger.ts';
import { noteFile, RESTORING } from '../../storage/machine-files.ts';
import { AT, batch, caseId, MUELHEIM } from '../storage/batches.ts';
import { at, createPatient, discharge, type Patient } from './patient.ts';

let patient: Patient;
beforeEach(async () => {
  patient = await createPatient();
});
afterEach(() => discharge(patient));

test('an installation in order that does not run: nothing is wrong', async () => {
  const examined = await patient.examined();
  expect(examined.filter(({ kind }) => kind === 'wrong')).toEqual([]);
  expect(examined.find(({ id }) => id === 'journal')?.text.en).toBe('1 streams, their last rows are right');
});

test('a folder that others can read, or that is not there', async () => {
  chmodSync(patient.folder, 0o755);
  expect(await patient.told('folder')).toEqual(['wrong', expect.stringContaining('can be read by others')]);
  expect(await patient.told('folder', { folder: join(patient.folder, 'nowhere') })).toEqual([
    'wrong',
    expect.stringContaining('does not exist'),
  ]);
});

test('a file of another account, as after a command that was run as root', async () => {
  expect((await patient.told('rights'))[0]).toBe('well');
  const file = join(patient.folder, 'keys.sqlite');
  // Root may give files away; anybody else may lock themselves out.
  if (process.getuid?.() === 0) chownSync(file, 65_534, 65_534);
  else chmodSync(file, 0o000);
  expect(await patient.told('rights')).toEqual(['wrong', 'belong to another account or are locked: keys.sqlite']);
});

test('the file of secrets: there, lost beside the keys that it opens, broken; without it nothing is looked into', async () => {
  const file = join(patient.folder, 'local-keys.json');
  expect(await patient.told('secrets')).toEqual(['well', 'stands in the environment']);
  patient.environment = {};
  expect(await patient.told('secrets')).toEqual(['wrong', `${file} is missing`]);
  expect(await patient.told('key')).toEqual(['skipped', 'see the file of secrets']);
  writeFileSync(file, '{');
  expect(await patient.told('secrets')).toEqual(['wrong', `${file} is damaged or locked`]);
});

test('too little space', async () => {
  patient.environment.HANDSCHLAG_FREE_MEGABYTES = '999999999';
  expect(await patient.told('space')).toEqual(['wrong', expect.stringMatching(/^\d+ MB free$/)]);
});

test('a restore that was interrupted, and one that the next start finishes', async () => {
  writeFileSync(noteFile(patient.folder), '{}');
  expect(await patient.told('restore')).toEqual(['note', 'is finished at the next start']);
  mkdirSync(join(patient.folder, RESTORING));
  expect(await patient.told('restore')).toEqual(['wrong', 'a restore was interrupted']);
});

test('variables that are missing or wrong, each by name and none by value', async () => {
  patient.environment = { HANDSCHLAG_MODE: 'production', HANDSCHLAG_COMMAND_KEY: 'hunter2' };
  const [kind, text] = await patient.told('variables');
  expect(kind).toBe('wrong');
  for (const name of ['HANDSCHLAG_COMMAND_KEY is wrong', 'HANDSCHLAG_PUBLIC_URL is missing', 'HANDSCHLAG_OIDC_ISSUER'])
    expect(text).toContain(name);
  expect(text).not.toContain('hunter2');
  patient.environment = {};
  expect((await patient.told('variables'))[0]).toBe('skipped');
  // Beyond one machine production is what a process takes for granted.
  expect((await patient.told('variables', { postgres: true }))[0]).toBe('wrong');
});

test('whom the public pages of a real installation cannot name, each by its setting and with what to do', async () => {
  expect((await patient.told('operator'))[0]).toBe('skipped');
  const given = {
    ...{ HANDSCHLAG_OPERATOR_NAME: 'Stadt X', HANDSCHLAG_OPERATOR_ADDRESS: 'Weg 1', HANDSCHLAG_OPERATOR_EMAIL: ' ' },
    ...{ HANDSCHLAG_OPERATOR_REPRESENTATIVE: 'Y', HANDSCHLAG_DATA_PROTECTION_CONTACT: 'd@x.example' },
    HANDSCHLAG_SUPERVISORY_AUTHORITY: 'Z',
  };
  patient.environment = { HANDSCHLAG_MODE: 'production', ...given };
  const missing =
    'missing: HANDSCHLAG_OPERATOR_EMAIL (its e-mail); HANDSCHLAG_OPERATOR_PHONE (its telephone); HANDSCHLAG_ENFORCEMENT_BODY (enforcement body for accessibility)';
  expect(await patient.told('operator')).toEqual(['warning', missing]);
  const [found] = await patient.examined({}, 'operator');
  expect(found).toMatchObject({ todo: { en: expect.stringContaining('restart the web process') } });
  // Real accounts on one machine; and stores of PostgreSQL's, where production is taken for granted.
  patient.environment = { ...given, HANDSCHLAG_OIDC_ISSUER: 'https://id.example' };
  expect((await patient.told('operator'))[0]).toBe('warning');
  patient.environment = given;
  expect((await patient.told('operator', { postgres: true }))[0]).toBe('warning');
  patient.environment = {
    ...{ ...given, HANDSCHLAG_MODE: 'production', HANDSCHLAG_OPERATOR_EMAIL: 'x@x.example' },
    ...{ HANDSCHLAG_OPERATOR_PHONE: '0208 1', HANDSCHLAG_ENFORCEMENT_BODY: 'B' },
  };
  expect((await patient.told('operator'))[0]).toBe('well');
});

test('a database that is missing, of a newer release, or of an older one', async () => {
  patient.alter('people', 'PRAGMA user_version = 1');
  expect(await patient.told('databases')).toEqual(['note', expect.stringContaining('at the next start')]);
  patient.alter('people', 'PRAGMA user_version = 99');
  expect(await patient.told('databases')).toEqual(['wrong', 'of a newer release of Handschlag']);
  rmSync(join(patient.folder, 'documents.sqlite'));
  expect(await patient.told('databases')).toEqual(['wrong', 'missing: documents']);
});

test('a database that is none any more', async () => {
  writeFileSync(join(patient.folder, 'people.sqlite'), Buffer.alloc(8192, 'x'));
  expect(await patient.told('databases')).toEqual(['wrong', 'damaged or not to be opened: people.sqlite']);
  expect(await patient.told('journal')).toEqual(['skipped', 'see databases']);
});

test('another key-encryption key', async () => {
  patient.key = randomBytes(32).toString('base64');
  expect(await patient.told('key')).toEqual(['wrong', 'does not open the keys']);
});

test('a last row that was altered', async () => {
  patient.alter(
    'journal',
    `DROP TRIGGER journal_no_update; UPDATE journal SET bytes = CAST(replace(CAST(bytes AS TEXT), 'second', 'altered') AS BLOB) WHERE seq = 6`,
  );
  expect(await patient.told('journal')).toEqual(['wrong', 'altered: case/c1']);
});

test('a row that is no row any more', async () => {
  patient.alter(
    'journal',
    `DROP TRIGGER journal_no_update; UPDATE journal SET bytes = CAST('{' AS BLOB) WHERE seq = 6`,
  );
  expect(await patient.told('journal')).toEqual(['wrong', 'altered: case/c1']);
});

test('a document that lost a byte is found by who reads everything, and by nobody else', async () => {
  const { documents, journal, keys, close } = await patient.storage();
  await keys.create({ kid: caseKeyId(caseId('c2')), caseId: caseId('c2'), kind: 'case' }, AT);
  const document = await documents.put(caseId('c2'), Buffer.from('a ciphertext'));
  const data = { file: { document, commitment: 'c', bytes: 12, mediaType: 'application/pdf' } };
  await journal.append(batch({ of: caseId('c2'), head: EMPTY_HEAD, command: 'c', data }));
  await close();
  expect(await patient.told('everything')).toEqual(['skipped', 'with --thorough alone']);
  expect(await patient.told('everything', { thorough: true })).toEqual(['well', '2 streams, 9 rows: all there']);
  patient.alter(
    'documents',
    `DROP TRIGGER documents_no_update; UPDATE documents SET bytes = CAST('a ciphertexx' AS BLOB)`,
  );
  expect(await patient.told('everything', { thorough: true })).toEqual([
    'wrong',
    `1 found: document ${document}: altered`,
  ]);
});

test('an installation without a municipality', async () => {
  expect(await patient.told('municipality')).toEqual(['note', 'none is set up yet']);
  expect(await patient.told('municipality', at('http://127.0.0.1:9'))).toEqual(['wrong', 'none is set up yet']);
});

test('receivers of webhooks that take nothing', async () => {
  expect((await patient.told('webhooks'))[0]).toBe('well');
  const { webhooks, close } = await patient.storage();
  const hook = { municipality: MUELHEIM, url: 'https://records.example/in', state: 'active', createdAt: AT } as const;
  for (const id of ['w1', 'w2']) await webhooks.create({ ...hook, id }, randomBytes(32), 'now');
  await webhooks.setState('w1', 'active', 'status-500');
  await webhooks.setState('w2', 'paused', 'timeout');
  await close();
  expect(await patient.told('webhooks')).toEqual([
    'wrong',
    '2 take nothing, 1 of them paused: w1 (status-500), w2 (timeout)',
  ]);
});

test('a case that should have been awake', async () => {
  patient.alter('journal', `UPDATE cases SET open = 1, wake_at = '2026-01-01T00:00:00.000Z'`);
  expect(await patient.told('agenda')).toEqual(['note', '1 cases wait for the machine']);
  expect(await patient.told('agenda', at('http://127.0.0.1:9'))).toEqual(['wrong', '1 cases wait for the machine']);
});

test('a ledger without a copy, and one whose copy lags behind', async () => {
  const entry = { at: AT as Instant, keys: ['k1' as KeyId] };
  writeFileSync(ledgerFile(patient.folder), ledgerText([entry, entry]));
  expect(await patient.told('ledger')).toEqual(['note', expect.stringContaining('2 entries, without a copy')]);
  patient.environment.HANDSCHLAG_ERASURE_LEDGER = join(patient.folder, 'copy.jsonl');
  writeFileSync(join(patient.folder, 'copy.jsonl'), ledgerText([entry]));
  expect(await patient.told('ledger')).toEqual(['wrong', 'the copy has 1 of 2 entries']);
  writeFileSync(join(patient.folder, 'copy.jsonl'), ledgerText([entry, entry]));
  expect((await patient.told('ledger'))[0]).toBe('well');
});
