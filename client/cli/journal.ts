/** What checking and rebuilding tell a person, and the exit status they end with. */
import type { DocumentStore } from '../../storage/documents.ts';
import type { Journal } from '../../storage/journal.ts';
import type { KeyStore } from '../../storage/keys.ts';
import type { PeopleDirectory } from '../../storage/people.ts';
import type { ReadModel } from '../../storage/read-model.ts';
import type { Webhooks } from '../../storage/webhooks.ts';
import { CasesNotRebuiltError, rebuildReadModel } from '../audit/rebuild.ts';
import { verifyJournal } from '../audit/verify.ts';
import type { Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';

export interface Stores {
  readonly journal: Journal;
  readonly readModel: ReadModel;
  readonly keys: KeyStore;
  readonly people: PeopleDirectory;
  readonly documents: DocumentStore;
  readonly webhooks: Webhooks;
}

/** 0 where nothing was found. */
export async function verify(stores: Stores, terminal: Terminal, bar: Progress): Promise<0 | 1> {
  let seen = 0;
  const report = await verifyJournal(stores, { onStream: () => bar.at(++seen) }).finally(() => bar.end());
  const { streams, rows, findings, notes } = report;
  for (const note of notes) terminal.say(`· ${note}`);
  for (const { stream, seq, message } of findings) {
    terminal.say(`✗ ${stream}${seq === undefined ? '' : ` #${seq}`}: ${terminal.words(message)}`);
  }
  terminal.answer(report, conclusion(streams, rows, findings.length));
  return findings.length === 0 ? 0 : 1;
}

/** 1 where a case could not be read; the others are rebuilt all the same. */
export async function rebuild(stores: Stores, terminal: Terminal, bar: Progress): Promise<0 | 1> {
  try {
    const done = await rebuildReadModel(stores, (cases) => bar.at(cases)).finally(() => bar.end());
    terminal.answer(done, rebuilt(done.cases));
    return 0;
  } catch (error) {
    if (!(error instanceof CasesNotRebuiltError)) throw error;
    terminal.answer({ notRebuilt: error.streams }, notRebuilt(error.streams));
    return 1;
  }
}

const conclusion = (streams: number, rows: number, found: number) =>
  found === 0
    ? {
        de: `✓ ${streams} Ströme, ${rows} Zeilen: lückenlos verkettet, jede Entscheidung wiederholt, nichts beanstandet.`,
        en: `✓ ${streams} streams, ${rows} rows: linked without a gap, every decision taken again, nothing found.`,
      }
    : {
        de: `${found} ${found === 1 ? 'Beanstandung' : 'Beanstandungen'} in ${streams} Strömen mit ${rows} Zeilen.`,
        en: `${found} ${found === 1 ? 'finding' : 'findings'} in ${streams} streams of ${rows} rows.`,
      };
const rebuilt = (cases: number) => ({
  de: `✓ Listen aus dem Journal neu aufgebaut: ${cases} ${cases === 1 ? 'Vorgang' : 'Vorgänge'}.`,
  en: `✓ Lists rebuilt from the journal: ${cases} ${cases === 1 ? 'case' : 'cases'}.`,
});
const notRebuilt = (streams: readonly string[]) => ({
  de: `✗ Nicht neu aufgebaut: ${streams.join(', ')}. Warum, sagt: handschlag journal verify`,
  en: `✗ Not rebuilt: ${streams.join(', ')}. Why, says: handschlag journal verify`,
});
