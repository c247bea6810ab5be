/** What the placeholders of a story stand for at the moment in which their line is played. */
import { addDays } from '../../domain/calendar/plain-dates.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { PlainDate } from '../../domain/terms.ts';
import { daysFromToday, uploadedFile } from '../cli/placeholders.ts';
import { inventedFile } from './invented.ts';

/** undefined: it stands for nothing here. */
export function standsFor(
  placeholder: string,
  {
    state,
    today,
    isMailing,
  }: { readonly state: CaseState | undefined; readonly today: PlainDate; readonly isMailing: boolean },
): unknown {
  const days = daysFromToday(placeholder);
  if (days !== undefined) return addDays(today, days);
  const file = uploadedFile(placeholder);
  if (file === undefined) return state && fromCase(placeholder, state);
  // The plain hash may stand in the journal for a mailing to citizens alone; other forms take none.
  const { sha256, ...stored } = inventedFile(file);
  return isMailing ? { ...stored, sha256 } : stored;
}

function fromCase(placeholder: string, { facts, complaints }: CaseState): unknown {
  const [committee, plan] = Object.entries(facts.sittings ?? {}).at(-1) ?? [];
  switch (placeholder) {
    case 'declaration':
      return facts.declaration?.document;
    case 'signatories':
      return facts.vetting?.signatories;
    case 'mailing':
    case 'proof':
      return facts.mailing?.documents;
    case 'version':
      return facts.mailing?.version;
    case 'complaint':
      return complaints.at(-1)?.complaint;
    case 'committee':
      return committee;
    case 'sitting':
      return plan?.sitting;
    default:
      return undefined;
  }
}
