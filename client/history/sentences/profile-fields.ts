/** What a municipality's profile says (A10), field by field. */

import { OFFICE } from '../../../domain/guideline/choices/offices.ts';
import type { MunicipalityData } from '../../../domain/municipality/messages.ts';
import type { Text } from '../../../domain/terms.ts';

export const PROFILE_FIELDS: { readonly [K in keyof MunicipalityData<'revise-profile'>]-?: Text } = {
  name: { de: 'Name', en: 'name' },
  kind: { de: 'Art der Kommune', en: 'kind of municipality' },
  land: { de: 'Land', en: 'Land' },
  zone: { de: 'Zeitzone', en: 'time zone' },
  unit: { de: 'zuständige Stelle', en: 'unit in charge' },
  leadership: OFFICE.leadership,
  offices: { de: 'Stellen', en: 'offices' },
  registers: { de: 'Melderegister', en: 'registers' },
  resolutionRequired: { de: 'Beschluss eines Gremiums', en: 'resolution of a committee' },
  outsidePrinter: { de: 'Druck außer Haus', en: 'outside printer' },
  reportsTo: { de: 'Gremien, die den Bericht hören', en: 'committees that hear the report' },
  substitutes: { de: 'Vertretungen', en: 'substitutes' },
  leadTimes: { de: 'Bearbeitungszeiten', en: 'lead times' },
  electionWindows: { de: 'Fristen vor Wahlen', en: 'stretches before elections' },
  electionWindowsByKind: { de: 'Fristen vor einzelnen Wahlen', en: 'stretches before single kinds of election' },
  morning: { de: 'Uhrzeit der Erinnerungen', en: 'time of the reminders' },
  committees: { de: 'Gremien', en: 'committees' },
  recesses: { de: 'Sitzungsferien', en: 'recesses' },
  budget: { de: 'Budget', en: 'budget' },
  mailTexts: { de: 'Texte der E-Mails', en: 'texts of mails' },
  retention: { de: 'Aufbewahrungsfristen', en: 'retention periods' },
};
