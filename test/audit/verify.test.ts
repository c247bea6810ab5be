import { verifyJournal } from '../../client/audit/verify.ts';
import { type JournalWithACase, journalWithACase } from './journal-with-a-case.ts';

let written: JournalWithACase;
beforeAll(async () => {
  written = await journalWithACase();
});
afterAll(() => written.remove());

test('a whole case as the engine wrote it gives no cause for complaint', async () => {
  const verification = await verifyJournal(written.storage);
  expect(verification).toMatchObject({ streams: 2, findings: [], notes: [] });
  expect(verification.rows).toBeGreaterThan(50);
});
