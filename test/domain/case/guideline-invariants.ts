import { stretchOn } from '../../../domain/calendar/elections.ts';
import { localDate } from '../../../domain/calendar/local-time.ts';
import type { EventOf } from '../../../domain/case/events.ts';
import { stepOf } from '../../../domain/guideline/steps.ts';
import type { StepName } from '../../../domain/terms.ts';
import { lastOf, momentsOf } from './moments.ts';
import type { Telling } from './telling.ts';

export type Invariant = (telling: Telling) => void;
export const GUIDELINE_INVARIANTS: readonly Invariant[] = [
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
  function signedIsWhatWasRenderedAndAgreedWhatTheOtherSideDrafted({ told }) {
    for (const { before, event } of momentsOf(told, 'declaration-signed')) {
      expect(lastOf(before, 'declaration-rendered')?.event.data.file.document).toBe(event.data.document);
    }
    for (const { before, event } of momentsOf(told, 'mailing-agreed')) {
      const draft = lastOf(before, 'mailing-drafted')?.event.data;
      expect(draft?.version).toBe(event.data.version);
      expect(draft?.side).not.toBe(event.data.side);
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

export const STEP_OF: { readonly [type: string]: StepName } = {
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
