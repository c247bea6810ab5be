/**
 * What must hold however a case goes: any commands, by anybody, in any order, while hours or weeks pass, sittings move and
 * elections come up. A failure shrinks to a story that can be read.
 */
import fc from 'fast-check';
import { stretchOn } from '../../../domain/calendar/elections.ts';
import { localDate } from '../../../domain/calendar/local-time.ts';
import { agenda } from '../../../domain/case/agenda.ts';
import type { EventMeta, EventOf } from '../../../domain/case/events.ts';
import { evolve } from '../../../domain/case/evolve.ts';
import { UNOPENED } from '../../../domain/case/fold.ts';
import { viewOf } from '../../../domain/case/project.ts';
import { stepOf } from '../../../domain/guideline/steps.ts';
import { isSealed } from '../../../domain/journal/sealed.ts';
import { STEPS, type StepName } from '../../../domain/terms.ts';
import { sealed } from '../commands.ts';
import { engineRuns } from '../engine.ts';
import { decideIn, stateOf, type Told } from '../story.ts';
import { anyStory, type Story, type Telling, tellStory } from './anything.ts';

const numRuns = Number(process.env.HANDSCHLAG_PROPERTY_RUNS ?? 1000);

test('however a case goes, the guideline’s invariants hold', () => {
  const reached = new Map<string, number>();
  fc.assert(
    fc.property(anyStory, (story) => {
      const telling = tellStory(story);
      for (const { event } of telling.told.history) reached.set(event.type, (reached.get(event.type) ?? 0) + 1);
      for (const invariant of INVARIANTS) invariant(telling);
    }),
    { numRuns, reporter: readable },
  );
  // The stories are worth nothing if none of them gets far.
  const far = [
    'mailing-sent',
    'report-presented',
    'case-closed',
    'window-overridden',
    'step-corrected',
    'mailing-rejected',
  ];
  expect(far.filter((type) => !reached.has(type))).toEqual([]);
}, 3_600_000);

test('however a case goes, the engine comes to rest and no rule looks inside a sealed value', () => {
  const property = fc.property(anyStory, (story) => {
    const telling = tellStory(story);
    for (const invariant of COSTLY_INVARIANTS) invariant(telling);
  });
  fc.assert(property, { numRuns: Math.ceil(numRuns / 4), reporter: readable });
}, 3_600_000);

type Invariant = (telling: Telling) => void;
const INVARIANTS: readonly Invariant[] = [
  function nothingPrintedOrSentWithoutAllApprovalsOfExactlyThoseDocuments({ told }) {
    for (const { before, event } of momentsOf(told, 'mailing-printed', 'mailing-sent')) {
      const draft = lastOf(before, 'mailing-drafted');
      const documents = draft?.event.data.pieces.map(({ file }) => file.document);
      const since = draft ? before.slice(before.lastIndexOf(draft)) : [];
      for (const office of ['data-protection-officer', 'press-office']) {
        const approval = since.find(
          (moment) => moment.event.type === 'mailing-approved' && moment.event.data.office === office,
        );
        expect([event.type, office, approval?.event.data]).toMatchObject([
          event.type,
          office,
          { documents, version: draft?.event.data.version },
        ]);
      }
      expect(since.some((moment) => moment.event.type === 'mailing-agreed')).toBe(true);
      expect(since.some((moment) => moment.event.type === 'cover-letter-signed')).toBe(true);
      expect(since.some((moment) => moment.event.type === 'mailing-rejected')).toBe(false);
    }
  },
  function nothingAgreedForCitizensBeforeBothSignatures({ told }) {
    for (const { before } of momentsOf(
      told,
      'mailing-drafted',
      'mailing-agreed',
      'mailing-approved',
      'addressees-selected',
      'mailing-printed',
      'mailing-sent',
    )) {
      for (const side of ['carrier', 'municipality'] as const) {
        const signed = before.findLastIndex(
          ({ event }) => event.type === 'declaration-signed' && event.data.side === side,
        );
        const rendered = before.findLastIndex(({ event }) => event.type === 'declaration-rendered');
        expect(signed).toBeGreaterThan(rendered);
      }
    }
  },
  function noSignatureBeforeAnAcceptanceAndNoAcceptanceOnNotPermissible({ told }) {
    for (const { before } of momentsOf(told, 'declaration-signed'))
      expect(lastOf(before, 'request-weighed')?.event.data.outcome).toBe('accept');
    for (const { before, event } of momentsOf(told, 'request-weighed')) {
      if (event.data.outcome === 'accept')
        expect(lastOf(before, 'legal-position-assessed')?.event.data.outcome).not.toBe('not-permissible');
      for (const office of ['data-protection-officer-informed', 'press-office-informed'] as const)
        expect(lastOf(before, office)).toBeDefined();
    }
  },
  function nothingHappensToACaseThatIsOver({ told }) {
    const end = told.history.findIndex(
      ({ event }) =>
        ['case-withdrawn', 'case-declined', 'case-closed'].includes(event.type) ||
        (event.type === 'request-weighed' && event.data.outcome === 'decline'),
    );
    if (end < 0) return;
    const after = told.history.slice(end + 1).map(({ event }) => event.type);
    const allowed = [
      'notice-recorded',
      'notice-failed',
      'dispatch-released',
      'erasure-ordered',
      'erased',
      'planning-basis-set',
    ];
    expect(after.filter((type) => !allowed.includes(type))).toEqual([]);
  },
  function printedIsSentPlusSpoiledPlusKept({ told }) {
    for (const { before, event } of momentsOf(told, 'mailing-sent')) {
      const print = lastOf(before, 'mailing-printed')?.event.data;
      expect(print && print.printed - print.spoiled - print.kept).toBe(event.data.sent);
    }
  },
  function nothingSentInAClosedWindowWithoutAnOverride({ told }) {
    for (const { before, meta } of momentsOf(told, 'mailing-sent')) {
      const basis = lastOf(before, 'planning-basis-set')?.event.data.basis;
      if (!basis) throw new Error('a case without a planning basis');
      const overridden = before.flatMap(({ event }) =>
        event.type === 'window-overridden' ? [event.data.election] : [],
      );
      const elections = basis.elections.filter(({ id }) => !overridden.includes(id));
      expect(stretchOn({ ...basis, elections }, localDate(basis, meta.at)).stretch).not.toBe('red');
    }
    for (const { meta } of momentsOf(told, 'window-overridden')) expect(meta.actor.role).toBe('leadership');
  },
  function nobodyApprovesWhatTheyDrafted({ told }) {
    for (const { before, meta } of momentsOf(told, 'mailing-approved')) {
      const drafters = before.flatMap((moment) =>
        moment.event.type === 'mailing-drafted' ? [moment.meta.actor.person] : [],
      );
      expect(drafters).not.toContain(meta.actor.person);
    }
  },
  function nobodyActsOutsideTheirRoleOrOnAnothersCase({ told }) {
    for (const { event, meta } of told.history) {
      if (event.type === 'planning-basis-set') continue;
      expect([
        'muelheim',
        'nachbarschaft',
        'handschlag',
        ...(meta.actor.role === 'operator' ? [meta.actor.organisation] : []),
      ]).toContain(meta.actor.organisation);
      const step = STEP_OF[event.type];
      if (step && !(stepOf(step).notice && meta.actor.role === 'engine'))
        expect(stepOf(step).by).toContain(meta.actor.for ?? meta.actor.role);
      if (meta.actor.for) expect(meta.actor.role).toBe('social-planner');
    }
  },
  function eachThingThatTheEngineOwesIsRecordedOnce({ told }) {
    const keys = told.history.flatMap(({ event }) =>
      ['notice-recorded', 'notice-failed', 'dispatch-released'].includes(event.type)
        ? [(event as EventOf<'notice-recorded'>).data.key]
        : [],
    );
    expect(new Set(keys).size).toBe(keys.length);
  },
];

/** Held by fewer stories, since each of them lives on for years or is told twice. */
const COSTLY_INVARIANTS: readonly Invariant[] = [
  function theEngineComesToRest({ told, end }) {
    const { told: rested, done } = engineRuns(told, end, '2029-12-31');
    expect(agenda(stateOf(rested), '2029-12-31T10:00:00.000Z' as never)).toEqual({ due: [] });
    expect(done.every(({ at, work }) => work.due <= at)).toBe(true);
  },
  function aReplayGivesTheSameStateAndAllOfItIsJson({ told }) {
    const replayed = throughJson(told.history).reduce((fold, { event, meta }) => evolve(fold, event, meta), UNOPENED);
    expect(throughJson(replayed)).toEqual(throughJson(told.fold));
    expect(throughJson(told.fold)).toEqual(told.fold);
    expect(throughJson(viewOf(stateOf(told)))).toEqual(viewOf(stateOf(told)));
  },
  function noRuleLooksInsideASealedValue({ asked }) {
    for (const { before, move } of asked) {
      const [here, there] = [
        decideIn(before, move),
        decideIn({ ...before, fold: resealed(before.fold) }, resealed(move)),
      ];
      expect(throughJson(there)).toEqual(resealed(throughJson(here)));
    }
  },
];

const STEP_OF: { readonly [type: string]: StepName } = {
  'completeness-checked': 'check-completeness',
  'request-completed': 'complete-request',
  'enabler-identified': 'identify-enabler',
  'data-protection-officer-informed': 'inform-data-protection-officer',
  'press-office-informed': 'inform-press-office',
  'legal-position-assessed': 'assess-legal-position',
  'request-weighed': 'weigh-request',
  'mailing-drafted': 'draft-mailing',
  'mailing-agreed': 'draft-mailing',
  'mailing-approved': 'approve-mailing',
  'mailing-rejected': 'approve-mailing',
  'cover-letter-signed': 'sign-cover-letter',
  'dispatch-planned': 'plan-dispatch',
  'addressees-selected': 'select-addressees',
  'mailing-printed': 'print-mailing',
  'mailing-sent': 'send-mailing',
  'sitting-chosen': 'choose-sitting',
  'report-submitted': 'submit-report',
  'report-presented': 'present-report',
  'case-closed': 'close-case',
};

test('the invariants know every step', () => {
  const signatures: readonly StepName[] = ['open-case', 'sign-for-carrier', 'sign-for-municipality'];
  expect(new Set([...Object.values(STEP_OF), ...signatures])).toEqual(new Set(STEPS));
});

type Moment = Told['history'][number];
type EventName = Moment['event']['type'];
interface MomentOf<N extends EventName> {
  readonly event: EventOf<N>;
  readonly meta: EventMeta;
}
const isOf = <N extends EventName>(moment: Moment, names: readonly N[]): moment is Moment & MomentOf<N> =>
  names.some((name) => name === moment.event.type);

const momentsOf = <N extends EventName>(
  { history }: Told,
  ...names: readonly N[]
): readonly (MomentOf<N> & { readonly before: readonly Moment[] })[] =>
  history.flatMap((moment, index) =>
    isOf(moment, names) ? [{ event: moment.event, meta: moment.meta, before: history.slice(0, index) }] : [],
  );

const lastOf = <N extends EventName>(moments: readonly Moment[], name: N): (Moment & MomentOf<N>) | undefined =>
  moments.findLast((moment): moment is Moment & MomentOf<N> => isOf(moment, [name]));

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Every sealed value replaced by another one, as if another key had sealed another text. */
const resealed = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_key, inner: unknown) =>
    isSealed(inner) ? { ...sealed, kid: 'k9999999999999999999999999', ct: 'zzzz' } : inner,
  ) as T;

/** A story that broke an invariant, told as a list. */
function readable(details: fc.RunDetails<[Story]>): void {
  if (!details.failed) return;
  const [story = { byTheBook: 1, afterwards: [] }] = details.counterexample ?? [];
  const { told } = tellStory(story);
  const lines = told.history.map(
    ({ event, meta }) => `  ${meta.at.slice(0, 16)}  ${event.type}  (${meta.actor.for ?? meta.actor.role})`,
  );
  const why = details.errorInstance instanceof Error ? details.errorInstance.message : '';
  const where =
    details.errorInstance instanceof Error
      ? (/at (\w+) \(.*invariants/.exec(details.errorInstance.stack ?? '')?.[1] ?? '')
      : '';
  throw new Error(
    `Broken: ${where} (seed ${details.seed}, after ${details.numShrinks} shrinks)\n${lines.join('\n')}\n${why}`,
  );
}
