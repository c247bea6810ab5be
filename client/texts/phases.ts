/** What the phases of a case are called. */
import type { Phase, Text } from '../../domain/terms.ts';

export const PHASE_LABELS: { readonly [P in Phase]: Text } = {
  request: { de: 'Anbahnung', en: 'Request' },
  vetting: { de: 'Kriterienprüfung', en: 'Vetting' },
  involvement: { de: 'Einbeziehung', en: 'Involvement' },
  'legal-review': { de: 'Rechtsprüfung', en: 'Legal review' },
  declaration: { de: 'Erklärung', en: 'Declaration' },
  drafting: { de: 'Entwurf und Freigabe', en: 'Drafting and approval' },
  dispatch: { de: 'Druck und Versand', en: 'Print and dispatch' },
  response: { de: 'Rücklauf', en: 'Response' },
  reporting: { de: 'Bericht', en: 'Reporting' },
  closed: { de: 'Abgeschlossen', en: 'Closed' },
  withdrawn: { de: 'Zurückgezogen', en: 'Withdrawn' },
  declined: { de: 'Abgelehnt', en: 'Declined' },
};

/** A paused case keeps its phase; this stands beside it. */
export const PAUSED: Text = { de: 'Ruhend', en: 'Paused' };
