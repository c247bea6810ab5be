/** What can be wrong beside the journal: tenants, receipts, lists and tasks. */
import type { Text } from '../../../domain/terms.ts';

export const LISTS = {
  'tenant-differs': {
    de: 'Der Strom ist einer anderen Kommune zugeordnet, als er selbst nennt',
    en: 'The stream is filed under another municipality than it names itself',
  },
  'receipt-differs': {
    de: 'Die Quittung des Befehls nennt andere Zeilen',
    en: 'The receipt of the command names other rows',
  },
  'row-missing': { de: 'Der Vorgang fehlt in den Übersichten', en: 'The case is missing from the lists' },
  'row-differs': {
    de: 'Die Übersicht zeigt den Vorgang anders, als das Journal ihn ergibt',
    en: 'The lists show the case otherwise than the journal gives it',
  },
  'tasks-differ': {
    de: 'Die Aufgaben des Vorgangs sind andere, als das Journal sie ergibt',
    en: 'The tasks of the case are others than the journal gives',
  },
  'row-without-case': {
    de: 'Die Übersicht zeigt einen Vorgang, den das Journal nicht kennt',
    en: 'The lists show a case that the journal does not know',
  },
} as const satisfies { readonly [code: string]: Text };
