/**
 * A process that appends to one stream as fast as it can and says so on a line of its own only after the journal answered.
 * Arguments: configuration as JSON, stream's case, name of the writer, how many batches (0: until it is killed).
 */
import { type CaseId, caseStream } from '../../domain/terms.ts';
import { openStorage } from '../../storage/open.ts';
import { batch, task } from './batches.ts';

const [config = '', of = '', writer = '', count = '0'] = process.argv.slice(2);
const id = of as CaseId;
const { journal, close } = await openStorage(JSON.parse(config));
let conflicts = 0;
process.stdout.write('ready\n');
for (let number = 1; count === '0' || number <= Number(count); ) {
  const head = await journal.head(caseStream(id));
  const made = batch({ of: id, head, command: `${writer}-${number}`, tasks: [task(id, `${writer}-${number}`)] });
  const { kind } = await journal.append(made);
  if (kind === 'conflict') {
    conflicts += 1;
    continue;
  }
  process.stdout.write(`${kind} ${made.command.commandId} ${made.command.to}\n`);
  number += 1;
}
process.stdout.write(`conflicts ${conflicts}\n`);
await close();
