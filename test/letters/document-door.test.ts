/** What a form says of documents is found out, never believed. */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { paragraph } from '../../activities/letters/blocks.ts';
import { taggedPdf } from '../../activities/letters/tagged-pdf.ts';
import type { ParsedForm } from '../../client/commands/parse-form.ts';
import { createDocumentDoor } from '../../client/documents/document-door.ts';
import { fieldsIn } from '../../domain/guideline/form-fields.ts';
import {
  type CaseCommandName,
  type CaseId,
  type DocumentId,
  ENGINE_COMMANDS,
  type Hash,
  type Instant,
  type Json,
} from '../../domain/terms.ts';
import type { DocumentStore } from '../../storage/documents.ts';
import type { KeyStore } from '../../storage/keys.ts';
import { encryptDocument } from '../../storage/sealing/document-cipher.ts';
import { everyField, FORMS } from '../domain/guideline/every-field.ts';
import { person } from '../domain/people.ts';

const CASE = 'c'.repeat(26) as CaseId;
const OTHER = 'd'.repeat(26) as CaseId;
const key = randomBytes(32);
const stored = new Map<string, Uint8Array>();
const lookAt = createDocumentDoor({
  journal: { read: async () => [] },
  keys: { find: async () => key } as unknown as KeyStore,
  documents: {
    get: async (id: DocumentId) => stored.get(id),
    listOf: async () => new Map(),
  } as unknown as DocumentStore,
});

const door = (caseId: CaseId, type: CaseCommandName, form: ParsedForm) =>
  lookAt({ caseId, actor: person('social-planner'), at: '2026-03-16T10:00:00.000Z' as Instant, type, form });

function put(plain: Buffer, caseId = CASE) {
  const { ciphertext, commitment } = encryptDocument({ key, caseId, plain });
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex') as Hash;
  const document = hash(ciphertext);
  stored.set(document, ciphertext);
  return { document, mediaType: 'application/pdf', bytes: plain.byteLength, commitment, sha256: hash(plain) };
}

const formOf = (value: Json): ParsedForm => ({ kind: 'parsed', value, map: () => value });
const draft = (...files: readonly (ReturnType<typeof put> & { readonly findings?: readonly string[] })[]): Json => ({
  action: 'propose',
  pieces: files.map(({ findings, ...file }) => ({ piece: 'letter', file, ...(findings ? { findings } : {}) })),
});
const findingsIn = (value: Json) =>
  (value as { pieces: { findings: string[] }[] }).pieces.map(({ findings }) => findings);

const letter = readFileSync(new URL('../../examples/muelheim/anschreiben.pdf', import.meta.url));
const labelling = () =>
  taggedPdf({
    title: 'Brief',
    footer: 'Brief',
    at: '2026-01-05T09:00:00.000Z' as Instant,
    blocks: [paragraph('Sie sind einsam.')],
  });

test('R9: the findings are the machine’s, whatever the form says they are', async () => {
  const form = formOf(draft(put(letter), { ...put(await labelling()), findings: ['voluntary-found'] }));
  const taken = await door(CASE, 'draft-mailing', form);
  if (taken.kind === 'refused') throw new Error(taken.refusal.code);
  const [whole, label] = findingsIn(taken.value);
  expect(whole).toEqual(['voluntary-found', 'trusted-person-found', 'leadership-found', 'data-protection-found']);
  expect(label).toContain('label-found');
  expect(label).toContain('voluntary-missing');
  expect(taken.map(() => null)).toEqual(taken.value);
});

test('a corrected draft goes through the same door', async () => {
  const form = formOf({ step: 'draft-mailing', reason: 'x', form: draft(put(letter)) });
  const taken = await door(CASE, 'correct-step', form);
  if (taken.kind === 'refused') throw new Error(taken.refusal.code);
  expect(findingsIn((taken.value as { form: Json }).form)).toHaveLength(1);
});

test('L2: a hash, a length or a commitment that is not the document’s is refused', async () => {
  const file = put(letter);
  for (const wrong of [{ sha256: 'f'.repeat(64) as Hash }, { bytes: 1 }, { commitment: 'f'.repeat(64) as Hash }]) {
    const taken = await door(CASE, 'draft-mailing', formOf(draft({ ...file, ...wrong })));
    expect(taken).toMatchObject({ kind: 'refused', refusal: { code: 'document-reference-wrong', rule: 'L2' } });
  }
});

const { sha256: _, ...plainFile } = put(letter);
const receipt = { kind: 'document', file: plainFile };
/** Every place at which a form names a document, with the pointer to it. */
const PLACES: readonly (readonly [CaseCommandName, string, (file: Json) => Json])[] = [
  ['agree-processing', '/contract', (contract) => ({ contractor: 'Druckhaus', contract })],
  ['submit-report', '/file', (file) => ({ summary: 'x', file })],
  ['prepare-paper', '/file', (file) => ({ committee: 'social', number: '1', file })],
  ['attach-document', '/file', (file) => ({ readers: 'all', title: 'x', file })],
  [
    'record-for-office',
    '/receipt/file',
    (file) => ({ office: 'mail-room', step: 'send-mailing', form: { sent: 3 }, receipt: { kind: 'document', file } }),
  ],
  [
    'record-for-office',
    '/form/contract',
    (contract) => ({ office: 'social-planner', step: 'agree-processing', form: { contract }, receipt }),
  ],
  ['correct-step', '/form/file', (file) => ({ step: 'submit-report', reason: 'x', form: { summary: 'x', file } })],
];

describe.each(PLACES)('%s %s', (type, path, formWith) => {
  const wrong = { kind: 'refused', refusal: { code: 'document-reference-wrong' }, fields: [{ path }] };

  test('a document of this case passes, and the form is as it was', async () => {
    const form = formOf(formWith(plainFile));
    expect(await door(CASE, type, form)).toBe(form);
  });

  test.each([
    ['of another case', () => put(letter, OTHER)],
    ['that was never stored', () => ({ ...plainFile, document: 'e'.repeat(64) })],
    ['of another length', () => ({ ...plainFile, bytes: 1 })],
    ['of another commitment', () => ({ ...plainFile, commitment: 'f'.repeat(64) })],
  ])('a document %s is refused, and its place is named', async (_why, file) => {
    expect(await door(CASE, type, formOf(formWith(file() as Json)))).toMatchObject(wrong);
  });
});

test('every place of a form that holds a document is looked at', () => {
  const holding = FORMS.filter(([name]) => !ENGINE_COMMANDS.some((command) => command === name)).flatMap(
    ([name, form]) =>
      everyField(form)
        .filter(({ schema }) => fieldsIn(schema).some((field) => field.name === 'commitment'))
        .map(({ path }) => `${name} ${path}`),
  );
  const own = PLACES.filter(([, path]) => !path.startsWith('/form/')).map(([type, path]) => `${type} ${path}`);
  expect(new Set(holding)).toEqual(new Set([...own, 'draft-mailing /pieces/*/file']));
});

test('L2: a mailing’s document must be this case’s, too', async () => {
  const unknown = { ...put(letter), document: 'e'.repeat(64) as Hash };
  for (const file of [put(letter, OTHER), unknown]) {
    const taken = await door(CASE, 'draft-mailing', formOf(draft(file)));
    expect(taken).toMatchObject({ refusal: { code: 'document-reference-wrong', rule: 'L2' } });
  }
});

test('a draft from paper is checked, its receipt beside it is not read as a letter', async () => {
  const form = formOf({ office: 'carrier', step: 'draft-mailing', form: draft(put(letter)), receipt });
  const taken = await door(CASE, 'record-for-office', form);
  if (taken.kind === 'refused') throw new Error(taken.refusal.code);
  expect(findingsIn((taken.value as { form: Json }).form)).toHaveLength(1);
});

test('agreeing brings no documents, and other forms pass as they are', async () => {
  const agree = formOf({ action: 'agree', version: 1 });
  expect(await door(CASE, 'draft-mailing', agree)).toBe(agree);
  const corrected = formOf({ step: 'send-mailing', reason: 'x', form: { sent: 3 } });
  expect(await door(CASE, 'correct-step', corrected)).toBe(corrected);
});
