/** The joint declaration: S1–S3. */

import type { DataOf } from '../commands.ts';
import { accept, type Deciders, type Decision, refuse } from '../decision.ts';
import type { Side } from '../events.ts';
import { refusal } from '../refusals.ts';
import type { CaseState } from '../state.ts';

export const declaration: Deciders<'sign-for-carrier' | 'sign-for-municipality'> = {
  'sign-for-carrier': (state, { data }) => sign(state, data, 'carrier'),
  'sign-for-municipality': (state, { data }) => sign(state, data, 'municipality'),
};

function sign(state: CaseState, data: DataOf<'sign-for-carrier'>, side: Side): Decision {
  // S1: a signature binds the very bytes that were rendered for this decision.
  if (data.document !== state.facts.declaration?.document) {
    return refuse(
      refusal(
        'other-declaration',
        'Das ist nicht die geltende Fassung der Erklärung. Öffnen Sie die Erklärung im Vorgang und unterzeichnen Sie diese.',
        'This is not the current version of the declaration. Open the declaration in the case and sign that one.',
        'S1',
      ),
    );
  }
  if (!data.commits) {
    return refuse(
      refusal(
        'no-commitment',
        'Ohne die Verpflichtung auf die Vorgaben der Kommune gilt die Unterzeichnung nicht. Bitte bestätigen Sie sie.',
        'Without the commitment to the municipality’s requirements the signature does not count. Please confirm it.',
        'S2',
      ),
    );
  }
  return accept({ type: 'declaration-signed', data: { ...data, side } });
}
