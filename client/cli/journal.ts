/** `journal verify` and `journal rebuild`: they read the stores directly, and need no running system. */
import type { Journal } from '../../storage/journal.ts';
import type { ReadModel } from '../../storage/read-model.ts';
import { rebuildReadModel } from '../audit/rebuild.ts';
import { verifyJournal } from '../audit/verify.ts';
import type { Language } from './api.ts';

type Say = (line: string) => void;

export interface Stores {
  readonly journal: Journal;
  readonly readModel: ReadModel;
}

/** Answers with the exit status: 0 where nothing was found. */
export async function verify(
  storage: Stores,
  options: { readonly json: boolean; readonly language: Language },
  say: Say,
): Promise<number> {
  const report = await verifyJournal(storage);
  const { streams, rows, findings, notes } = report;
  const status = findings.length === 0 ? 0 : 1;
  if (options.json) {
    say(JSON.stringify(report, null, 2));
    return status;
  }
  for (const note of notes) say(`· ${note}`);
  for (const { stream, seq, message } of findings) {
    say(`✗ ${stream}${seq === undefined ? '' : ` #${seq}`}: ${message[options.language]}`);
  }
  say(CONCLUSION[options.language](streams, rows, findings.length));
  return status;
}

const CONCLUSION = {
  de: (streams: number, rows: number, found: number) =>
    found === 0
      ? `✓ ${streams} Ströme, ${rows} Zeilen: lückenlos verkettet, jede Entscheidung wiederholt, nichts beanstandet.`
      : `${found} Beanstandungen in ${streams} Strömen mit ${rows} Zeilen.`,
  en: (streams: number, rows: number, found: number) =>
    found === 0
      ? `✓ ${streams} streams, ${rows} rows: linked without a gap, every decision taken again, nothing found.`
      : `${found} findings in ${streams} streams of ${rows} rows.`,
} as const;

export async function rebuild(storage: Stores, say: Say): Promise<number> {
  const { cases } = await rebuildReadModel(storage, (done) => {
    if (done % 100 === 0) say(`  ${done} …`);
  });
  say(`✓ Lesemodell aus dem Journal neu aufgebaut: ${cases} Vorgänge.`);
  return 0;
}
