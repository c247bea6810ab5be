/** Gives what a line says to the stream that it is for, after the same parsing as at the door. */
import { localDate } from '../../domain/calendar/local-time.ts';
import { type CaseCommand, isOpening } from '../../domain/case/commands.ts';
import { canonicalJson } from '../../domain/journal/envelope.ts';
import type { SealedValue } from '../../domain/journal/sealed.ts';
import { MUNICIPALITY_TABLE, type MunicipalityCommand } from '../../domain/municipality/messages.ts';
import type { Actor, CaseCommandName, Instant, Json, MunicipalityCommandName, Refusal } from '../../domain/terms.ts';
import { fillIn } from '../cli/placeholders.ts';
import { caseCommandOf, type WalkStep } from '../cli/walk-line.ts';
import { fieldErrors } from '../commands/field-errors.ts';
import { valueKeyId } from '../commands/ids.ts';
import { parseForm } from '../commands/parse-form.ts';
import type { Cooperation } from './cooperation.ts';
import { standsFor } from './fill-in.ts';
import { fieldsText, meansNothing, wrongIn } from './mistakes.ts';
import { clockOf, type Town } from './town.ts';

export interface GivenLine {
  readonly act: WalkStep;
  readonly actor: Actor;
  readonly at: Instant;
  /** Where the line stands, for what is wrong with it. */
  readonly place: string;
  readonly town: Town;
  readonly cooperation: Cooperation;
  /** Whose case it is, where the planner opens or imports it. */
  readonly carrier: string | undefined;
}

export async function giveLine(given: GivenLine): Promise<Refusal | undefined> {
  const { act, at, place, town, cooperation } = given;
  const today = localDate(clockOf(town), at);
  const fill = async (placeholder: string): Promise<unknown> => {
    const value = standsFor(placeholder, { state: cooperation.state(), today, isMailing: isMailing(act) });
    if (value === undefined) throw wrongIn(place, meansNothing(placeholder));
    return value;
  };
  const form = await fillIn(act.form, fill);
  if ('municipality' in act) return giveToTown(act.municipality, form, given);
  const receipt = 'record' in act ? await fillIn(act.receipt, fill) : undefined;
  const whole = 'record' in act ? { office: act.office, step: act.record, form, receipt: receiptOf(receipt) } : form;
  return giveToCase(caseCommandOf(act) as CaseCommandName, whole, given);
}

function giveToTown(type: MunicipalityCommandName, form: unknown, { town, actor, at, place }: GivenLine) {
  const schema = MUNICIPALITY_TABLE[type].form;
  const parsed = schema.safeParse(form);
  if (!parsed.success) throw wrongIn(place, fieldsText(fieldErrors(schema, form)));
  const data = JSON.parse(canonicalJson(parsed.data)) as Json;
  return town.give({ type, data } as unknown as MunicipalityCommand, actor, at);
}

function giveToCase(type: CaseCommandName, form: unknown, given: GivenLine): Refusal | undefined {
  const { cooperation, town, actor, at, place, carrier } = given;
  const parsed = parseForm(type, form);
  if (parsed.kind === 'invalid') throw wrongIn(place, fieldsText(parsed.fields));
  const id = cooperation.nextId(type);
  // As at the door, but under a key that nobody has: no rule looks inside a sealed value, and no page shows one.
  const sealed = parsed.map(({ pointer }) => ({ ...SEALED, kid: valueKeyId(cooperation.id, id, pointer) }));
  const origin = { municipality: town.id, carrier: carrier ?? actor.organisation };
  const data = isOpening(type) ? { origin, request: sealed } : sealed;
  return cooperation.give({ type, data } as unknown as CaseCommand, actor, at, id);
}

const SEALED: Omit<SealedValue, 'kid'> = { $sealed: 1, alg: 'A256GCM', iv: '', ct: '', com: '' };

const receiptOf = (receipt: unknown) => (typeof receipt === 'string' ? { kind: 'number', number: receipt } : receipt);

/** The plain hash may stand in the journal for a mailing to citizens alone. */
const isMailing = (act: WalkStep): boolean =>
  ('step' in act ? act.step : 'record' in act ? act.record : act.form.step) === 'draft-mailing';
