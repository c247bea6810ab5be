/** S1: renders the joint declaration from the decision's facts, stores it under the case's key and tells the case. */
import type { CaseState } from '../domain/case/state.ts';
import type { Work } from '../domain/case/work.ts';
import { caseKeyId } from '../domain/journal/key-ids.ts';
import { encryptDocument } from '../storage/sealing/document-cipher.ts';
import type { Outcome } from './deliver.ts';
import { declarationPdf } from './letters/declaration.ts';
import { declarationFacts } from './letters/declaration-facts.ts';
import type { EnginePorts } from './ports.ts';

export async function renderDeclaration(
  { storage }: Pick<EnginePorts, 'storage'>,
  state: CaseState,
  work: Work,
): Promise<Outcome> {
  const key = await storage.keys.find(caseKeyId(state.caseId));
  if (!key) return { kind: 'later' };
  const pdf = await declarationPdf(declarationFacts(state));
  const { ciphertext, commitment } = encryptDocument({ key, caseId: state.caseId, plain: pdf });
  const document = await storage.documents.put(state.caseId, ciphertext);
  const file = { document, mediaType: 'application/pdf', bytes: pdf.byteLength, commitment };
  // The case takes it only for the decision that it was rendered from.
  const decision = state.done['weigh-request']?.seq ?? 0;
  return { kind: 'record', type: 'record-declaration', data: { file, decision }, id: work.key };
}
