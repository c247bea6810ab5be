/** What goes to citizens: drafted jointly, approved version by version (L1–L6). */
import { Approval, CoverLetterSignature, MailingDraft } from '../forms/drafting.ts';
import { naming } from '../office-words.ts';
import { step } from '../step.ts';

export const draftingSteps = {
  'draft-mailing': step({
    phase: 'drafting',
    label: { de: 'Schreiben entwerfen', en: 'Draft the mailing' },
    short: { de: 'gemeinsam', en: 'jointly' },
    by: ['social-planner', 'carrier'],
    after: ['sign-for-carrier', 'sign-for-municipality'],
    within: 20,
    againWithin: 5,
    perRound: true,
    form: MailingDraft,
    rules: ['L1', 'L3', 'L4', 'L5', 'L6', 'R9'],
  }),
  'approve-mailing': step({
    phase: 'drafting',
    label: { de: 'Freigabe', en: 'Approve the mailing' },
    short: { de: 'genau diese Fassung', en: 'exactly this version' },
    by: ['data-protection-officer', 'press-office', 'leadership'],
    each: 'role',
    after: ['draft-mailing'],
    within: 5,
    againWithin: 2,
    perRound: true,
    form: Approval,
    rules: ['L2', 'L6'],
  }),
  'sign-cover-letter': step({
    phase: 'drafting',
    label: { de: 'Begleitschreiben unterzeichnen', en: 'Sign the cover letter' },
    short: naming('leadership', ({ label }) => ({ de: label.de, en: 'leadership' })),
    by: ['leadership'],
    after: ['approve-mailing'],
    within: 5,
    perRound: true,
    form: CoverLetterSignature,
    rules: ['L3', 'T3'],
  }),
} as const;
