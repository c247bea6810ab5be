/** A command by the engine itself: its id follows from what it records, so that an attempt that comes twice records once. */

import { canonicalJson } from '../domain/journal/envelope.ts';
import { type CaseId, type CommandId, ENGINE, type Json } from '../domain/terms.ts';
import { signCommand } from '../storage/sealing/command-mac.ts';
import { sha256Hex } from '../storage/sealing/sha256.ts';
import type { CaseMessage } from './contract.ts';

/** What the engine tells a case; `id` names what was done, so that it is told once. */
export interface EngineRecord {
  readonly type: CaseMessage['type'];
  readonly data: Json;
  readonly id: string;
}

export function engineMessage(commandKey: Buffer, caseId: CaseId, record: EngineRecord): CaseMessage {
  const { type, data, id } = record;
  return signCommand(commandKey, {
    commandId: sha256Hex(canonicalJson(['engine', caseId, type, id])) as string as CommandId,
    subject: caseId,
    type,
    data,
    actor: ENGINE,
    // What the engine records holds nothing personal: a plain hash is fingerprint enough.
    fingerprint: sha256Hex(canonicalJson(data)),
  });
}
