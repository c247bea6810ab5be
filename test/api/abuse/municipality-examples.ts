/** A municipality's forms hold no sealed field, and are few: each has an example here. */
import { PROFILE } from '../installation.ts';

export const MUNICIPALITY_EXAMPLES: Readonly<Record<string, unknown>> = {
  'establish-municipality': PROFILE,
  'revise-profile': { unit: 'Amt 50', committees: PROFILE.committees, leadTimes: { 'vet-carrier': 5 } },
  'appoint-substitute': { office: 'press-office', person: 'petra', until: '2026-12-31' },
  'record-budget': { year: 2026, staffHours: 100, sheets: 5000, postageCents: 100_000 },
  'schedule-sitting': { id: 'social-2026-09', committee: 'social', date: '2026-09-17', start: '16:00' },
  'move-sitting': { sitting: 'social-2026-06', to: '2026-06-25', start: '17:00' },
  'cancel-sitting': { sitting: 'social-2026-06' },
  'confirm-sitting': { sitting: 'social-2026-06' },
  'import-sittings': {
    source: 'ris',
    from: '2026-03-01',
    sittings: [{ id: 'social-2026-10', committee: 'social', date: '2026-10-15', start: '16:00' }],
  },
  'schedule-election': { id: 'local-2030', kind: 'municipal-council', date: '2030-09-15' },
  'move-election': { election: 'local-2030', to: '2030-09-22' },
  'cancel-election': { election: 'local-2030' },
  'close-days': { days: ['2026-12-24'], reason: 'Heiligabend' },
  'register-carrier': { organisation: 'lesepaten', name: 'Lesepaten e. V.' },
  'open-days': { days: ['2026-12-24'] },
};
