/** Ids of keys: derived from what they protect, so that sealing again after a lost answer finds the same key. */
import type { CaseId, KeyId } from '../terms.ts';

/** The key of the case itself: its documents and fingerprints. Letters and digits, 26 characters, like the case's id. */
export const caseKeyId = (caseId: CaseId): KeyId => `case${caseId.slice(4)}` as KeyId;
