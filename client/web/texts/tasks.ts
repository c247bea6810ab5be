/** Words of the task list. */
import type { Text } from '../../../domain/terms.ts';

export const TASKS = {
  title: { de: 'Meine Aufgaben', en: 'My tasks' },
  none: { de: 'Gerade wartet nichts auf Sie', en: 'Nothing waits for you right now' },
  noneLead: {
    de: 'Sobald ein Schritt bei Ihnen liegt, steht er hier, und Sie erhalten eine E-Mail.',
    en: 'As soon as a step is yours, it stands here, and you get an e-mail.',
  },
  noneFiltered: { de: 'Mit diesen Filtern ist nichts zu sehen.', en: 'With these filters there is nothing to see.' },
  lead: {
    de: 'Was bei Ihnen liegt, das Dringendste zuerst.',
    en: 'What is in your hands, the most urgent first.',
  },
  newCase: { de: 'Neue Anfrage', en: 'New request' },
  forOffice: { de: 'in Vertretung für', en: 'acting for' },
  office: { de: 'Rolle', en: 'Role' },
  phase: { de: 'Phase', en: 'Phase' },
  all: { de: 'alle', en: 'all' },
  state: { de: 'Frist', en: 'Deadline' },
  onlyOverdue: { de: 'nur überfällige', en: 'overdue only' },
  carrier: { de: 'Träger', en: 'Carrier' },
  dueBefore: { de: 'Fällig vor dem', en: 'Due before' },
  anyTime: { de: 'jederzeit', en: 'any time' },
  standIn: { de: 'Vertretung', en: 'Substitution' },
} as const satisfies { readonly [name: string]: Text };
