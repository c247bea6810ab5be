/** Forms by which the engine records what it did. */
import { z } from 'zod';
import { documentRef } from '../fields.ts';

const notice = z.strictObject({
  key: z.string().min(1).max(200),
  to: z.array(z.string()).max(50),
  messageIds: z.array(z.string()).max(50),
  /** Who did not get it now and gets it with the day's mail: by their wish, or because their mailbox was away. */
  later: z.array(z.string()).max(50).optional(),
});

export const NoticeRecord = z.strictObject({ notices: z.array(notice).min(1).max(50) });
export const FailedNoticeRecord = z.strictObject({
  keys: z.array(z.string()).min(1).max(50),
  why: z.string().max(200),
});
/** `decision`: sequence number of the decision's event that the declaration was rendered from. */
export const DeclarationRecord = z.strictObject({ file: documentRef, decision: z.int().min(1) });
export const ReleaseRecord = z.strictObject({ key: z.string() });
/** T3: an election has passed; what was elected anew is confirmed or signed again. */
export const ElectionRecord = z.strictObject({ election: z.string().min(1).max(64) });
export const ErasureRecord = z.strictObject({ order: z.int().min(1) });
export const Replan = z.strictObject({});
