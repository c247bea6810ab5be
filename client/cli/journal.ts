/** `journal verify` and `journal rebuild`: they read the stores directly, and need no running system. */
import { z } from 'zod';
import { storageVariables } from '../../storage/config.ts';
import { readEnvironment } from '../../storage/environment.ts';
import { openStorage, type Storage } from '../../storage/open.ts';
import { rebuildReadModel } from '../audit/rebuild.ts';
import { verifyJournal } from '../audit/verify.ts';
import type { Language } from './api.ts';
import { storageEnvironment } from './installation.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type Say = (line: string) => void;

async function withStorage<T>(environment: Environment, work: (storage: Storage) => Promise<T>): Promise<T> {
  const storage = await openStorage(readEnvironment(z.object(storageVariables), storageEnvironment(environment)));
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
}

/** Answers with the exit status: 0 where nothing was found. */
export function verify(
  environment: Environment,
  options: { readonly json: boolean; readonly language: Language },
  say: Say,
): Promise<number> {
  return withStorage(environment, async (storage) => {
    const report = await verifyJournal(storage);
    if (options.json) say(JSON.stringify(report, null, 2));
    else {
      for (const note of report.notes) say(`· ${note}`);
      for (const { stream, seq, message } of report.findings)
        say(`✗ ${stream}${seq === undefined ? '' : ` #${seq}`}: ${message[options.language]}`);
      say(
        report.findings.length === 0
          ? `✓ ${report.streams} Ströme, ${report.rows} Zeilen: lückenlos verkettet, jede Entscheidung wiederholt, nichts beanstandet.`
          : `${report.findings.length} Beanstandungen in ${report.streams} Strömen mit ${report.rows} Zeilen.`,
      );
    }
    return report.findings.length === 0 ? 0 : 1;
  });
}

export function rebuild(environment: Environment, say: Say): Promise<number> {
  return withStorage(environment, async ({ journal }) => {
    const { cases, rows } = await rebuildReadModel(journal, (done) => {
      if (done.cases % 100 === 0) say(`  ${done.cases} …`);
    });
    say(`✓ Lesemodell aus dem Journal neu aufgebaut: ${cases} Vorgänge, ${rows} Zeilen.`);
    return 0;
  });
}
