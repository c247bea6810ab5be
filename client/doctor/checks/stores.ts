/** The stores: there, of this release, opened by the right key, and what lies in them hangs together. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readLedger } from '../../../storage/erasure-ledger.ts';
import { chainFindings } from '../../audit/chain.ts';
import { type Check, type DoctorStores, note, type Site, skipped, type Verdict, well, wrong } from '../check.ts';

const NAMES = ['journal', 'keys', 'people', 'documents'] as const;
const LAST_ROWS = 3;
const MOST = 5;

export const STORES: readonly Check[] = [
  {
    id: 'databases',
    label: { de: 'Datenbanken', en: 'databases' },
    ask: (site) => {
      if (site.postgres) return looking(site, async () => well('PostgreSQL antwortet', 'PostgreSQL answers'));
      const missing = NAMES.filter((name) => !existsSync(fileOf(site, name)));
      if (missing.length > 0)
        return wrong(`es fehlen: ${missing.join(', ')}`, `missing: ${missing.join(', ')}`, {
          de: 'Stimmt HANDSCHLAG_DATA? Bei einer neuen Installation legt der erste Start sie an; sonst holt handschlag restore --replace eine Sicherung zurück.',
          en: 'Is HANDSCHLAG_DATA right? Of a new installation the first start makes them; otherwise handschlag restore --replace brings a back-up back.',
        });
      const schemas = NAMES.map((name) => [name, schemaOf(site, name)] as const);
      const closed = schemas.filter(([, schema]) => schema === undefined).map(([name]) => `${name}.sqlite`);
      if (closed.length > 0)
        return wrong(
          `beschädigt oder nicht zu öffnen: ${closed.join(', ')}`,
          `damaged or not to be opened: ${closed.join(', ')}`,
          {
            de: 'Stimmen die Rechte (oben), ist die Datei beschädigt: Prüfen Sie den Datenträger (dmesg) und holen Sie eine Sicherung zurück, handschlag restore --replace.',
            en: 'Where the rights (above) are right, the file is damaged: check the disk (dmesg) and bring a back-up back, handschlag restore --replace.',
          },
        );
      const newer = schemas.filter(([name, schema = 0]) => schema > site.files.schemas[name]);
      if (newer.length > 0)
        return wrong('von einer neueren Fassung von Handschlag', 'of a newer release of Handschlag', {
          de: 'Spielen Sie die neuere Fassung wieder ein; zurück geht es nur mit einer Sicherung von davor.',
          en: 'Install the newer release again; the way back is a back-up of before.',
        });
      const older = schemas.filter(([name, schema = 0]) => schema < site.files.schemas[name]);
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
        const some = broken.slice(0, MOST).join(', ');
        return wrong(`verändert: ${some}`, `altered: ${some}`, {
          de: 'handschlag journal verify sagt genau, was; danach eine Sicherung von davor zurückholen.',
          en: 'handschlag journal verify says exactly what; then bring back a back-up of before.',
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

/** Undefined where the file cannot be read as a database. */
function schemaOf(site: Site, name: (typeof NAMES)[number]): number | undefined {
  try {
    return site.files.facts(fileOf(site, name)).schema;
  } catch {
    return undefined;
  }
}

/** Opening a store makes it or changes it: only where it is there and of this release, and the key that opens it is, too. */
export async function looking(site: Site, look: (stores: DoctorStores) => Promise<Verdict>): Promise<Verdict> {
  const { postgres, files, environment } = site;
  if (!environment.HANDSCHLAG_KEY_ENCRYPTION_KEY)
    return postgres
      ? skipped('HANDSCHLAG_KEY_ENCRYPTION_KEY fehlt', 'HANDSCHLAG_KEY_ENCRYPTION_KEY is missing')
      : skipped('siehe Schlüsseldatei', 'see the file of secrets');
  const fits = () =>
    NAMES.every((name) => existsSync(fileOf(site, name)) && schemaOf(site, name) === files.schemas[name]);
  if (!postgres && !fits()) return skipped('siehe Datenbanken', 'see databases');
  return site.withStores(look);
}

async function endsWell(
  journal: DoctorStores['journal'],
  stream: Parameters<DoctorStores['journal']['read']>[0],
  head: Awaited<ReturnType<DoctorStores['journal']['head']>>,
): Promise<boolean> {
  const after = Math.max(0, head.seq - LAST_ROWS);
  const rows = await journal.read(stream, after).catch(ifUnreadable);
  if (!rows) return false;
  const before = after > 0 ? await journal.hashAt(stream, after) : undefined;
  if (before !== undefined && rows[0]?.envelope.prev !== before) return false;
  // Numbers and the first link are those of a piece; everything else must hold.
  const findings = chainFindings(stream, rows, { seq: rows.length, hash: head.hash });
  const ofAPiece = ['link-broken', 'gap'];
  return findings.every(({ code, seq }) => after > 0 && seq === 1 && ofAPiece.includes(code));
}

/** A row that is no longer one; a journal that does not answer is something else. */
function ifUnreadable(error: Error): undefined {
  if (!['SyntaxError', 'BodyDeletedError'].includes(error.name)) throw error;
}
