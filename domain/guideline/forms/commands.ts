/** Forms of the commands that are no step: by people, and by the engine that records what it did. */
import { z } from 'zod';
import { STEPS } from '../../terms.ts';
import { choice, documentRef, freeText, plainName } from '../fields.ts';

const reason = () => freeText('Grund', 'Reason', { max: 2000 });

export const WithReason = z.strictObject({ reason: reason() });

/** T2: an override needs a written reason from the municipal leadership. */
export const WindowOverride = z.strictObject({ election: plainName('Wahl', 'Election', 64), reason: reason() });

/** The step's own form again, whole, parsed by that form's schema. */
export const StepCorrection = z.strictObject({
  step: z.enum(STEPS),
  reason: reason(),
  form: z.record(z.string(), z.json()),
});

export const ErasureOrder = z.strictObject({
  keys: z
    .array(z.string().regex(/^[a-z0-9]{26}$/))
    .min(1)
    .max(200),
  why: choice(['request-of-the-person', 'entered-by-mistake', 'retention-ended'], 'Anlass', 'Occasion'),
});

const notice = z.strictObject({
  key: z.string().min(1).max(200),
  to: z.array(z.string()).max(50),
  messageIds: z.array(z.string()).max(50),
});

export const NoticeRecord = z.strictObject({ notices: z.array(notice).min(1).max(50) });
export const FailedNoticeRecord = z.strictObject({
  keys: z.array(z.string()).min(1).max(50),
  why: z.string().max(200),
});
export const DeclarationRecord = z.strictObject({ file: documentRef });
export const ReleaseRecord = z.strictObject({ key: z.string() });
export const ErasureRecord = z.strictObject({ order: z.int().min(1) });
export const Replan = z.strictObject({});
