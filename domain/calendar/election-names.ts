/** What the kinds of election are called. */

import { placed } from '../guideline/placed-text.ts';
import type { Text } from '../terms.ts';
import type { ElectionKind } from './planning-basis.ts';

/** Each German name is feminine. */
export const ELECTION_NAMES: { readonly [K in ElectionKind]: Text } = {
  'municipal-council': { de: 'Kommunalwahl', en: 'municipal election' },
  'county-council': { de: 'Kreistagswahl', en: 'county council election' },
  'district-administrator': { de: 'Landratswahl', en: 'election of the district administrator' },
  // A county has mayors in its towns; its own leadership is its district administrator.
  mayor: placed(({ kind }) => ({
    de: kind === 'county' ? 'Bürgermeisterwahl' : 'Wahl der Stadtspitze',
    en: 'mayoral election',
  })),
  state: { de: 'Landtagswahl', en: 'state election' },
  federal: { de: 'Bundestagswahl', en: 'federal election' },
  european: { de: 'Europawahl', en: 'European election' },
};
