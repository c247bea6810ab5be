/** A5: before a decision that names no comparable case is sent, whoever decides is told of those that Handschlag finds. */
import type { Text } from '../../domain/terms.ts';
import type { ComparableCase } from '../reading/read-comparable.ts';
import { CliError, EXIT } from './cli-error.ts';
import { readComparable } from './reads.ts';
import type { FormToSend } from './uploads.ts';

/** A hint and no refusal: that nothing found is really comparable is theirs to judge. */
export async function comparableHint(sending: Omit<FormToSend, 'file'>): Promise<Text | undefined> {
  const { api, caseId, caller, command, form } = sending;
  if (command !== 'weigh-request' || !Array.isArray(form.comparable) || form.comparable.length > 0) return undefined;
  try {
    const { cases } = await readComparable(api, caseId, caller);
    return cases.length > 0 ? found(caseId, cases) : undefined;
  } catch (error) {
    // The decision itself will be refused, and say why.
    if (error instanceof CliError && error.exit === EXIT.refused) return undefined;
    throw error;
  }
}

function found(caseId: string, cases: readonly ComparableCase[]): Text {
  const numbers = cases.map(({ number }) => number).join(', ');
  const look = `handschlag case comparable ${caseId}`;
  return {
    de: `Hinweis: Das Formular nennt keinen vergleichbaren Vorgang; Handschlag findet ${numbers}. Ansehen: ${look}`,
    en: `Note: the form names no comparable case; Handschlag finds ${numbers}. Look: ${look}`,
  };
}
