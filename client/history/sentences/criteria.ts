/** R9: what the register selects by; each is a proxy. */
import type { EventDataOf } from '../../../domain/case/events.ts';
import type { Text } from '../../../domain/terms.ts';

/** As it reads after "nach": "nach Alter und Familienstand". */
export const CRITERIA: { readonly [K in EventDataOf<'addressees-selected'>['criteria'][number]]: Text } = {
  age: { de: 'Alter', en: 'age' },
  'household-size': { de: 'Haushaltsgröße', en: 'household size' },
  district: { de: 'Stadtteil', en: 'district' },
  'moved-in': { de: 'Zuzug', en: 'move-in' },
  'marital-status': { de: 'Familienstand', en: 'marital status' },
};
