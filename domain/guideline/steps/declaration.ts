/** What both sides sign (S1–S3), and the contract with an outside printer (L10). */
import { MunicipalSignature, ProcessingContract, Signature } from '../forms/declaration.ts';
import { naming } from '../office-words.ts';
import { step } from '../step.ts';

export const declarationSteps = {
  'sign-for-carrier': step({
    phase: 'declaration',
    label: { de: 'Unterzeichnung Träger', en: 'Sign for the carrier' },
    short: { de: 'Geschäftsführung oder Vorstand', en: 'management' },
    by: ['carrier-management'],
    after: ['weigh-request', 'confirm-decision', 'obtain-resolution'],
    within: 20,
    form: Signature,
    rules: ['S1', 'S2', 'S3'],
  }),
  'sign-for-municipality': step({
    phase: 'declaration',
    label: { de: 'Unterzeichnung Kommune', en: 'Sign for the municipality' },
    short: naming('leadership', ({ label }) => ({ de: `${label.de} oder Vertretung`, en: 'leadership or delegate' })),
    by: ['leadership'],
    after: ['weigh-request', 'confirm-decision', 'obtain-resolution'],
    within: 10,
    form: MunicipalSignature,
    rules: ['S1', 'S3'],
  }),
  'agree-processing': step({
    phase: 'declaration',
    label: { de: 'Auftragsverarbeitung vereinbaren', en: 'Agree the processing' },
    short: { de: 'nur externe Druckerei', en: 'outside printer only' },
    by: ['social-planner'],
    after: ['weigh-request', 'confirm-decision', 'obtain-resolution'],
    within: 10,
    aside: true,
    form: ProcessingContract,
    rules: ['L9', 'L10'],
  }),
} as const;
