/** Words of the page that compares versions of a mailing. */
import type { Text } from '../../../domain/terms.ts';

export const MAILING = {
  title: { de: 'Fassungen des Schreibens', en: 'Versions of the letter' },
  none: { de: 'Es gibt noch keine Fassung.', en: 'There is no version yet.' },
  only: { de: 'Es gibt erst eine Fassung.', en: 'There is one version so far.' },
  lead: {
    de: 'Was entfallen ist, steht links durchgestrichen; was neu ist, rechts unterstrichen. Verglichen werden die Wörter, nicht Bilder und Gestaltung: Sehen Sie sich die Datei selbst an, bevor Sie freigeben.',
    en: 'What has gone is struck through on the left; what is new is underlined on the right. Words are compared, not pictures and layout: look at the file itself before you approve.',
  },
  show: { de: 'Fassung', en: 'Version' },
  with: { de: 'verglichen mit', en: 'compared with' },
  compare: { de: 'Vergleichen', en: 'Compare' },
  same: { de: 'unverändert', en: 'unchanged' },
  isNew: { de: 'neu in dieser Fassung', en: 'new in this version' },
  gone: { de: 'in dieser Fassung entfallen', en: 'gone in this version' },
  unreadable: {
    de: 'Die Wörter ließen sich nicht lesen, etwa weil es ein Scan ist.',
    en: 'The words could not be read, for instance because it is a scan.',
  },
  open: { de: 'Datei öffnen', en: 'Open the file' },
  removed: { de: 'entfallen', en: 'removed' },
  added: { de: 'neu', en: 'added' },
  toIt: { de: 'Fassungen nebeneinander ansehen', en: 'Look at the versions side by side' },
} as const satisfies { readonly [name: string]: Text };

/** Of the other side's proposal, with its number where that is known. */
export const toAgreeTo = (version?: number): Text =>
  version === undefined
    ? { de: 'eine Fassung liegt zur Zustimmung vor', en: 'a version waits for agreement' }
    : { de: `Fassung ${version} liegt zur Zustimmung vor`, en: `version ${version} waits for agreement` };
