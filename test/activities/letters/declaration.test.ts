/** The declaration that both sides sign. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { declarationPdf } from '../../../activities/letters/declaration.ts';
import { given } from '../../domain/story.ts';
import { upTo } from '../../domain/whole-case.ts';

const state = given(...upTo('weigh-request')).state();

test('S1: the same decision renders the same bytes, so that a repeated attempt cannot put another text before the signatories', async () => {
  const [one, other] = [await declarationPdf(state), await declarationPdf(state)];
  expect(one.subarray(0, 5).toString()).toBe('%PDF-');
  expect(one.equals(other)).toBe(true);
});

test('S2, L9: it commits the carrier and says that no resident data leaves the municipality', async () => {
  const pdf = await declarationPdf(state);
  expect(pdf.toString('latin1')).toContain('/StructTreeRoot');
  if (!existsSync('/usr/bin/pdftotext')) {
    if (process.env.CI === 'true') throw new Error('pdftotext is missing: install poppler-utils');
    console.warn('The text of the declaration is NOT checked: install poppler-utils');
    return;
  }
  const text = execFileSync('/usr/bin/pdftotext', ['-', '-'], { input: pdf }).toString('utf8').replace(/\s+/g, ' ');
  expect(text).toContain('Der Träger verpflichtet sich, alle Vorgaben der Kommune einzuhalten');
  expect(text).toContain('verlassen die Kommune nicht');
  expect(text).toContain('Nachbarschaft e. V.');
});
