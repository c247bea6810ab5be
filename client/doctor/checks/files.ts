/** The files of one machine: whether this account may use them, and whether the secrets that open them are there. */
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, skipped, well, wrong } from '../check.ts';

/** What a file system keeps for itself at the top of a disk. */
const NOT_OURS = ['lost+found'];
const MOST = 5;

export const FILES: readonly Check[] = [
  {
    id: 'rights',
    label: { de: 'Rechte an den Dateien', en: 'rights to the files' },
    ask: ({ folder }) => {
      if (!existsSync(folder) || !isOpen(folder)) return skipped('siehe Datenordner', 'see the data folder');
      const owner = statSync(folder).uid;
      const names = readdirSync(folder).filter((name) => !NOT_OURS.includes(name));
      const foreign = names.filter((name) => {
        const path = join(folder, name);
        // A file that was there a moment ago: stores come and go with their logs.
        if (!existsSync(path)) return false;
        return statSync(path).uid !== owner || !isOpen(path);
      });
      if (foreign.length === 0) return well('alle gehören demselben Konto', 'all belong to one account');
      const some = foreign.slice(0, MOST).join(', ');
      return wrong(
        `gehören einem anderen Konto oder sind gesperrt: ${some}`,
        `belong to another account or are locked: ${some}`,
        {
          de: `chown -R --reference=${folder} ${folder} && chmod -R u+rwX ${folder}. Rufen Sie handschlag immer unter dem Konto auf, unter dem es läuft (sudo -u …).`,
          en: `chown -R --reference=${folder} ${folder} && chmod -R u+rwX ${folder}. Always call handschlag as the account that it runs under (sudo -u …).`,
        },
      );
    },
  },
  {
    id: 'secrets',
    label: { de: 'Schlüsseldatei', en: 'file of secrets' },
    ask: ({ folder, environment }) => {
      const file = join(folder, 'local-keys.json');
      // The command line has taken the key from the file where it could.
      const isRead = Boolean(environment.HANDSCHLAG_KEY_ENCRYPTION_KEY);
      if (existsSync(file) && isRead) return well(file, file);
      if (isRead) return well('steht in der Umgebung', 'stands in the environment');
      const todo = {
        de: `Legen Sie die Kopie zurück, die Sie an einem dritten Ort haben (backup --secrets-to): nach ${file}, chmod 600. Ohne sie ist nichts lesbar.`,
        en: `Put back the copy that you keep in a third place (backup --secrets-to): to ${file}, chmod 600. Without it nothing can be read.`,
      };
      if (existsSync(file)) return wrong(`${file} ist beschädigt oder gesperrt`, `${file} is damaged or locked`, todo);
      if (existsSync(join(folder, 'keys.sqlite'))) return wrong(`${file} fehlt`, `${file} is missing`, todo);
      return skipped('noch keine; der erste Start legt sie an', 'none yet; the first start makes it');
    },
  },
];

function isOpen(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
