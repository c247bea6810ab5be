/** What papers say of a case, and to whom. */
import { committeePaperPdf } from '../../activities/letters/committee-paper.ts';
import { decisionLetterPdf } from '../../activities/letters/decision-letter.ts';
import { decisionNotePdf } from '../../activities/letters/decision-note.ts';
import { committeePaperFacts } from '../../client/letters/committee-paper.ts';
import { decisionLetterFacts } from '../../client/letters/decision-letter.ts';
import { decisionNoteFacts } from '../../client/letters/decision-note.ts';
import { journalFacts } from '../../client/letters/journal-facts.ts';
import { type OpenedFacts, openFacts } from '../../client/letters/opened-facts.ts';
import type { ToldCase } from '../../client/letters/told-case.ts';
import type { PlainDate } from '../../domain/terms.ts';
import type { KeyStore } from '../../storage/keys.ts';
import { textOf } from '../activities/letters/read-pdf.ts';
import { COMMITTEE, giveBack, resolve, returnReport, sealed } from '../domain/commands.ts';
import { registry } from '../domain/people.ts';
import { basis, basisSet, type Fact, given, type Move, on } from '../domain/story.ts';
import { before, COURSE, upTo } from '../domain/whole-case.ts';

const unit = 'Stabsstelle Sozialplanung';
const offices = { 'press-office': 'Hauptamt', 'head-of-unit': 'Geschäftsleitung' };
const open: OpenedFacts = (form, ...path) => `${form} ${path.join(' ')}`;
const closed: OpenedFacts = () => undefined;

/** As the case stands after these moments, its texts opened so. */
function told(moments: readonly (Move | Fact)[], text: OpenedFacts = open): ToldCase {
  const story = given(...moments);
  return {
    state: story.state(),
    journal: journalFacts(story.told.history.map(({ event }) => event)),
    text,
    unit,
    offices,
  };
}
const decided = told(upTo('weigh-request'));
const confirmed = told(upTo('confirm-decision'));
const reported = told(upTo('present-report'));

function noteOf(told: ToldCase) {
  const facts = decisionNoteFacts(told);
  if (!facts) throw new Error('the case is decided');
  return facts;
}
function letterOf(told: ToldCase) {
  const facts = decisionLetterFacts(told);
  if (!facts) throw new Error('the decision is final');
  return facts;
}

describe('the decision note', () => {
  test('A2: names every office of the municipality that was informed, when and how', async () => {
    const facts = noteOf(decided);
    expect(facts.informed).toEqual([
      { office: 'Datenschutzbeauftragte*r', on: '2026-03-03', how: 'mail' },
      { office: 'Hauptamt', on: '2026-03-03', how: 'mail' },
      expect.objectContaining({ on: '2026-03-03', how: 'mail' }),
    ]);
    const text = textOf(await decisionNotePdf(facts));
    for (const part of ['request purpose', 'decision reasons', 'assessment reasons', 'HS-C0000000'])
      expect(text).toContain(part);
    expect(text).not.toMatch(/undefined|\[object|\$sealed/);
  });

  test('A2: an office that a person informed was informed on that day and in that way', async () => {
    const byPerson = COURSE.flatMap((move) =>
      move.command.type === 'record-notice'
        ? [
            on('2026-03-04', { type: 'inform-data-protection-officer', data: { how: 'in-person' } }),
            on('2026-03-04', {
              type: 'inform-press-office',
              data: { how: 'telephone', occurredOn: '2026-03-03' as PlainDate },
            }),
            on('2026-03-04', { type: 'inform-registration-office', data: { how: 'letter' } }),
          ]
        : [move],
    );
    const until = byPerson.findIndex(({ command }) => command.type === 'weigh-request') + 1;
    const facts = noteOf(told(byPerson.slice(0, until)));
    expect(facts.informed.map(({ on: day, how }) => [day, how])).toEqual([
      ['2026-03-04', 'in-person'],
      ['2026-03-03', 'telephone'],
      ['2026-03-04', 'letter'],
    ]);
    expect(textOf(await decisionNotePdf(facts))).toContain('telefonisch');
  });

  test('A10: calls the offices as the municipality calls them', () => {
    expect(noteOf(decided).headOfUnit).toBe('Geschäftsleitung');
    expect(noteOf({ ...decided, offices: {} })).toMatchObject({ headOfUnit: 'Amtsleitung' });
  });

  test('A1, R3: says whose unit it is and what the estimate rests on, as the last entry has it', async () => {
    const facts = noteOf(decided);
    expect(facts).toMatchObject({
      enabler: { leads: 'municipality', unit: 'Stabsstelle Sozialplanung' },
      estimate: { count: 2100, basis: 'register-count' },
    });
    const corrected = told([
      ...before('weigh-request'),
      on(
        '2026-03-11',
        {
          type: 'correct-step',
          data: { step: 'estimate-addressees', reason: sealed, form: { count: 1900, basis: 'census' } },
        },
        registry,
      ),
      ...upTo('weigh-request').slice(-1),
    ]);
    expect(noteOf(corrected).estimate).toEqual({ count: 1900, basis: 'census' });
  });

  test('is read by whoever may open nothing all the same, with marks', async () => {
    expect(textOf(await decisionNotePdf(noteOf(told(upTo('weigh-request'), closed))))).toContain('[nicht einsehbar]');
  });
});

describe('the answer to the carrier', () => {
  test('A4: gives the summary, and never the reasons that the administration weighed', async () => {
    const facts = letterOf(confirmed);
    expect(facts.decision.on).toBe('2026-03-17');
    const text = textOf(await decisionLetterPdf(facts));
    expect(text).toContain(facts.decision.summary);
    expect(text).not.toMatch(/decision reasons|assessment reasons/);
  });

  test('A6: does not exist before the co-signature, nor after the decision was given back', () => {
    expect(decisionLetterFacts(decided)).toBeUndefined();
    expect(decisionLetterFacts(told([...upTo('weigh-request'), on('2026-03-17', giveBack())]))).toBeUndefined();
  });

  const withResolution = [
    basisSet('2026-01-02', { ...basis, resolutionRequired: true }),
    ...upTo('confirm-decision'),
  ] as const;

  test('A10: waits for the resolution, and accepts nothing that the committee refused', async () => {
    expect(decisionLetterFacts(told(withResolution))).toBeUndefined();
    expect(letterOf(told([...withResolution, on('2026-03-19', resolve())])).decision).toMatchObject({
      outcome: 'accept',
      on: '2026-03-19',
    });
    const refused = letterOf(told([...withResolution, on('2026-03-19', resolve({ outcome: 'refused' }))]));
    expect(refused.decision.outcome).toBe('decline');
    const text = textOf(await decisionLetterPdf(refused));
    expect(text).toContain('Gremium hat der Zusammenarbeit nicht zugestimmt');
    expect(text).toContain('Leider');
    expect(text).not.toContain(confirmed.state.facts.decision?.summary);
  });
});

describe('the committee paper', () => {
  test('F2: counts what was sent and answered, with the report’s summary, under the council’s number', async () => {
    const facts = committeePaperFacts(reported, COMMITTEE);
    if (!facts) throw new Error('the case has reported');
    expect(facts).toMatchObject({
      committee: basis.sittings[0]?.name,
      paperNumber: 'V 26/0456-01',
      results: { sent: reported.state.facts.sent, summary: 'report summary' },
    });
    expect(textOf(await committeePaperPdf(facts))).toContain('report summary');
  });

  test('F2: waits for the report’s acceptance and for a sitting, and is of no other committee', () => {
    expect(committeePaperFacts(told(upTo('submit-report')), COMMITTEE)).toBeUndefined();
    expect(
      committeePaperFacts(told([...upTo('submit-report'), on('2026-05-29', returnReport())]), COMMITTEE),
    ).toBeUndefined();
    expect(committeePaperFacts(reported, 'council')).toBeUndefined();
    expect(committeePaperFacts(told(upTo('accept-report')), COMMITTEE)).not.toHaveProperty('paperNumber');
  });
});

test('there is no paper before there is what it says', () => {
  const early = told(before('weigh-request'));
  expect(decisionNoteFacts(early)).toBeUndefined();
  expect(decisionLetterFacts(early)).toBeUndefined();
  expect(committeePaperFacts(confirmed, COMMITTEE)).toBeUndefined();
});

test('without the case’s keys every text is withheld, and the numbers stay', async () => {
  const keys = { findMany: async () => new Map() } as unknown as KeyStore;
  const { state, journal } = reported;
  const text = await openFacts(keys, state, journal.report, { role: 'auditor', reads: true });
  expect(text('decision', 'reasons')).toBeUndefined();
  expect(text('report', 'summary')).toBeUndefined();
  expect(text('request', 'criteria', 0, 'criterion')).toBe(state.facts.request?.criteria[0]?.criterion);
});
