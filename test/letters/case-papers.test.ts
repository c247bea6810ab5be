/** What papers say of a case, and to whom. */
import { committeePaperPdf } from '../../activities/letters/committee-paper.ts';
import { decisionLetterPdf } from '../../activities/letters/decision-letter.ts';
import { decisionNotePdf } from '../../activities/letters/decision-note.ts';
import { committeePaperFacts } from '../../client/letters/committee-paper.ts';
import { decisionLetterFacts } from '../../client/letters/decision-letter.ts';
import { decisionNoteFacts } from '../../client/letters/decision-note.ts';
import { type OpenedFacts, openFacts } from '../../client/letters/opened-facts.ts';
import type { KeyStore } from '../../storage/keys.ts';
import { textOf } from '../activities/letters/read-pdf.ts';
import { given } from '../domain/story.ts';
import { before, upTo } from '../domain/whole-case.ts';

const unit = 'Stabsstelle Sozialplanung';
const open: OpenedFacts = (form, ...path) => `${form} ${path.join(' ')}`;
const closed: OpenedFacts = () => undefined;
const decided = given(...upTo('weigh-request')).state();
const reported = given(...upTo('present-report')).state();

test('A2: the note names every office of the municipality that was informed, with the day', async () => {
  const facts = decisionNoteFacts(decided, open, { unit });
  if (!facts) throw new Error('the case is decided');
  expect(facts.informed.map(({ office }) => office)).toContain('Datenschutzbeauftragte*r');
  expect(facts.informed.every(({ on }) => on !== undefined)).toBe(true);
  const text = textOf(await decisionNotePdf(facts));
  for (const part of ['request purpose', 'decision reasons', 'assessment reasons', 'HS-C0000000'])
    expect(text).toContain(part);
  expect(text).not.toMatch(/undefined|\[object|\$sealed/);
});

test('whoever may open nothing reads the note all the same, with marks', async () => {
  const facts = decisionNoteFacts(decided, closed, { unit });
  if (!facts) throw new Error('the case is decided');
  expect(textOf(await decisionNotePdf(facts))).toContain('[nicht einsehbar]');
});

test('A4: the letter gives the carrier the summary, and never the reasons that the administration weighed', async () => {
  const facts = decisionLetterFacts(decided, open, { unit });
  if (!facts) throw new Error('the case is decided');
  const text = textOf(await decisionLetterPdf(facts));
  expect(text).toContain(facts.decision.summary);
  expect(text).not.toMatch(/decision reasons|assessment reasons/);
});

test('F2: the committee paper counts what was sent and answered', async () => {
  const [committee] = Object.keys(reported.facts.sittings ?? {});
  const facts = committeePaperFacts(reported, open, {
    unit,
    committee: committee ?? '',
    committeeName: 'Sozialausschuss',
    reportSummary: 'Gewünscht werden Mittagstische.',
  });
  if (!facts) throw new Error('the case has reported');
  expect(facts.results.sent).toBe(reported.facts.sent);
  expect(textOf(await committeePaperPdf(facts))).toContain('Gewünscht werden Mittagstische.');
});

test('there is no paper before there is what it says', () => {
  const early = given(...before('weigh-request')).state();
  expect(decisionNoteFacts(early, open, { unit })).toBeUndefined();
  expect(decisionLetterFacts(early, open, { unit })).toBeUndefined();
  const wanted = { unit, committee: 'none', committeeName: '', reportSummary: undefined };
  expect(committeePaperFacts(decided, open, wanted)).toBeUndefined();
});

test('without the case’s keys every text is withheld, and the numbers stay', async () => {
  const keys = { findMany: async () => new Map() } as unknown as KeyStore;
  const text = await openFacts(keys, decided, { role: 'auditor', reads: true });
  expect(text('decision', 'reasons')).toBeUndefined();
  expect(text('request', 'criteria', 0, 'criterion')).toBe(decided.facts.request?.criteria[0]?.criterion);
});
