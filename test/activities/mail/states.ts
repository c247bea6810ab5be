/** States of a case as mails read them, put together by hand: what they say must not depend on how the case came there. */
import { newCase } from '../../../domain/case/new-case.ts';
import type { CaseState, Facts } from '../../../domain/case/state.ts';
import type { CaseId, DocumentId, Instant, MunicipalityId } from '../../../domain/terms.ts';
import { day, muelheim, sitting } from '../../domain/calendar/muelheim.ts';
import { NACHBARSCHAFT } from '../../domain/people.ts';

export const CASE = 'c0000000000000000000000001' as CaseId;
export const at = (text: string): Instant => `${text}:00.000Z` as Instant;

/** What only the administration knows: none of it may stand in a carrier's mail. */
export const INTERNAL_SUMMARY = 'Zusage trotz knapper Druckkapazität';

const facts = {
  request: {
    carrier: { name: 'Nachbarschaft e. V.', legalForm: 'registered-association' },
    mailingKind: 'questionnaire',
    targetGroup: 'older-people',
    expectedCount: 2000,
  },
  assessment: { outcome: 'permissible-with-conditions', provision: '§ 71 SGB XII', publicTask: 'Altenhilfe' },
  decision: { outcome: 'accept', summary: INTERNAL_SUMMARY },
  leads: 'carrier',
  mailing: {
    version: 3,
    side: 'municipality',
    drafters: [],
    documents: ['1'.repeat(64) as DocumentId],
    agreed: true,
    approvals: {},
    rejected: false,
  },
  sittings: { 'social-affairs': { sitting: 'social-affairs-2026-06-18' } },
} as unknown as Facts;

export const aCase = (changes: Partial<CaseState> = {}, changedFacts: Partial<Facts> = {}): CaseState => ({
  ...newCase({
    caseId: CASE,
    municipality: 'muelheim' as MunicipalityId,
    carrier: NACHBARSCHAFT,
    rules: 1,
    openedAt: at('2026-03-02T10:00'),
    done: {},
    facts: { ...facts, ...changedFacts },
    basis: {
      ...muelheim,
      registers: [{ id: 'north', name: 'Stadt Nord' }],
      sittings: [sitting('2026-06-18'), sitting('2026-09-10')],
    },
    head: { seq: 9, at: at('2026-03-03T10:00') },
  }),
  versions: 3,
  ...changes,
});

export const aComplaint = (complaint: number, category: CaseState['complaints'][number]['category']) => ({
  complaint,
  category,
  receivedOn: day('2026-05-20'),
  legalFollowUp: false,
  closed: false,
});
