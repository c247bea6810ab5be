import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import type { CaseId, DocumentId } from '../../domain/terms.ts';
import { createDocumentStore, DocumentAlteredError, type DocumentTables } from '../../storage/kysely-documents.ts';
import { openDatabase } from '../../storage/sqlite/database.ts';
import { kyselyOn } from '../../storage/sqlite/kysely.ts';
import { SQLITE_MIGRATIONS } from '../../storage/sqlite/schema.ts';
import { type Installation, onBothDatabases } from './both-databases.ts';

const CASE = 'c1' as CaseId;

onBothDatabases((install) => {
  test('a document is addressed by the hash of its bytes and read back to the byte, also after a restart', async () => {
    const installation = await install();
    const storage = await installation.open();
    const bytes = randomBytes(300_000);
    const id = await storage.documents.put(CASE, bytes);
    expect(id).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(await storage.documents.put(CASE, bytes)).toBe(id);
    await storage.close();
    const again = await (await installation.open()).documents.get(id);
    expect(Buffer.from(again ?? []).equals(bytes)).toBe(true);
  });

  test('a document that there never was is not found', async () => {
    const { documents } = await (await install()).open();
    expect(await documents.get('0'.repeat(64) as DocumentId)).toBeUndefined();
  });

  test('the documents of a case are counted and deleted together, and no other’s', async () => {
    const { documents } = await (await install()).open();
    const [one, two] = await Promise.all(['one', 'two'].map((text) => documents.put(CASE, Buffer.from(text))));
    const other = await documents.put('c2' as CaseId, Buffer.from('other'));
    expect(await documents.countOf(CASE)).toBe(2);
    await documents.deleteOf(CASE);
    await documents.deleteOf(CASE);
    expect(await Promise.all([one, two].map((id) => id && documents.get(id)))).toEqual([undefined, undefined]);
    expect(await documents.countOf(CASE)).toBe(0);
    expect(await documents.get(other)).toBeDefined();
  });

  test('an upload is stored once for each id, also when it comes twice at once; the first says what it was', async () => {
    const { documents } = await (await install()).open();
    const put = (text: string, fingerprint: string) =>
      documents.putUpload(CASE, Buffer.from(text), { id: 'u1', fingerprint, mediaType: 'image/png' });
    const both = await Promise.all([put('one', 'f1'), put('two', 'f2')]);
    const [upload] = both;
    expect(both[1]).toEqual(upload);
    expect(await documents.findUpload('u1')).toEqual(upload);
    expect(await documents.findUpload('u2')).toBeUndefined();
    expect([...(await documents.listOf(CASE))]).toEqual([[upload?.document, 'image/png']]);
    await documents.deleteOf(CASE);
    expect(await documents.findUpload('u1')).toBeUndefined();
  });

  test('L2: a byte that was changed behind the program is noticed at the next reading', async () => {
    const installation = await install();
    const { documents } = await installation.open();
    const id = await documents.put(CASE, Buffer.from('approved'));
    await forge(installation, id);
    await expect(documents.get(id)).rejects.toThrow(DocumentAlteredError);
  });
});

test('what was stored before other formats were taken is a PDF', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'handschlag-documents-'));
  const file = join(folder, 'documents.sqlite');
  const old = openDatabase(file, SQLITE_MIGRATIONS.documents.slice(0, 1));
  old.prepare('INSERT INTO documents (id, case_id, bytes) VALUES (?, ?, ?)').run('d1', CASE, Buffer.from('x'));
  old.close();
  const database = openDatabase(file, SQLITE_MIGRATIONS.documents);
  const documents = createDocumentStore(kyselyOn<DocumentTables>(database), { close: async () => database.close() });
  expect([...(await documents.listOf(CASE))]).toEqual([['d1', 'application/pdf']]);
  await documents.close();
  await rm(folder, { recursive: true, force: true });
});

async function forge({ database, config }: Installation, id: DocumentId): Promise<void> {
  if (database === 'sqlite') {
    const file = new DatabaseSync(join(config.HANDSCHLAG_DATA, 'documents.sqlite'));
    file.exec('DROP TRIGGER documents_no_update');
    file.prepare('UPDATE documents SET bytes = ? WHERE id = ?').run(Buffer.from('approvad'), id);
    file.close();
    return;
  }
  const client = new Client({ connectionString: config.HANDSCHLAG_DATABASE_URL });
  await client.connect();
  await client.query('UPDATE documents SET bytes = $1 WHERE id = $2', [Buffer.from('approvad'), id]);
  await client.end();
}
