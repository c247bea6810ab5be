/** The machine: Node, folder, space, clock. */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { noteFile, RESTORING } from '../../../storage/machine-files.ts';
import { freeMegabytesOf } from '../../../storage/operation/health.ts';
import { type Check, NOT_RUNNING, note, skipped, well, wrong } from '../check.ts';

const NODE = 24;
const LITTLE_MEGABYTES = 1_000;
const CLOCK_SECONDS = 120;

export const MACHINE: readonly Check[] = [
  {
    id: 'node',
    label: { de: 'Node', en: 'Node' },
    ask: () => {
      const version = process.versions.node;
      if (Number.parseInt(version, 10) >= NODE) return well(version, version);
      return wrong(`Node ${version} ist zu alt`, `Node ${version} is too old`, {
        de: `Starten Sie über npm start oder npx handschlag; beide bringen Node ${NODE} mit. Fehlt es: npm run setup`,
        en: `Start it by npm start or npx handschlag; both bring Node ${NODE}. Where it is missing: npm run setup`,
      });
    },
  },
  {
    id: 'folder',
    label: { de: 'Datenordner', en: 'data folder' },
    ask: ({ folder, postgres }) => {
      if (!existsSync(folder)) {
        if (postgres) return note(`${folder} gibt es nicht`, `${folder} does not exist`);
        return wrong(`${folder} gibt es nicht`, `${folder} does not exist`, {
          de: 'Nennen Sie den Ordner in HANDSCHLAG_DATA, oder legen Sie die Installation mit npm start an.',
          en: 'Name the folder in HANDSCHLAG_DATA, or make the installation by npm start.',
        });
      }
      try {
        accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
      } catch {
        return wrong(`${folder} ist nicht beschreibbar`, `${folder} cannot be written`, {
          de: 'Rufen Sie handschlag unter dem Konto auf, unter dem es läuft (sudo -u …); diesem muss der Ordner gehören (chown).',
          en: 'Call handschlag as the account that it runs under (sudo -u …); to that the folder must belong (chown).',
        });
      }
      if ((statSync(folder).mode & 0o077) === 0) return well(folder, folder);
      return wrong(`${folder} ist auch für andere lesbar`, `${folder} can be read by others, too`, {
        de: `chmod 700 ${folder}`,
        en: `chmod 700 ${folder}`,
      });
    },
  },
  {
    id: 'restore',
    label: { de: 'Wiederherstellung', en: 'restore' },
    ask: ({ folder }) => {
      if (existsSync(join(folder, RESTORING)))
        return wrong('eine Wiederherstellung wurde unterbrochen', 'a restore was interrupted', {
          de: 'Führen Sie handschlag restore mit derselben Sicherung noch einmal aus; vorher startet nichts.',
          en: 'Run handschlag restore with the same back-up again; nothing starts before that.',
        });
      return existsSync(noteFile(folder))
        ? note('wird beim nächsten Start zu Ende gebracht', 'is finished at the next start')
        : well('keine offen', 'none under way');
    },
  },
  {
    id: 'space',
    label: { de: 'Speicherplatz', en: 'disk space' },
    ask: async ({ folder, environment }) => {
      const wanted = Number(environment.HANDSCHLAG_FREE_MEGABYTES || 200);
      const free = await freeMegabytesOf(existsSync(folder) ? folder : '.');
      const text = [`${free} MB frei`, `${free} MB free`] as const;
      if (free < wanted)
        return wrong(...text, {
          de: 'Schaffen Sie Platz: alte Sicherungen, Protokolle, replaced-Ordner. Darunter meldet sich Handschlag als nicht bereit.',
          en: 'Make room: old back-ups, logs, replaced folders. Below that Handschlag says that it is not ready.',
        });
      return free < LITTLE_MEGABYTES ? note(...text) : well(...text);
    },
  },
  {
    id: 'clock',
    label: { de: 'Uhr', en: 'clock' },
    ask: async ({ processes, now }) => {
      if (!processes) return NOT_RUNNING;
      const live = `${processes.url}/health/live`;
      const answer = await fetch(live, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
      if (!answer) return skipped('siehe Webprozess', 'see the web process');
      const theirs = Date.parse(answer.headers.get('date') ?? '');
      const seconds = Math.round(Math.abs(theirs - now()) / 1000);
      if (seconds <= CLOCK_SECONDS)
        return well(`höchstens ${seconds + 1} s daneben`, `off by ${seconds + 1} s at most`);
      return wrong(
        `geht ${seconds} s anders als die des Webprozesses`,
        `differs by ${seconds} s from the web process’s`,
        {
          de: 'Stellen Sie die Uhren über NTP (timedatectl set-ntp true).',
          en: 'Set the clocks by NTP (timedatectl set-ntp true).',
        },
      );
    },
  },
];
