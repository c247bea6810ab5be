/** The step that is open, filled in with what the case has so far: how somebody who knows the guideline would complete it. */
import { addDays } from '../../../domain/calendar/plain-dates.ts';
import type { CaseCommand } from '../../../domain/case/commands.ts';
import type { OpenStep } from '../../../domain/case/open-steps.ts';
import { type CaseState, selectedCount, sentCount } from '../../../domain/case/state.ts';
import type { Instant, PlainDate, StepName } from '../../../domain/terms.ts';
import { day } from '../calendar/muelheim.ts';
import * as the from '../commands.ts';

type Fill = (state: CaseState, open: Pick<OpenStep, 'instance'>, today: PlainDate) => CaseCommand | undefined;

export function asItShouldBe(
  state: CaseState,
  open: Pick<OpenStep, 'step' | 'instance'>,
  at: Instant,
): CaseCommand | undefined {
  return FILLED[open.step](state, open, day(at.slice(0, 10)));
}

/** What somebody may do there instead, or get wrong. */
export function amiss(state: CaseState, { step, instance }: Pick<OpenStep, 'step' | 'instance'>): CaseCommand {
  const { facts } = state;
  switch (step) {
    case 'check-completeness':
      return the.findIncomplete();
    case 'assess-legal-position':
      return the.assess({ outcome: 'not-permissible' });
    case 'weigh-request':
      return the.weigh({ outcome: 'decline', comparable: [{ case: 'c'.repeat(26) as never, outcome: 'accept' }] });
    case 'confirm-decision':
      return the.giveBack();
    case 'obtain-resolution':
      return the.resolve({ outcome: 'refused' });
    case 'sign-for-carrier':
      return the.signForCarrier({ document: the.LETTER });
    case 'approve-mailing':
      return the.reject();
    case 'release-print':
      return the.releasePrint({ documents: [the.CHANGED_LETTER, the.COVER_LETTER] });
    case 'send-mailing':
      return the.send({ sent: (facts.print?.printed ?? 20) - 19 });
    case 'record-responses':
      return the.recordResponses({ answered: 1, undeliverable: 0, final: false });
    case 'accept-report':
      return the.returnReport();
    case 'present-report':
      return the.presentReport({ committee: instance ?? the.COMMITTEE, outcome: 'postponed' });
    case 'answer-complaint':
      return the.answerComplaint({ complaint: Number(instance), legalFollowUp: true });
    default:
      return the.closeCase();
  }
}

const documents = (state: CaseState) => state.facts.mailing?.documents ?? the.DOCUMENTS;

const FILLED: { readonly [N in StepName]: Fill } = {
  'open-case': () => undefined,
  'hold-preliminary-talk': () => the.talk(),
  'check-completeness': () => the.findComplete(),
  'complete-request': () => the.completeRequest(),
  'identify-enabler': () => the.identifyEnabler(),
  'vet-carrier': (state) => the.vet({ signatories: state.basis.kind === 'county' ? 2 : 1 }),
  'inform-data-protection-officer': () => the.informOfficer(),
  'inform-press-office': () => the.informPress(),
  'inform-statistics-office': () => the.informStatistics(),
  'inform-registration-office': () => the.informRegistry(),
  'estimate-addressees': () => the.estimate(),
  'assess-legal-position': () => the.assess(),
  'weigh-request': ({ basis }) => the.weigh({ statisticsAgreed: basis.offices.includes('statistics-office') }),
  'confirm-decision': () => the.confirm(),
  'obtain-resolution': () => the.resolve(),
  'sign-for-carrier': ({ facts }) => facts.declaration && the.signForCarrier({ document: facts.declaration.document }),
  'sign-for-municipality': ({ facts }) =>
    facts.declaration && the.signForMunicipality({ document: facts.declaration.document }),
  'agree-processing': () => the.agreeProcessing(),
  'draft-mailing': ({ facts: { mailing, decision } }) =>
    mailing && !mailing.rejected && !mailing.agreed
      ? the.agreeToMailing(mailing.version)
      : the.proposeMailing(the.LETTER, { statisticsAnnounced: decision?.statisticsAgreed ?? false }),
  'approve-mailing': (state) => the.approve(documents(state)),
  'sign-cover-letter': (state) => the.signCoverLetter({ documents: documents(state) }),
  'plan-dispatch': (_state, _open, today) => the.planDispatch(addDays(today, 20)),
  'select-addressees': (_state, { instance }) =>
    the.selectAddressees(instance ? { register: instance, count: 900 } : {}),
  'release-print': (state) => the.releasePrint({ documents: documents(state) }),
  'print-mailing': (state) => the.print({ printed: selectedCount(state) + 20, spoiled: 15, kept: 5 }),
  'announce-dispatch': () => the.announce(),
  'send-mailing': ({ facts }) => the.send({ sent: (facts.print?.printed ?? 21) - 20 }),
  'record-responses': (state) =>
    the.recordResponses({
      answered: Math.min(3, sentCount(state) - (state.facts.responses?.answered ?? 0)),
      undeliverable: 0,
    }),
  'confirm-address-deletion': (_state, { instance }) => {
    const register = instance?.match(/^registration-office-(.+)$/)?.[1];
    return the.confirmDeletion(register ? { register } : {});
  },
  'register-complaint': (_state, _open, today) => the.complain({ receivedOn: today }),
  'answer-complaint': (_state, { instance }) => the.answerComplaint({ complaint: Number(instance ?? 1) }),
  'close-complaint': ({ complaints }, { instance }) => {
    const isLegal = complaints.some(({ complaint, legalFollowUp }) => `${complaint}` === instance && legalFollowUp);
    return the.closeComplaint({
      complaint: Number(instance ?? 1),
      outcome: isLegal ? 'legal-follow-up-ended' : 'settled',
    });
  },
  'submit-report': () => the.submitReport(),
  'accept-report': () => the.acceptReport(),
  'choose-sitting': (state, { instance }, today) => {
    const from = addDays(today, 20);
    const next = state.basis.sittings.find(
      ({ committee, date, cancelled }) => committee === (instance ?? the.COMMITTEE) && date >= from && !cancelled,
    );
    return next && the.chooseSitting(next.id, next.committee);
  },
  'prepare-paper': (_state, { instance }) => the.preparePaper({ committee: instance ?? the.COMMITTEE }),
  'present-report': (_state, { instance }) => the.presentReport({ committee: instance ?? the.COMMITTEE }),
  'hand-over-statistics': ({ facts }) => (facts.statistics ? the.confirmStatistics() : the.handOverStatistics()),
  'publish-results': () => the.publish(),
  'evaluate-cooperation': (_state, { instance }) => the.evaluate(instance === 'carrier' ? { actual: undefined } : {}),
  'close-case': () => the.closeCase(),
};
