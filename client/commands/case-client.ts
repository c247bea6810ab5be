/**
 * The typed way of a command to its case: parse, refuse early, seal, sign, send. The journal's answer under the same key comes
 * first, so that sending again is always safe.
 */
import type { CaseMessage } from '../../activities/contract.ts';
import { belongsTo } from '../../domain/case/access.ts';
import { type CaseCommand, type CaseOrigin, isOpening } from '../../domain/case/commands.ts';
import { caseMovedOn, caseUnknown, engineOnly, keyUsedBefore } from '../../domain/case/refusals.ts';
import type { Place } from '../../domain/guideline/office-words.ts';
import { caseKeyId } from '../../domain/journal/key-ids.ts';
import {
  type Actor,
  type CaseCommandName,
  type CaseId,
  type CommandId,
  caseStream,
  ENGINE_COMMANDS,
  type Instant,
  type Json,
  type KeyId,
  type Refusal,
  ROLES,
} from '../../domain/terms.ts';
import type { Journal, RecordedCommand } from '../../storage/journal.ts';
import { KeyDestroyedError, type KeyStore } from '../../storage/keys.ts';
import { createCaseLoader } from '../../storage/loading/case-loader.ts';
import { createMunicipalityLoader, type MunicipalityLoader } from '../../storage/loading/municipality-loader.ts';
import { noteInLog } from '../../storage/operation/log.ts';
import type { PeopleDirectory } from '../../storage/people.ts';
import { signCommand } from '../../storage/sealing/command-mac.ts';
import { fingerprint } from '../../storage/sealing/fingerprint.ts';
import type { DocumentDoor, LookedAt } from '../documents/document-door.ts';
import { withLabelsTold } from '../documents/labels-told.ts';
import { reach, reachable, StoreUnreachableError } from '../reading/unreachable.ts';
import { type Receipt, type Refused, refused, type Submitted, TRY_AGAIN } from './answer.ts';
import { earlyRefusal, refusedByRole } from './early-refusal.ts';
import { caseIdOf, commandIdOf } from './ids.ts';
import type { NameDoor } from './name-door.ts';
import { type ParsedForm, parseForm } from './parse-form.ts';
import { contentErased, formInvalid, keyOfAnotherCase } from './refusals.ts';
import { refusedField } from './refused-field.ts';
import { sealForm, withoutPersonalData } from './seal-form.ts';
import type { CommandSender } from './send-command.ts';
import { createWhoWasFirst } from './who-was-first.ts';

export interface CaseClientParts {
  readonly storage: { readonly journal: Journal; readonly keys: KeyStore; readonly people: PeopleDirectory };
  readonly send: Pick<CommandSender, 'toCase'>;
  /** The installation's key for command MACs. */
  readonly commandKey: Uint8Array;
  readonly now: () => Instant | Promise<Instant>;
  /** Looks at the documents that a form names; only measurements, whose documents are made up, go without. */
  readonly documentDoor?: DocumentDoor;
  /** Looks up whom and what a form names; left out as the other. */
  readonly nameDoor?: NameDoor;
}

/** A command of an actor whom the caller has authenticated. */
export interface Submission {
  readonly actor: Actor;
  readonly type: CaseCommandName;
  /** Every command that opens no case says which one it means; a new case's id follows from actor and key. */
  readonly caseId?: CaseId;
  /** Only for what opens a case. */
  readonly origin?: CaseOrigin;
  readonly form: unknown;
  /** Chosen by the caller, once for each command that is meant: the same key never has two effects. */
  readonly key: string;
  /** Only while the case's last row is one of these; undefined: whatever it is. */
  readonly heads?: readonly number[] | undefined;
}

export interface CaseClient {
  submit(submission: Submission): Promise<Submitted<{ readonly caseId: CaseId }>>;
}

interface Asked {
  readonly submission: Submission;
  readonly commandId: CommandId;
  readonly caseId: CaseId;
}

export function createCaseClient({
  storage,
  send,
  commandKey,
  now,
  documentDoor,
  nameDoor,
}: CaseClientParts): CaseClient {
  const { journal, keys } = storage;
  const tellWhoWasFirst = createWhoWasFirst(storage.people);
  const { load: loadCase } = createCaseLoader(reachable(journal));
  const loadMunicipality: MunicipalityLoader = createMunicipalityLoader(reachable(journal));

  async function submit(asked: Asked) {
    const { submission, commandId, caseId } = asked;
    const { type, origin } = submission;
    if (ENGINE_COMMANDS.some((name) => name === type)) return refused(engineOnly);
    const loaded = await loadCase(caseId);
    const { state } = loaded.fold;
    const actor = actingFor(submission);
    const place: Place = state?.basis ?? {};
    // Whether a case of somebody else's exists is nobody's business: before the form, so that both answers are the same.
    if (!isOpening(type) && (!state || !belongsTo(actor, state))) return refused(caseUnknown);
    const theirs = refusedByRole(actor, type, place);
    if (theirs) return refused(theirs);
    const form = parseForm(type, submission.form, place);
    if (form.kind === 'invalid') return refused(formInvalid, form.fields);

    // After the load: a command that was answered in between is found here, not refused as already done.
    const first = await reach(() => journal.findCommand(commandId));
    if (first) return firstAnswer(asked, form, first);
    const { heads } = submission;
    if (heads && !heads.includes(loaded.head.seq)) return refused(caseMovedOn(loaded.head.seq));

    const at = laterOf(await now(), loaded.at);
    const municipality = await loadMunicipality(
      state?.municipality ?? origin?.municipality ?? ('' as CaseOrigin['municipality']),
    );
    // The fingerprint stays that of what was submitted: a later release may find other words in the same letter.
    const found: LookedAt | Refused = documentDoor ? await documentDoor({ caseId, actor, at, type, form }) : form;
    if (found.kind === 'refused') return found;
    const command = commandOf(submission, withoutPersonalData(found));
    const wrong: Refusal | undefined = earlyRefusal(loaded.fold, municipality, command, {
      id: commandId,
      caseId,
      actor,
      at,
    });
    if (wrong) return withLabelsTold(refused(wrong, refusedField(wrong, form.value)), found.labelled);
    const parties = state ?? origin;
    const unknown = nameDoor && parties ? await nameDoor({ actor, type, parties, form: form.value }) : undefined;
    if (unknown) return unknown;

    if (command.type === 'order-erasure') {
      const kids = command.data.keys.map((kid) => kid as KeyId);
      if ((await reach(() => keys.foreign(caseId, kids))).length > 0) return refused(keyOfAnotherCase);
    }
    const key = await reach(() => keys.create({ kid: caseKeyId(caseId), caseId, kind: 'case' }, at));
    const sealed = await reach(() => sealForm(storage, found, { caseId, commandId, at }));
    const message: Omit<CaseMessage, 'mac'> = {
      commandId,
      subject: caseId,
      type,
      data: commandOf(submission, sealed).data as unknown as Json,
      actor,
      fingerprint: fingerprintOf(key, submission, form),
      ...(heads ? { heads } : {}),
    };
    const answer = await send.toCase(signCommand(commandKey, message));
    if (answer) return answer.kind === 'receipt' ? { ...answer, caseId } : answer;
    // The journal knows better than a run that died with the answer.
    const late = await reach(() => journal.findCommand(commandId));
    return late ? firstAnswer(asked, form, late) : TRY_AGAIN;
  }

  /** One key, one effect: the same content gets the first receipt, other content is refused. */
  async function firstAnswer({ submission, caseId }: Asked, form: ParsedForm, first: RecordedCommand) {
    if (first.stream !== caseStream(caseId)) return refused(keyUsedBefore);
    const key = await reach(() => keys.find(caseKeyId(caseId)));
    if (first.fingerprint === null || !key) return refused(contentErased);
    if (first.fingerprint !== fingerprintOf(key, submission, form)) return refused(keyUsedBefore);
    const { commandId, from, to } = first;
    const receipt: Receipt = { kind: 'receipt', commandId, from, to, repeated: true };
    return { ...receipt, caseId };
  }

  return {
    async submit(submission) {
      const commandId = commandIdOf(submission.actor.person, submission.key);
      const caseId = isOpening(submission.type) ? caseIdOf(commandId) : (submission.caseId ?? ('' as CaseId));
      noteInLog({ caseId, commandId });
      try {
        return await tellWhoWasFirst(await submit({ submission, commandId, caseId }), submission.actor);
      } catch (error) {
        if (error instanceof KeyDestroyedError) return refused(contentErased);
        if (error instanceof StoreUnreachableError) return TRY_AGAIN;
        throw error;
      }
    },
  };
}

const fingerprintOf = (key: Uint8Array, { actor, type, origin }: Submission, { value }: ParsedForm): string => {
  const office = actor.for ? { for: actor.for } : {};
  return fingerprint({ key, form: { type, form: value, ...office, ...(isOpening(type) ? { origin } : {}) } });
};

/** Type and data belong together by `parseForm`; TypeScript cannot follow that correlation. */
const commandOf = ({ type, origin }: Submission, form: Json): CaseCommand =>
  ({ type, data: isOpening(type) ? { origin, request: form } : form }) as unknown as CaseCommand;

/** What is recorded for an office is done in its name, and every row of the journal says so. */
function actingFor({ actor, type, form }: Submission): Actor {
  if (type !== 'record-for-office') return actor;
  const named = typeof form === 'object' && form !== null && 'office' in form ? form.office : undefined;
  const office = ROLES.find((role) => role === named);
  return office ? { ...actor, for: office } : actor;
}

const laterOf = (one: Instant, other: Instant | undefined): Instant => (other && other > one ? other : one);
