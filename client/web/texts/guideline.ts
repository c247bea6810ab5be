/** Words around the rules of the guideline; the rules' own stand in `domain/guideline/rule-words.ts`. */
import type { Text } from '../../../domain/terms.ts';

export const GUIDELINE = {
  title: { de: 'Der Leitfaden', en: 'The guideline' },
  lead: {
    de: 'Nach diesen Regeln unterstützt eine Kommune einen Träger, ohne Daten ihrer Einwohner*innen herauszugeben. Handschlag achtet bei jedem Schritt darauf.',
    en: 'By these rules a municipality supports a carrier without handing out data of its residents. Handschlag minds them in every step.',
  },
  forces: { de: 'Wie streng eine Regel gilt', en: 'How strictly a rule binds' },
  chapters: { de: 'Kapitel', en: 'Chapters' },
  steps: { de: 'Darauf achten diese Schritte', en: 'Minded in these steps' },
  commands: { de: 'und diese Handlungen', en: 'and in these actions' },
  source: { de: 'Woher die Regeln kommen', en: 'Where the rules come from' },
  sourceText: {
    de: 'Grundlage ist der Leitfaden der Stadt Mülheim an der Ruhr zur Unterstützung von Trägern, vorgestellt im Fachgespräch „Zugänge zu Menschen in Einsamkeit“ am 29. März 2023. Die Worte auf dieser Seite sind unsere eigenen.',
    en: 'They rest on the guideline of the city of Mülheim an der Ruhr on supporting carriers, presented in the expert talk “Zugänge zu Menschen in Einsamkeit” on 29 March 2023. The words on this page are our own.',
  },
} as const satisfies { readonly [name: string]: Text };
