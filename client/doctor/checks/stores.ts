/** The stores: there, of this release, opened by the right key, and what lies in them hangs together. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../../domain/terms.ts';
import { readLedger } from '../../../storage/erasure-ledger.ts';
import { chainFindings } from '../../audit/chain.ts';
import { type Check, type DoctorStores, note, type Site, skipped, type Verdict, well, wrong } from '../check.ts';

const NAMES = ['journal', 'keys', 'people', 'documents'] as const;
const LAST_ROWS = 3;
const OVERDUE_AFTER_MS = 60_000;

export const STORES: readonly Check[] = [
  {
    id: 'databases',
    label: { de: 'Datenbanken', en: 'databases' },
    ask: (site) => {
      if (site.postgres) return looking(site, async () => well('PostgreSQL antwortet', 'PostgreSQL answers'));
      const missing = NAMES.filter((name) => !existsSync(fileOf(site, name)));
      if (missing.length > 0)
        return wrong(`es fehlen: ${missing.join(', ')}`, `missing: ${missing.join(', ')}`, {
          de: 'Stimmt HANDSCHLAG_DATA? Sonst: npm start legt sie an, handschlag restore holt eine Sicherung zurück.',
          en: 'Is HANDSCHLAG_DATA right? Otherwise: npm start makes them, handschlag restore brings a back-up back.',
        });
      const schemas = NAMES.map((name) => [name, site.files.facts(fileOf(site, name)).schema] as const);
      const newer = schemas.filter(([name, schema]) => schema > site.files.schemas[name]);
      if (newer.length > 0)
        return wrong('von einer neueren Fassung von Handschlag', 'of a newer release of Handschlag', {
          de: 'Spielen Sie die neuere Fassung wieder ein; zurück geht es nur mit einer Sicherung von davor.',
          en: 'Install the newer release again; the way back is a back-up of before.',
        });
      const older = schemas.filter(([name, schema]) => schema < site.files.schemas[name]);
      return older.length > 0
        ? note(
            'werden beim nächsten Start auf diese Fassung gebracht',
            'are brought up to this release at the next start',
          )
        : well('alle vier, auf dem Stand dieser Fassung', 'all four, of this release');
    },
  },
  {
    id: 'key',
    label: { de: 'Hauptschlüssel', en: 'key-encryption key' },
    ask: (site) =>
      looking(site, async ({ keys }) => {
        try {
          await keys.probe();
          return well('öffnet die Schlüssel', 'opens the keys');
        } catch (error) {
          if (!(error instanceof Error && error.name === 'KeyUnwrapError')) throw error;
          return wrong('öffnet die Schlüssel nicht', 'does not open the keys', {
            de: 'Es ist ein anderer als der, unter dem sie abgelegt wurden: Setzen Sie den richtigen ein (local-keys.json oder HANDSCHLAG_KEY_ENCRYPTION_KEY).',
            en: 'It is another than the one they were stored under: put the right one in its place (local-keys.json or HANDSCHLAG_KEY_ENCRYPTION_KEY).',
          });
        }
      }),
  },
  {
    id: 'journal',
    label: { de: 'Journal (Stichprobe)', en: 'journal (spot check)' },
    ask: (site) =>
      looking(site, async ({ journal }) => {
        let count = 0;
        const broken: string[] = [];
        for await (const { stream, head } of journal.streams()) {
          count += 1;
          if (!(await endsWell(journal, stream, head))) broken.push(stream);
        }
        if (broken.length === 0)
          return well(`${count} Ströme, die letzten Zeilen stimmen`, `${count} streams, their last rows are right`);
        const some = broken.slice(0, 5).join(', ');
        return wrong(`verändert: ${some}`, `altered: ${some}`, {
          de: 'handschlag journal verify sagt genau, was; danach eine Sicherung von davor zurückholen.',
          en: 'handschlag journal verify says exactly what; then bring back a back-up of before.',
        });
      }),
  },
  {
    id: 'agenda',
    label: { de: 'Fälliges', en: 'what is due' },
    ask: (site) =>
      looking(site, async ({ readModel }) => {
        const wakeBefore = new Date(site.now() - OVERDUE_AFTER_MS).toISOString() as Instant;
        const overdue = (await readModel.cases({ open: true, wakeBefore }, { limit: 1_000 })).length;
        if (overdue === 0) return well('nichts überfällig', 'nothing overdue');
        const text = [`${overdue} Vorgänge warten auf die Maschine`, `${overdue} cases wait for the machine`] as const;
        if (!site.processes) return note(...text);
        return wrong(...text, {
          de: 'Läuft der Worker? Nach fünf Minuten sollte es von selbst weitergehen, sonst: handschlag restart --all',
          en: 'Does the worker run? After five minutes it should go on by itself, otherwise: handschlag restart --all',
        });
      }),
  },
  {
    id: 'ledger',
    label: { de: 'Löschverzeichnis', en: 'erasure ledger' },
    ask: ({ folder, environment }) => {
      const copy = environment.HANDSCHLAG_ERASURE_LEDGER;
      const own = readLedger(join(folder, 'erasures.jsonl')).erasures.length;
      const todo = {
        de: 'Nennen Sie in HANDSCHLAG_ERASURE_LEDGER eine Datei auf einem anderen Datenträger: Geht dieser verloren, muss sie sagen, was gelöscht bleiben soll.',
        en: 'Name a file on another disk in HANDSCHLAG_ERASURE_LEDGER: where this one is lost, it must say what is to stay erased.',
      };
      if (!copy) return note(`${own} Einträge, ohne Kopie. ${todo.de}`, `${own} entries, without a copy. ${todo.en}`);
      const there = readLedger(copy).erasures.length;
      if (there >= own) return well(`${own} Einträge, mit Kopie`, `${own} entries, with a copy`);
      return wrong(`die Kopie hat ${there} von ${own} Einträgen`, `the copy has ${there} of ${own} entries`, {
        de: `cp ${join(folder, 'erasures.jsonl')} ${copy}`,
        en: `cp ${join(folder, 'erasures.jsonl')} ${copy}`,
      });
    },
  },
];

const fileOf = ({ folder }: Site, name: string): string => join(folder, `${name}.sqlite`);

/** Opening a store makes it or changes it: only where it is there and of this release. */
async function looking(site: Site, look: (stores: DoctorStores) => Promise<Verdict>): Promise<Verdict> {
  const { postgres, files } = site;
  const fits = () =>
    NAMES.every(
      (name) => existsSync(fileOf(site, name)) && files.facts(fileOf(site, name)).schema === files.schemas[name],
    );
  if (!postgres && !fits()) return skipped('siehe Datenbanken', 'see databases');
  return site.withStores(look);
}

async function endsWell(
  journal: DoctorStores['journal'],
  stream: Parameters<DoctorStores['journal']['read']>[0],
  head: Awaited<ReturnType<DoctorStores['journal']['head']>>,
): Promise<boolean> {
  const after = Math.max(0, head.seq - LAST_ROWS);
  const rows = await journal.read(stream, after);
  const before = after > 0 ? await journal.hashAt(stream, after) : undefined;
  if (before !== undefined && rows[0]?.envelope.prev !== before) return false;
  // Numbers and the first link are those of a piece; everything else must hold.
  const findings = chainFindings(stream, rows, { seq: rows.length, hash: head.hash });
  const ofAPiece = ['link-broken', 'gap'];
  return findings.every(({ code, seq }) => after > 0 && seq === 1 && ofAPiece.includes(code));
}
