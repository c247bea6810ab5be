import { refusal } from '../../../domain/case/refusals.ts';

/** Said of another municipality as of none: which ones an installation holds is nobody else's business. */
export const municipalityUnknown = refusal(
  'municipality-unknown',
  'Diese Kommune ist hier nicht eingerichtet, oder sie ist nicht die Ihre.',
  'This municipality is not set up here, or it is not yours.',
);
