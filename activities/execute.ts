/**
 * The one function through which a case changes: load the stream, fold, decide, append, all behind the journal's expected
 * sequence. Idempotent; answers with a receipt or a refusal, both values. What it throws is a failure of the machine, and is
 * tried again.
 */

import { basisChange } from '../domain/case/basis-change.ts';
import { caseSince } from '../domain/case/case-since.ts';
import type { CaseCommand } from '../domain/case/commands.ts';
import { decide } from '../domain/case/decide/decide.ts';
import type { CaseEvent } from '../domain/case/events.ts';
import { evolve } from '../domain/case/evolve.ts';
import type { CaseFold } from '../domain/case/fold.ts';
import { viewOf } from '../domain/case/project.ts';
import { caseMovedOn } from '../domain/case/refusals.ts';
import { foldCase } from '../domain/case/replay.ts';
import { RULES } from '../domain/guideline/steps.ts';
import { chain, type Head, type Message, type Row } from '../domain/journal/envelope.ts';
import { planningBasis } from '../domain/municipality/municipality.ts';
import { type CaseId, caseStream, ENGINE, type Instant, type Json, type MunicipalityId } from '../domain/terms.ts';
import type { Append, RecordedCommand } from '../storage/journal.ts';
import { type CaseLoader, isRolledBack, type LoadedCase } from '../storage/loading/case-loader.ts';
import type { MunicipalityLoader } from '../storage/loading/municipality-loader.ts';
import { verifyCommandMac } from '../storage/sealing/command-mac.ts';
import { sha256Hex } from '../storage/sealing/sha256.ts';
import type { Answer, CaseMessage, Executed, Moment } from './contract.ts';
import { firstAnswer, notAuthenticated } from './first-answer.ts';
import type { EnginePorts } from './ports.ts';
import { snapshotOf } from './snapshot.ts';
import type { WebhookWaker } from './webhooks/wake-webhooks.ts';

export function createExecute(
  { storage, commandKey, build, log }: Pick<EnginePorts, 'storage' | 'commandKey' | 'build' | 'log'>,
  cases: CaseLoader,
  municipalities: MunicipalityLoader,
  wakeWebhooks: WebhookWaker,
) {
  return async function execute(message: CaseMessage, moment: Moment): Promise<Executed> {
    const caseId = message.subject as CaseId;
    const { commandId } = message;
    while (true) {
      const loaded = await cases.load(caseId);
      if (await isRolledBack(storage.journal, caseStream(caseId), loaded.head, moment.seen)) {
        log.error(
          { caseId, commandId, code: 'journal-rolled-back', seen: moment.seen?.seq, head: loaded.head.seq },
          'case halted',
        );
        return { kind: 'rolled-back', seen: moment.seen ?? loaded.head };
      }
      const answered = (answer: Answer, fold: CaseFold = loaded.fold, head: Head = loaded.head): Executed => ({
        kind: 'answered',
        answer,
        snapshot: snapshotOf(fold.state, head, moment.at),
      });
      if (!verifyCommandMac(commandKey, message)) {
        log.warn(
          { caseId, commandId, code: 'forged-command', type: message.type },
          'a command without a valid MAC was refused',
        );
        return answered({ kind: 'refused', refusal: notAuthenticated });
      }
      const first = await storage.journal.findCommand(message.commandId);
      if (first) return answered(firstAnswer(first, message.fingerprint));
      if (message.heads && !message.heads.includes(loaded.head.seq))
        return answered({ kind: 'refused', refusal: caseMovedOn(loaded.head.seq) });

      const at = laterOf(moment.at, loaded.at);
      const prepared = await prepare(loaded, message, at, municipalities);
      const command = { type: message.type, data: message.data } as unknown as CaseCommand;
      const decision = decide(prepared.fold, command, { id: message.commandId, caseId, actor: message.actor, at });
      if (decision.kind === 'refused') {
        log.info(
          { caseId, commandId, type: message.type, code: decision.refusal.code, rule: decision.refusal.rule },
          'refused',
        );
        return answered({ kind: 'refused', refusal: decision.refusal });
      }
      const batch = batchOf(message, loaded.head, prepared, decision.events, { at, build });
      const result = await storage.journal.append(batch.append);
      if (result.kind === 'repeated') return answered(firstAnswer(result.first, message.fingerprint));
      if (result.kind === 'conflict') continue;
      cases.remember(caseId, batch.fold, batch.head, at);
      log.info({ caseId, commandId, type: message.type, seq: batch.head.seq }, 'recorded');
      wakeWebhooks(prepared.municipality, caseId);
      const { from, to } = batch.append.command;
      return answered(
        { kind: 'receipt', commandId: message.commandId, from, to, repeated: false },
        batch.fold,
        batch.head,
      );
    }
  };
}

interface Prepared {
  readonly fold: CaseFold;
  readonly municipality: MunicipalityId;
  /** The planning basis, where the municipality's stream has advanced in what concerns the case. */
  readonly basis?: { readonly event: CaseEvent; readonly cause: string };
}

/** Brings the planning basis up to date before anything is decided on it. */
async function prepare(
  { fold, head }: LoadedCase,
  message: CaseMessage,
  at: Instant,
  municipalities: MunicipalityLoader,
): Promise<Prepared> {
  const municipality = fold.state?.municipality ?? originOf(message.data);
  const state = await municipalities(municipality);
  if (!state) return { fold, municipality };
  const basis = planningBasis(state, fold.state ? caseSince(fold.state) : at);
  if (!basis) return { fold, municipality };
  const change = basisChange(fold, basis);
  if (!change) return { fold, municipality };
  const event: CaseEvent = { type: 'planning-basis-set', data: change };
  return {
    fold: evolve(fold, event, { seq: head.seq + 1, at, actor: ENGINE, rules: RULES }),
    municipality,
    basis: { event, cause: `municipality/${municipality}#${state.seq}` },
  };
}

function batchOf(
  message: CaseMessage,
  head: Head,
  { fold, municipality, basis }: Prepared,
  events: readonly CaseEvent[],
  { at, build }: { readonly at: Instant; readonly build: Message['build'] },
) {
  const rules = fold.state?.rules ?? RULES;
  const common = { schema: 1, at, rules, build } as const;
  const { actor } = message;
  const cause = `command:${message.commandId}`;
  const messages: readonly Message[] = [
    ...(basis
      ? [{ kind: 'event', ...asMessage(basis.event), ...common, actor: ENGINE, cause: basis.cause } as const]
      : []),
    { kind: 'command', type: message.type, data: message.data, ...common, actor, cause },
    ...events.map((event) => ({ kind: 'event', ...asMessage(event), ...common, actor, cause }) as const),
  ];
  const stream = caseStream(message.subject as CaseId);
  const rows = chain(stream, head, messages, sha256Hex);
  const after = foldCase(
    rows.slice(basis ? 1 : 0).map(({ envelope }) => envelope),
    fold,
  );
  const command: RecordedCommand = {
    commandId: message.commandId,
    stream,
    fingerprint: message.fingerprint,
    from: head.seq + 1,
    to: head.seq + rows.length,
  };
  const view = after.state ? { view: viewOf(after.state) } : {};
  const append: Append = { stream, municipality, expected: head, rows, command, ...view };
  return { append, fold: after, head: headAfter(rows, head) };
}

const headAfter = (rows: readonly Row[], head: Head): Head => {
  const last = rows.at(-1);
  return last ? { seq: last.envelope.seq, hash: last.hash } : head;
};

/** Events are plain JSON by construction. */
const asMessage = (event: CaseEvent) => ({ type: event.type, data: event.data as unknown as Json });

function originOf(data: Json): MunicipalityId {
  const origin = (data as { readonly origin?: { readonly municipality?: string } } | null)?.origin;
  return (origin?.municipality ?? '') as MunicipalityId;
}

const laterOf = (one: Instant, other: Instant | undefined): Instant => (other && other > one ? other : one);
