/** Words about whose turn it is. */
import type { Text } from '../../../domain/terms.ts';

export const TURN = {
  done: { de: 'Dieser Schritt ist schon erledigt', en: 'This step is done already' },
  correct: { de: 'Berichtigen', en: 'Correct it' },
  others: { de: 'Diesen Schritt erledigt:', en: 'This step is completed by:' },
  record: { de: 'Für die Stelle nachtragen', en: 'Record it for the office' },
  sign: { de: 'Unterzeichnen', en: 'Sign' },
  readFirst: { de: 'Das wird unterzeichnet', en: 'This is what is signed' },
  readDeclaration: { de: 'Gemeinsame Erklärung lesen (PDF)', en: 'Read the joint declaration (PDF)' },
} as const satisfies { readonly [name: string]: Text };
