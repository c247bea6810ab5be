/** The way of a command to a municipality's stream: as a case's, without sealing, since nothing in it is personal. */
import type { MunicipalityMessage } from '../../activities/contract.ts';
import { keyUsedBefore } from '../../domain/case/refusals.ts';
import { canonicalJson } from '../../domain/journal/envelope.ts';
import { MUNICIPALITY_TABLE, type MunicipalityCommand } from '../../domain/municipality/messages.ts';
import { decideMunicipality } from '../../domain/municipality/municipality.ts';
import {
  type Actor,
  type Json,
  type MunicipalityCommandName,
  type MunicipalityId,
  municipalityStream,
} from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';
import { createMunicipalityLoader } from '../../storage/loading/municipality-loader.ts';
import { noteInLog } from '../../storage/operation/log.ts';
import { signCommand } from '../../storage/sealing/command-mac.ts';
import { sha256Hex } from '../../storage/sealing/sha256.ts';
import { reach, reachable, StoreUnreachableError } from '../reading/unreachable.ts';
import { refused, type Submitted, TRY_AGAIN } from './answer.ts';
import { fieldErrors } from './field-errors.ts';
import { commandIdOf } from './ids.ts';
import { calendarMovedOn, formInvalid } from './refusals.ts';
import type { CommandSender } from './send-command.ts';

export interface MunicipalitySubmission {
  readonly actor: Actor;
  readonly type: MunicipalityCommandName;
  readonly id: MunicipalityId;
  readonly form: unknown;
  readonly key: string;
  /** `changedSeq` of the state that it was previewed on: refused where the calendar has changed since. */
  readonly previewed?: number;
}

export interface MunicipalityClient {
  submit(submission: MunicipalitySubmission): Promise<Submitted>;
}

export interface MunicipalityClientParts {
  readonly storage: { readonly journal: Journal };
  readonly send: Pick<CommandSender, 'toMunicipality'>;
  readonly commandKey: Uint8Array;
}

export function createMunicipalityClient({ storage, send, commandKey }: MunicipalityClientParts): MunicipalityClient {
  const { journal } = storage;
  const load = createMunicipalityLoader(reachable(journal));

  async function submit({ actor, type, id, form, key, previewed }: MunicipalitySubmission): Promise<Submitted> {
    const schema = MUNICIPALITY_TABLE[type].form;
    const parsed = schema.safeParse(form);
    if (!parsed.success) return refused(formInvalid, fieldErrors(schema, form, (await load(id))?.profile));
    const data = JSON.parse(canonicalJson(parsed.data)) as Json;
    const commandId = commandIdOf(actor.person, key);
    const fingerprint = sha256Hex(canonicalJson({ type, form: data }));
    const state = await load(id);
    // A municipality that is not known might be anything that somebody typed.
    noteInLog({ commandId, ...(state ? { municipality: id } : {}) });
    const first = await reach(() => journal.findCommand(commandId));
    if (first) {
      const same = first.stream === municipalityStream(id) && first.fingerprint === fingerprint;
      const { from, to } = first;
      return same ? { kind: 'receipt', commandId, from, to, repeated: true } : refused(keyUsedBefore);
    }
    if (previewed !== undefined && previewed !== state?.changedSeq) return refused(calendarMovedOn);
    const decision = decideMunicipality(state, { type, data } as unknown as MunicipalityCommand, { id, actor });
    if (decision.kind === 'refused') return refused(decision.refusal);
    const message: Omit<MunicipalityMessage, 'mac'> = { commandId, subject: id, type, data, actor, fingerprint };
    return (await send.toMunicipality(signCommand(commandKey, message))) ?? TRY_AGAIN;
  }

  return {
    async submit(submission) {
      try {
        return await submit(submission);
      } catch (error) {
        if (error instanceof StoreUnreachableError) return TRY_AGAIN;
        throw error;
      }
    },
  };
}
