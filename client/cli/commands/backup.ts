/** `backup` and `restore`: on the files of this machine, `backup` while the system runs, `restore` while it does not. */
import type { Command } from 'commander';
import type { Text } from '../../../domain/terms.ts';
import { backUp } from '../../backup/back-up.ts';
import { BackupError } from '../../backup/backup-error.ts';
import { type Restored, restore } from '../../backup/restore.ts';
import { CliError, EXIT } from '../cli-error.ts';
import { type Context, described } from '../context.ts';
import { localSecrets, storageEnvironment } from '../installation.ts';
import type { Progress } from '../progress.ts';
import { versionText } from '../version.ts';

export function addBackup(program: Command, context: Context): void {
  const { words } = context;
  described(
    'backup',
    {
      de: 'diese Installation sichern, auch während sie läuft: Daten und Schlüssel getrennt',
      en: 'back up this installation, also while it runs: data and keys apart',
    },
    context,
    program,
    ['backup --to /backup/daten/montag --keys-to /tresor/schluessel/montag'],
  )
    .requiredOption('--to <folder>', words({ de: 'leerer Ordner für die Daten', en: 'an empty folder for the data' }))
    .requiredOption(
      '--keys-to <folder>',
      words({
        de: 'leerer Ordner für die Schlüssel, auf einem anderen Datenträger',
        en: 'an empty folder for the keys, on another disk',
      }),
    )
    .option(
      '--secrets-to <file>',
      words({
        de: 'auch den Hauptschlüssel, der die Schlüssel öffnet, an einen dritten Ort',
        en: 'also the key-encryption key, which opens the keys, to a third place',
      }),
    )
    .action(async ({ to, keysTo, secretsTo }: BackupOptions) => {
      const terminal = context.terminal();
      const { folder, secrets } = local(context);
      if (!secrets) throw new CliError(EXIT.refused, noSecrets(folder));
      const { file, keyEncryptionKey } = secrets;
      const progress = showing(context);
      const request = { data: folder, to, keysTo, secrets: { file, keyEncryptionKey }, release: versionText() };
      const made = await telling(async () =>
        backUp({ ...request, ...(secretsTo ? { secretsTo } : {}) }, await context.machineFiles(), progress.show),
      ).finally(progress.clear);
      terminal.answer(made, {
        de: `✓ Gesichert und geprüft: ${made.streams} Ströme, ${made.rows} Zeilen, ${made.documents} Dokumente, ${made.people} Personen, ${megabytes(made.bytes).replace('.', ',')} MB.\n${secretsTo ? `  Hauptschlüssel: ${secretsTo}` : `  Nicht dabei: der Hauptschlüssel (${file}). Ohne ihn ist die Sicherung nicht lesbar; bewahren Sie eine Kopie an einem dritten Ort auf.`}`,
        en: `✓ Backed up and checked: ${made.streams} streams, ${made.rows} rows, ${made.documents} documents, ${made.people} people, ${megabytes(made.bytes)} MB.\n${secretsTo ? `  Key-encryption key: ${secretsTo}` : `  Not in it: the key-encryption key (${file}). Without it the back-up cannot be read; keep a copy in a third place.`}`,
      });
    });

  described(
    'restore',
    {
      de: 'eine Sicherung zurückholen; was seither gelöscht wurde, bleibt gelöscht',
      en: 'bring a back-up back; what was erased since stays erased',
    },
    context,
    program,
    [
      'restore --from /backup/daten/montag --keys-from /tresor/schluessel/montag --erasures /anderswo/erasures.jsonl',
      'restore --from DATEN --keys-from SCHLUESSEL --secrets-from local-keys.json --no-later-erasures',
    ],
  )
    .requiredOption('--from <folder>', words({ de: 'die Daten der Sicherung', en: 'the data of the back-up' }))
    .requiredOption('--keys-from <folder>', words({ de: 'ihre Schlüssel', en: 'its keys' }))
    .option(
      '--secrets-from <file>',
      words({ de: 'die Kopie des Hauptschlüssels', en: 'the copy of the key-encryption key' }),
    )
    .option('--erasures <file...>', words({ de: 'das neueste Löschverzeichnis', en: 'the newest erasure ledger' }))
    .option(
      '--no-later-erasures',
      words({ de: 'seit der Sicherung wurde nichts gelöscht', en: 'nothing was erased since the back-up' }),
    )
    .option('--replace', words({ de: 'was dort liegt, zur Seite legen', en: 'put aside what is there' }))
    .action(async ({ from, keysFrom, secretsFrom, erasures, laterErasures, replace }: RestoreOptions) => {
      const terminal = context.terminal();
      if (erasures && !laterErasures) throw new CliError(EXIT.usage, eitherOr);
      const { folder } = local(context);
      const progress = showing(context);
      const ledgers = laterErasures ? (erasures ?? []) : ('none-since' as const);
      const request = { data: folder, from, keysFrom, ledgers, replace: replace === true };
      const done = await telling(async () =>
        restore({ ...request, ...(secretsFrom ? { secretsFrom } : {}) }, await context.machineFiles(), progress.show),
      ).finally(progress.clear);
      terminal.answer(done, restored(done));
    });
}

/** One bar after the other, as the work goes from one thing to the next. */
function showing({ progress }: Context) {
  let [label, bar] = ['', undefined as Progress | undefined];
  return {
    show(what: keyof typeof WORK, done: number, of: number) {
      if (what !== label) {
        bar?.end();
        [label, bar] = [what, progress(WORK[what])];
      }
      bar?.at(done, of);
    },
    clear: () => bar?.end(),
  };
}

const WORK = {
  journal: { de: 'Journal', en: 'journal' },
  documents: { de: 'Dokumente', en: 'documents' },
  people: { de: 'Personen', en: 'people' },
  keys: { de: 'Schlüssel', en: 'keys' },
  copy: { de: 'Kopieren', en: 'copying' },
  check: { de: 'Prüfen', en: 'checking' },
  'check-again': { de: 'Noch einmal prüfen', en: 'checking again' },
} as const satisfies Readonly<Record<string, Text>>;

interface BackupOptions {
  readonly to: string;
  readonly keysTo: string;
  readonly secretsTo?: string;
}
interface RestoreOptions {
  readonly from: string;
  readonly keysFrom: string;
  readonly secretsFrom?: string;
  readonly erasures?: readonly string[];
  readonly laterErasures: boolean;
  readonly replace?: true;
}

function local({ environment }: Context) {
  if (environment.HANDSCHLAG_DATABASE_URL) throw new CliError(EXIT.usage, onlyOneMachine);
  const { HANDSCHLAG_DATA: folder = '' } = storageEnvironment(environment);
  return { folder, secrets: localSecrets(folder) };
}

async function telling<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BackupError) throw new CliError(EXIT.refused, error.text, { code: error.code });
    throw ofTheDisk(error) ?? error;
  }
}

/** What a file system refuses, in words. */
function ofTheDisk(error: unknown): CliError | undefined {
  const { code = '', path = '' } = error as { readonly code?: string; readonly path?: string };
  const text = DISK[code];
  return (
    text && new CliError(EXIT.refused, { de: `${text.de} ${path}`.trim(), en: `${text.en} ${path}`.trim() }, { code })
  );
}
const NOT_ALLOWED = {
  de: 'Das Konto, unter dem handschlag aufgerufen wurde, darf dort nicht lesen oder schreiben:',
  en: 'The account that handschlag was called as may not read or write there:',
};
const DISK: Readonly<Record<string, Text>> = {
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
  EROFS: NOT_ALLOWED,
  ENOSPC: { de: 'Auf dem Datenträger ist kein Platz mehr.', en: 'There is no space left on the disk.' },
};

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

function restored({ at, streams, rows, keys, people, orders, aside }: Restored): Text {
  return {
    de: `✓ Zurückgeholt auf den Stand vom ${at}: ${streams} Ströme, ${rows} Zeilen.\n  Seither Gelöschtes wieder gelöscht: ${keys} Schlüssel, ${people} Personen; in ${orders.length} Vorgängen wird es beim nächsten Start vermerkt.${aside ? `\n  Der alte Stand liegt in ${aside}; löschen Sie ihn, wenn er nicht mehr gebraucht wird: Auch was gelöscht sein soll, kann darin stehen.` : ''}\n  Weiter: starten (npm start, systemctl start handschlag), dann handschlag journal verify und handschlag doctor`,
    en: `✓ Brought back to ${at}: ${streams} streams, ${rows} rows.\n  Erased again what was erased since: ${keys} keys, ${people} people; in ${orders.length} cases that is recorded at the next start.${aside ? `\n  What was there lies in ${aside}; delete it once it is not needed: what is to be erased may still be in it.` : ''}\n  Go on: start it (npm start, systemctl start handschlag), then handschlag journal verify and handschlag doctor`,
  };
}

const noSecrets = (folder: string): Text => ({
  de: `In ${folder} liegt keine Installation (local-keys.json fehlt). Einen anderen Ordner nennt HANDSCHLAG_DATA.`,
  en: `There is no installation in ${folder} (local-keys.json is missing). HANDSCHLAG_DATA names another folder.`,
});
const onlyOneMachine: Text = {
  de: 'Das sichert die Dateien einer Maschine. PostgreSQL sichern Sie mit dessen eigenen Mitteln, siehe docs/operations.md.',
  en: 'This backs up the files of one machine. PostgreSQL is backed up by its own means, see docs/operations.md.',
};
const eitherOr: Text = {
  de: 'Entweder --erasures DATEI oder --no-later-erasures.',
  en: 'Either --erasures FILE or --no-later-erasures.',
};
