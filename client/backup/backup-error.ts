/** Why a back-up was not made or not restored, in words for an operator. */
import type { Text } from '../../domain/terms.ts';

const REASONS = {
  'does-not-hold': {
    de: 'Die Sicherung ist nicht in Ordnung und darf nicht verwendet werden',
    en: 'The back-up is not in order and must not be used',
  },
  'not-apart': {
    de: 'Schlüssel und Daten gehören in getrennte Ordner, keiner im anderen',
    en: 'Keys and data belong into separate folders, neither within the other',
  },
  'in-the-data': {
    de: 'Eine Sicherung gehört nicht in den Datenordner selbst',
    en: 'A back-up does not belong into the data folder itself',
  },
  'not-empty': {
    de: 'Dort liegt schon etwas; es wird nichts überschrieben',
    en: 'Something is there already; nothing is overwritten',
  },
  'secrets-beside': {
    de: 'Der Hauptschlüssel darf weder bei den Schlüsseln noch bei den Daten liegen',
    en: 'The key-encryption key must lie neither with the keys nor with the data',
  },
  'no-backup': { de: 'Dort liegt keine vollständige Sicherung', en: 'There is no complete back-up' },
  'not-a-pair': {
    de: 'Daten und Schlüssel stammen nicht aus derselben Sicherung',
    en: 'Data and keys are not of the same back-up',
  },
  altered: {
    de: 'Diese Dateien sind nicht, wie sie gesichert wurden',
    en: 'These files are not as they were backed up',
  },
  'newer-release': {
    de: 'Die Sicherung stammt von einer neueren Fassung von Handschlag; erst diese einspielen',
    en: 'The back-up is of a newer release of Handschlag; install that first',
  },
  'no-secrets': {
    de: 'Der Hauptschlüssel fehlt: --secrets-from DATEI (local-keys.json), ohne ihn ist nichts lesbar',
    en: 'The key-encryption key is missing: --secrets-from FILE (local-keys.json); without it nothing can be read',
  },
  'wrong-secrets': {
    de: 'Das ist nicht der Hauptschlüssel dieser Sicherung',
    en: 'This is not the key-encryption key of this back-up',
  },
  'no-ledger': {
    de: 'Was seit der Sicherung gelöscht wurde, muss gelöscht bleiben. Nennen Sie das neueste Löschverzeichnis (--erasures DATEI), oder sagen Sie ausdrücklich, dass seither nichts gelöscht wurde (--no-later-erasures)',
    en: 'What was erased since the back-up must stay erased. Name the newest erasure ledger (--erasures FILE), or say expressly that nothing was erased since (--no-later-erasures)',
  },
  'ledger-not-there': { de: 'Dieses Löschverzeichnis gibt es nicht', en: 'There is no such erasure ledger' },
  'older-ledger': {
    de: 'Dieses Löschverzeichnis ist älter als die Sicherung oder gehört nicht zu ihr',
    en: 'This erasure ledger is older than the back-up or does not belong to it',
  },
  occupied: {
    de: 'Im Datenordner liegt schon eine Installation. Mit --replace wird sie zur Seite gelegt',
    en: 'There is an installation in the data folder already. With --replace it is put aside',
  },
  running: { de: 'Handschlag läuft dort noch; erst beenden', en: 'Handschlag still runs there; stop it first' },
} as const satisfies Readonly<Record<string, Text>>;

export class BackupError extends Error {
  readonly code: keyof typeof REASONS;
  readonly text: Text;
  constructor(code: keyof typeof REASONS, detail = '') {
    const more = detail === '' ? '.' : `: ${detail}`;
    super(`${REASONS[code].en}${more}`);
    this.name = 'BackupError';
    this.code = code;
    this.text = { de: `${REASONS[code].de}${more}`, en: `${REASONS[code].en}${more}` };
  }
}
