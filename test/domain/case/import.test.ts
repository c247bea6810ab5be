/** A case that ran on paper so far is taken over with its dates: nobody is told of what is long done, only of what is open. */
import type { CaseCommand } from '../../../domain/case/commands.ts';
import { isStep } from '../../../domain/case/commands.ts';
import { openSteps } from '../../../domain/case/open-steps.ts';
import type { Role } from '../../../domain/terms.ts';
import { day } from '../calendar/muelheim.ts';
import * as the from '../commands.ts';
import { engineRuns, told } from '../engine.ts';
import { carrier, management, officer, planner } from '../people.ts';
import { given, type Move, on } from '../story.ts';
import { before, COURSE } from '../whole-case.ts';
import { rendering } from './variations.ts';

const imported = on('2026-07-01', the.importCase({ occurredOn: day('2026-03-02') }));
const at = '2026-07-01T11:00';
const onItsDay = (command: ReturnType<typeof the.proposeMailing>) => ({
  ...command,
  data: { ...command.data, occurredOn: day('2026-03-30') },
});

/** The course as the paper file tells it: every step with its day, the offices' with their receipt. */
const fromPaper = (moves: readonly Move[]): readonly Move[] => [
  imported,
  ...moves.slice(1).flatMap((move): readonly Move[] => {
    const { command } = move;
    if (command.type === 'record-declaration') return [on(at, command)];
    if (command.type === 'record-notice')
      return [the.informOfficer(), the.informPress(), the.informRegistry()].map((notice) =>
        backdated(notice, move, 'social-planner'),
      );
    return isStep(command.type) ? [backdated(command, move, move.as.role)] : [];
  }),
];

function backdated({ type, data }: CaseCommand, { at: moment }: Move, role: Role): Move {
  const command = { type, data: { ...data, occurredOn: day(moment.slice(0, 10)) } } as unknown as ReturnType<
    typeof the.send
  >;
  return role === 'social-planner' ? on(at, command, planner) : on(at, the.recordFor(role, command));
}

test('the planner takes a case over, with its paper file’s number', () => {
  given()
    .when(the.importCase(), { at: '2026-07-01' })
    .then({ type: 'case-opened' }, { type: 'case-imported', data: { file: '50-12/2025' } });
  for (const as of [carrier, management])
    given().when(the.importCase(), { at: '2026-07-01', as }).thenRefused({ code: 'not-your-step' });
  given(imported).when(the.importCase(), { at }).thenRefused({ code: 'case-exists' });
});

test('R1: nor is a natural person’s request taken over', () => {
  given()
    .when(the.importCase({ carrier: { ...the.aRequest.carrier, legalForm: 'natural-person' } }), { at: '2026-07-01' })
    .thenRefused({ code: 'natural-person', rule: 'R1' });
});

test('a whole case can be taken over from paper, every office’s steps with their receipt, on the days on which they happened', () => {
  const { state, told: story } = given(...rendering(...fromPaper(COURSE)));
  expect(state().status).toBe('closed');
  expect(state().done['approve-mailing/press-office']).toMatchObject({
    on: '2026-04-09',
    role: 'press-office',
    by: planner.person,
  });
  expect(state().done['open-case']).toMatchObject({ on: '2026-03-02' });
  expect(story.history.filter(({ event }) => event.type === 'recorded-for-office').length).toBeGreaterThan(10);
});

test('while a case is taken over nobody is told of anything', () => {
  for (const name of ['check-completeness', 'draft-mailing', 'send-mailing', 'submit-report'] as const) {
    const run = engineRuns(given(...rendering(...fromPaper(before(name)))).told, at, '2027-03-01');
    expect(told(run).filter(([, kind]) => kind !== 'render-declaration')).toEqual([]);
  }
});

test('when the import is finished, what is open is told, and its time begins', () => {
  const finished = given(...rendering(...fromPaper(before('record-responses'))), on('2026-07-02', the.finishImport()));
  const open = openSteps(finished.state());
  expect(open.map(({ step }) => step)).toContain('record-responses');
  for (const { since } of open) expect(since.slice(0, 10)).toBe('2026-07-02');
  expect(told(engineRuns(finished.told, '2026-07-02', '2026-07-02')).map(([when, kind]) => [when, kind])).toEqual(
    open.map(() => ['2026-07-02T10:00', 'tell-opened-step']),
  );
});

test('A2: what comes from paper was informed by a person; the engine’s notices begin after the import', () => {
  const checked = fromPaper(before('record-notice'));
  given(...checked)
    .when(the.informPress(), { at })
    .then({ type: 'press-office-informed' });
  expect(given(...checked).agenda('2026-07-01T12:00').due).toEqual([]);
  const run = engineRuns(given(...checked, on('2026-07-02', the.finishImport())).told, '2026-07-02', '2026-07-02');
  expect(told(run).filter(([, kind]) => kind.startsWith('inform-'))).toHaveLength(3);
});

test('what is recorded with a date before what it rests on is refused, from paper or not', () => {
  given(...fromPaper(before('assess-legal-position')))
    .when(the.recordFor('data-protection-officer', the.assess({ occurredOn: day('2026-03-01') })), { at })
    .thenRefused({ code: 'before-its-predecessor', rule: 'A3' });
  given(...before('send-mailing'))
    .when(the.announce({ occurredOn: day('2026-04-01') }), { at: '2026-05-04' })
    .thenRefused({ code: 'step-already-done' });
  given(...before('announce-dispatch'))
    .when(the.announce({ occurredOn: day('2026-04-01') }), { at: '2026-04-28' })
    .thenRefused({ code: 'before-its-predecessor', rule: 'L5' });
});

test('A3, L2: what an office judged on paper is recorded while importing, and not after it', () => {
  const reviewed = fromPaper(before('assess-legal-position'));
  const onItsDay = { occurredOn: day('2026-03-10') };
  const assessed = the.recordFor('data-protection-officer', the.assess(onItsDay));
  given(...reviewed)
    .when(the.recordFor('data-protection-officer', the.assess()), { at })
    .thenRefused({ code: 'date-missing' });
  given(...reviewed)
    .when(assessed, { at })
    .then({ type: 'recorded-for-office' }, { type: 'legal-position-assessed' });
  const finished = given(...reviewed, on('2026-07-02', the.finishImport()));
  finished.when(assessed, { at: '2026-07-03' }).thenRefused({ code: 'not-for-this-office' });
  finished.when(the.assess(), { at: '2026-07-03', as: officer }).then({ type: 'legal-position-assessed' });
});

test('A3, S3: what the guideline forbids is not taken over from paper either', () => {
  const paper = fromPaper(before('draft-mailing'));
  given(...rendering(...paper.slice(0, -1)))
    .when(the.recordFor('carrier', onItsDay(the.proposeMailing())), { at })
    .thenRefused({ code: 'step-not-open' });
});

test('an import is finished once, by the planner, and only where there is one', () => {
  given(...COURSE.slice(0, 3))
    .when(the.finishImport(), { at: '2026-03-04' })
    .thenRefused({ code: 'not-importing' });
  given(imported).when(the.finishImport(), { at, as: carrier }).thenRefused({ code: 'not-your-step' });
  given(imported, on(at, the.finishImport()))
    .when(the.finishImport(), { at: '2026-07-02' })
    .thenRefused({ code: 'not-importing' });
});
