/** How long ago the last back-up was made. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { lastBackupFile } from '../../../storage/machine-files.ts';
import { type Check, skipped, well, wrong } from '../check.ts';

const DAYS = 2;
const DAY_MS = 86_400_000;
const Last = z.object({ at: z.iso.datetime() });

export const BACKUP: readonly Check[] = [
  {
    id: 'backup',
    label: { de: 'letzte Sicherung', en: 'last back-up' },
    ask: ({ folder, postgres, now }) => {
      if (postgres)
        return skipped('PostgreSQL wird mit eigenen Mitteln gesichert', 'PostgreSQL is backed up by its own means');
      const todo = {
        de: 'Sichern Sie täglich, siehe docs/operations.md: handschlag backup --to … --keys-to …',
        en: 'Back up daily, see docs/operations.md: handschlag backup --to … --keys-to …',
      };
      const file = lastBackupFile(folder);
      if (!existsSync(file)) return wrong('noch keine', 'none yet', todo);
      const days = Math.floor((now() - Date.parse(Last.parse(JSON.parse(readFileSync(file, 'utf8'))).at)) / DAY_MS);
      if (days >= DAYS) return wrong(`vor ${days} Tagen`, `${days} days ago`, todo);
      return days === 0 ? well('heute', 'today') : well('gestern', 'yesterday');
    },
  },
];
