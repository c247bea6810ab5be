/** The joint declaration: S1–S3; the contract with an outside printer: L10. */
import { localDate } from '../../calendar/local-time.ts';
import type { CommandMeta, DataOf } from '../commands.ts';
import { accept, type Deciders, type Decision, refuse } from '../decision.ts';
import type { Side } from '../events.ts';
import { refusal } from '../refusals.ts';
import type { CaseState } from '../state.ts';

export const declaration: Deciders<'sign-for-carrier' | 'sign-for-municipality' | 'agree-processing'> = {
  'sign-for-carrier': (state, { data }, { actor, recorded }) =>
    // S2: where several sign jointly, it takes several persons.
    !recorded && state.facts.carrierSigners?.includes(actor.person)
      ? refuse(signedAlready)
      : sign(state, data, 'carrier'),
  'sign-for-municipality': (state, { data }) => sign(state, data, 'municipality'),
  'agree-processing': (state, { data }, meta) => agreeProcessing(state, data, meta),
};

function sign(state: CaseState, data: DataOf<'sign-for-municipality'>, side: Side): Decision {
  // S1: a signature binds the very bytes that were rendered for this decision.
  if (data.document !== state.facts.declaration?.document) return refuse(otherDeclaration);
  if (!data.commits) return refuse(noCommitment);
  return accept({ type: 'declaration-signed', data: { ...data, side } });
}

function agreeProcessing(state: CaseState, data: DataOf<'agree-processing'>, { at }: CommandMeta): Decision {
  if (!data.deletionAgreed) return refuse(deletionNotAgreed);
  if (data.until !== undefined && data.until < localDate(state.basis, at)) return refuse(contractOver);
  return accept({ type: 'processing-agreed', data });
}

const otherDeclaration = refusal(
  'other-declaration',
  'Das ist nicht die geltende Fassung der Erklärung. Öffnen Sie die Erklärung im Vorgang und unterzeichnen Sie diese.',
  'This is not the current version of the declaration. Open the declaration in the case and sign that one.',
  'S1',
);
const noCommitment = refusal(
  'no-commitment',
  'Ohne die Verpflichtung auf die Vorgaben der Kommune gilt die Unterzeichnung nicht. Bitte bestätigen Sie sie.',
  'Without the commitment to the municipality’s requirements the signature does not count. Please confirm it.',
  'S2',
);
const signedAlready = refusal(
  'signed-already',
  'Sie haben bereits unterzeichnet; jetzt fehlt noch die Unterschrift einer weiteren vertretungsberechtigten Person.',
  'You have signed already; what is missing now is the signature of another person entitled to sign.',
  'S2',
);
const deletionNotAgreed = refusal(
  'deletion-not-agreed',
  'Der Vertrag zur Auftragsverarbeitung muss die Löschung der Adressdateien regeln (Art. 28 Abs. 3 DSGVO). Ergänzen Sie ihn.',
  'The processing contract must provide for the deletion of the address files (Art. 28(3) GDPR). Please complete it.',
  'L10',
);
const contractOver = refusal(
  'contract-over',
  'Dieser Vertrag ist schon ausgelaufen. Schließen Sie einen geltenden.',
  'This contract has run out already. Conclude one that is in force.',
  'L10',
);
