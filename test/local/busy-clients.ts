/**
 * Several people at work at once: they open cases and send commands, each under its own idempotency key, until the installation
 * dies or they are told to stop. Every command is remembered with what it was answered, so that it can be sent again.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { readWalk } from '../../client/cli/walk-file.ts';
import { caseIdOf, commandIdOf } from '../../client/commands/ids.ts';
import type { PersonId } from '../../domain/terms.ts';
import type { Answered, LocalInstallation, Sending } from './installation.ts';

export interface SentCommand extends Sending {
  /** In the order in which they came; none where the installation died before. */
  readonly answers: Answered[];
}

export interface BusyClients {
  /** By client, in the order in which they were sent. */
  readonly sent: readonly (readonly SentCommand[])[];
  /** No new commands; resolves when the last answer came or broke off. */
  stop(): Promise<void>;
}

type Form = Readonly<Record<string, unknown>>;

export async function startClients(installation: LocalInstallation, count: number): Promise<BusyClients> {
  const forms = await formsOfTheWalk();
  const sent: SentCommand[][] = Array.from({ length: count }, () => []);
  let stopped = false;

  async function work(mine: SentCommand[]): Promise<void> {
    const give = async (as: string, path: string, body: unknown, key = randomUUID()): Promise<void> => {
      if (stopped) return;
      const command: SentCommand = { as, path, key, body, answers: [] };
      mine.push(command);
      // Some are sent twice at once, as by an impatient double click.
      const times = mine.length % 3 === 0 ? 2 : 1;
      const answers = await Promise.all(Array.from({ length: times }, () => installation.send(command)));
      command.answers.push(...answers.filter((answer) => answer !== undefined));
      if (command.answers.length === 0) await sleep(20);
    };
    while (!stopped) {
      const key = randomUUID();
      const caseId = caseIdOf(commandIdOf('p-kontakt' as PersonId, key));
      const step = (name: string, as: string) => give(as, `/cases/${caseId}/steps/${name}`, forms.get(name));
      const command = (name: string, as: string) =>
        give(as, `/cases/${caseId}/commands/${name}`, { reason: 'Zum Test' });
      await give('p-kontakt', '/cases', { municipality: 'muelheim', form: forms.get('open-case') }, key);
      await step('check-completeness', 'p-planung');
      await step('identify-enabler', 'p-planung');
      await step('vet-carrier', 'p-planung');
      await step('estimate-addressees', 'p-statistik');
      await command('pause-case', 'p-planung');
      await command('resume-case', 'p-planung');
      // Refused as long as the data-protection officer has not been informed.
      await step('assess-legal-position', 'p-datenschutz');
      await step('weigh-request', 'p-planung');
      if (mine === sent[0]) await give('p-planung', SCHEDULE, sittingOn(mine.length));
      await command('pause-case', 'p-planung');
      await command('resume-case', 'p-planung');
    }
  }

  const working = sent.map((mine) => work(mine));
  return {
    sent,
    async stop() {
      stopped = true;
      await Promise.all(working);
    },
  };
}

const SCHEDULE = '/municipalities/muelheim/commands/schedule-sitting';

/** Every open case plans anew with it. */
const sittingOn = (number: number): Form => ({
  id: `test-${randomUUID()}`,
  committee: 'social-affairs',
  date: `2027-06-${String(1 + (number % 28)).padStart(2, '0')}`,
  start: '16:00',
});

async function formsOfTheWalk(): Promise<ReadonlyMap<string, Form>> {
  const { steps } = await readWalk(new URL('../../examples/muelheim/needs-survey.yaml', import.meta.url).pathname);
  return new Map(steps.flatMap((step) => ('step' in step ? [[step.step as string, step.form] as const] : [])));
}

/** Sends each command again under its key until it is answered, with a receipt or with a refusal. */
export async function sendAgain(
  installation: LocalInstallation,
  sent: readonly (readonly SentCommand[])[],
): Promise<ReadonlyMap<SentCommand, Answered>> {
  const answers = new Map<SentCommand, Answered>();
  await Promise.all(
    sent.map(async (commands) => {
      for (const command of commands) answers.set(command, await answerTo(installation, command));
    }),
  );
  return answers;
}

async function answerTo(installation: LocalInstallation, command: SentCommand): Promise<Answered> {
  for (const end = Date.now() + 60_000; ; ) {
    const answer = await installation.send(command);
    if (answer && answer.status !== 503) return answer;
    if (Date.now() > end) throw new Error(`no answer to ${command.path} within a minute`);
    await sleep(200);
  }
}

export const isReceipt = ({ status }: Answered): boolean => status === 200 || status === 201;
