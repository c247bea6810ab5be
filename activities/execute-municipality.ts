/** `execute` for a municipality's stream: the same path, without sealing, planning basis and read model. */
import { RULES } from '../domain/guideline/steps.ts';
import { chain, type Message } from '../domain/journal/envelope.ts';
import type { MunicipalityCommand, MunicipalityEvent } from '../domain/municipality/messages.ts';
import { decideMunicipality, evolveMunicipality, municipalityAgenda } from '../domain/municipality/municipality.ts';
import { type Instant, type Json, type MunicipalityId, municipalityStream } from '../domain/terms.ts';
import type { MunicipalityLoader } from '../storage/loading/municipality-loader.ts';
import { verifyCommandMac } from '../storage/sealing/command-mac.ts';
import { sha256Hex } from '../storage/sealing/sha256.ts';
import type { Answer, MunicipalityAnswer, MunicipalityMessage } from './contract.ts';
import { firstAnswer, notAuthenticated } from './first-answer.ts';
import type { EnginePorts } from './ports.ts';

export function createExecuteMunicipality(
  { storage, commandKey, build, log }: Pick<EnginePorts, 'storage' | 'commandKey' | 'build' | 'log'>,
  municipalities: MunicipalityLoader,
) {
  return async function executeMunicipality(message: MunicipalityMessage, at: Instant): Promise<MunicipalityAnswer> {
    const id = message.subject as MunicipalityId;
    const stream = municipalityStream(id);
    const about = { municipality: id, commandId: message.commandId, type: message.type };
    while (true) {
      const head = await storage.journal.head(stream);
      const state = await municipalities(id);
      const answered = (answer: Answer, after = state): MunicipalityAnswer => ({
        answer,
        due: municipalityAgenda(after, at),
      });
      if (!verifyCommandMac(commandKey, message)) return answered({ kind: 'refused', refusal: notAuthenticated });
      const first = await storage.journal.findCommand(message.commandId);
      if (first) return answered(firstAnswer(first, message.fingerprint));
      const command = { type: message.type, data: message.data } as unknown as MunicipalityCommand;
      const decision = decideMunicipality(state, command, { id, actor: message.actor });
      if (decision.kind === 'refused') {
        log.info({ ...about, code: decision.refusal.code }, 'refused');
        return answered({ kind: 'refused', refusal: decision.refusal });
      }
      // Time never goes back within a stream, whatever a worker's clock says.
      const [last] = await storage.journal.read(stream, Math.max(0, head.seq - 1));
      const common = {
        schema: 1,
        at: last && last.envelope.at > at ? last.envelope.at : at,
        rules: RULES,
        build,
        actor: message.actor,
        cause: `command:${message.commandId}`,
      };
      const messages: readonly Message[] = [
        { kind: 'command', type: message.type, data: message.data, ...common },
        ...decision.events.map(
          ({ type, data }): Message => ({ kind: 'event', type, data: data as unknown as Json, ...common }),
        ),
      ];
      const rows = chain(stream, head, messages, sha256Hex);
      const [from, to] = [head.seq + 1, head.seq + rows.length];
      const command_ = { commandId: message.commandId, stream, fingerprint: message.fingerprint, from, to };
      const result = await storage.journal.append({
        stream,
        municipality: id,
        expected: head,
        rows,
        command: command_,
      });
      if (result.kind !== 'appended') continue;
      log.info({ ...about, seq: to }, 'recorded');
      const after = decision.events.reduce(
        (folded, event, index) => evolveMunicipality(folded, event as MunicipalityEvent, from + 1 + index),
        state,
      );
      return answered({ kind: 'receipt', commandId: message.commandId, from, to, repeated: false }, after);
    }
  };
}
