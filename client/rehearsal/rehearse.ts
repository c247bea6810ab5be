/**
 * Plays a story on a virtual clock: with the real decider, the real agenda, the municipality's own stream and the engine's mails,
 * without Temporal and without a store. A year takes a moment, and the same story always comes out the same.
 */
import { localDate } from '../../domain/calendar/local-time.ts';
import type { CaseCommand } from '../../domain/case/commands.ts';
import { isOpening } from '../../domain/case/commands.ts';
import { type OpenStep, openSteps } from '../../domain/case/open-steps.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { canonicalJson, type Envelope } from '../../domain/journal/envelope.ts';
import type { SealedValue } from '../../domain/journal/sealed.ts';
import { MUNICIPALITY_TABLE, type MunicipalityCommand } from '../../domain/municipality/messages.ts';
import {
  type Actor,
  type CaseCommandName,
  caseStream,
  type Instant,
  type Json,
  type MunicipalityCommandName,
  type Refusal,
  type Text,
} from '../../domain/terms.ts';
import { replayCase, replayMunicipality } from '../audit/decisions.ts';
import type { Finding } from '../audit/findings.ts';
import { invariantFindings } from '../audit/invariants.ts';
import { CliError, EXIT } from '../cli/cli-error.ts';
import { fillIn } from '../cli/placeholders.ts';
import { caseCommandOf, nameOf, type WalkStep } from '../cli/walk-line.ts';
import { fieldErrors } from '../commands/field-errors.ts';
import { valueKeyId } from '../commands/ids.ts';
import { parseForm } from '../commands/parse-form.ts';
import { actingIn, type Company } from './actor.ts';
import { createCooperation } from './cooperation.ts';
import { createEngine } from './engine.ts';
import type { Entry, RehearsedMail } from './entry.ts';
import { standsFor } from './fill-in.ts';
import { momentOf } from './moment.ts';
import type { Story, ToldLine } from './story-file.ts';
import { createTown } from './town.ts';

export interface Rehearsal {
  readonly title: string;
  readonly state: CaseState;
  /** The case's rows, as they would stand in the journal. */
  readonly rows: readonly Envelope[];
  /** What happened in both streams, what was refused, and the notes beside it. */
  readonly entries: readonly Entry[];
  readonly openSteps: readonly OpenStep[];
  readonly mails: readonly RehearsedMail[];
  /** What an audit finds: nothing, if the rules keep their promises. */
  readonly findings: readonly Finding[];
}

/** Throws a `CliError` at the first line that does not go as the story says. `onLine` hears of each line that was played. */
export async function rehearse(
  { title, from, profile, people, carrier, lines }: Story,
  onLine: (line: ToldLine, actor: Actor | undefined, at: Instant) => void = () => undefined,
): Promise<Rehearsal> {
  const entries: Entry[] = [];
  const onRow = (envelope: Envelope): void => {
    entries.push({ kind: 'row', at: envelope.at, envelope });
  };
  const start = `${from}T04:00:00.000Z` as Instant;
  const town = createTown(profile, start, onRow);
  const cooperation = createCooperation(title, town, onRow);
  const engine = createEngine({ town, cooperation, people }, start);
  const company = (): Company => ({ municipality: town.id, people, carrier: cooperation.state()?.carrier ?? carrier });

  let now = start;
  for (const line of lines) {
    const clock = { ...calendarOf(town), closedDays: town.state().profile.closedDays };
    const at = momentOf(line.when, now, clock);
    if (at < now) throw wrong(line, BEFORE_THE_LAST);
    await engine.workUntil(at);
    now = at;
    if (line.note) entries.push({ kind: 'note', at, text: line.note });
    const actor = line.act && actingIn(line.act, cooperation.state(), company());
    if (line.act && actor) {
      const refusal = await give(line.act, actor, at, line);
      judge(line, line.act, actor, at, refusal);
    }
    await engine.workUntil(at);
    onLine(line, actor, at);
  }

  const state = cooperation.state();
  if (!state)
    throw new CliError(EXIT.usage, { de: 'Die Geschichte eröffnet keinen Vorgang.', en: 'The story opens no case.' });
  const rows = cooperation.rows();
  const stateAt = (_id: unknown, seq: number) => town.stateAt(seq);
  return {
    title,
    state,
    rows,
    entries,
    openSteps: openSteps(state),
    mails: engine.mails(),
    findings: [
      ...replayCase(cooperation.id, rows, stateAt).findings,
      ...invariantFindings(caseStream(cooperation.id), rows),
      ...replayMunicipality(town.id, town.rows()).findings,
    ],
  };

  function judge(line: ToldLine, act: WalkStep, actor: Actor, at: Instant, refusal: Refusal | undefined): void {
    const expected = act.expect;
    if (!refusal && expected) throw wrong(line, NOT_REFUSED);
    if (!refusal) return;
    if (!expected || (expected.rule && refusal.rule !== expected.rule)) throw wrong(line, refusedText(refusal));
    entries.push({ kind: 'refused', at, actor, what: nameOf(act), refusal });
  }

  async function give(act: WalkStep, actor: Actor, at: Instant, line: ToldLine): Promise<Refusal | undefined> {
    const today = localDate(calendarOf(town), at);
    const fill = async (placeholder: string): Promise<unknown> => {
      const value = standsFor(placeholder, { state: cooperation.state(), today, isMailing: isMailing(act) });
      if (value === undefined) throw wrong(line, meansNothing(placeholder));
      return value;
    };
    const form = await fillIn(act.form, fill);
    if ('municipality' in act) return giveToTown(act.municipality, form, actor, at, line);
    const type = caseCommandOf(act) as CaseCommandName;
    const whole =
      'record' in act
        ? { office: act.office, step: act.record, form, receipt: receiptOf(await fillIn(act.receipt, fill)) }
        : form;
    return giveToCase(type, whole, actor, at, line);
  }

  function giveToTown(type: MunicipalityCommandName, form: unknown, actor: Actor, at: Instant, line: ToldLine) {
    const schema = MUNICIPALITY_TABLE[type].form;
    const parsed = schema.safeParse(form);
    if (!parsed.success) throw wrong(line, fieldsText(fieldErrors(schema, form)));
    const data = JSON.parse(canonicalJson(parsed.data)) as Json;
    return town.give({ type, data } as unknown as MunicipalityCommand, actor, at);
  }

  function giveToCase(type: CaseCommandName, form: unknown, actor: Actor, at: Instant, line: ToldLine) {
    const parsed = parseForm(type, form);
    if (parsed.kind === 'invalid') throw wrong(line, fieldsText(parsed.fields));
    const id = cooperation.nextId(type);
    // As at the door, but under a key that nobody has: no rule looks inside a sealed value, and no page shows one.
    const sealed = parsed.map(({ pointer }) => ({ ...SEALED, kid: valueKeyId(cooperation.id, id, pointer) }));
    const origin = { municipality: town.id, carrier: company().carrier ?? actor.organisation };
    const data = isOpening(type) ? { origin, request: sealed } : sealed;
    return cooperation.give({ type, data } as unknown as CaseCommand, actor, at, id);
  }
}

const SEALED: Omit<SealedValue, 'kid'> = { $sealed: 1, alg: 'A256GCM', iv: '', ct: '', com: '' };

function calendarOf(town: { state(): { readonly calendar?: unknown } }) {
  const { calendar } = town.state() as ReturnType<ReturnType<typeof createTown>['state']>;
  if (!calendar) throw new Error('the municipality has no calendar');
  return {
    holidays: calendar.holidays,
    coveredUntil: calendar.coveredUntil,
    offsets: calendar.offsets.map((offset) => ({ ...offset, from: offset.from as Instant })),
  };
}

const receiptOf = (receipt: unknown) => (typeof receipt === 'string' ? { kind: 'number', number: receipt } : receipt);

const isMailing = (act: WalkStep): boolean =>
  ('step' in act ? act.step : 'record' in act ? act.record : act.form.step) === 'draft-mailing';

const wrong = ({ place }: ToldLine, { de, en }: Text): CliError =>
  new CliError(EXIT.refused, { de: `${place}: ${de}`, en: `${place}: ${en}` });

const BEFORE_THE_LAST: Text = { de: 'Das liegt vor der Zeile davor.', en: 'This lies before the line before.' };
const NOT_REFUSED: Text = {
  de: 'Das hätte abgelehnt werden müssen, wurde aber angenommen.',
  en: 'This should have been refused, but was accepted.',
};
const refusedText = ({ rule, message, code }: Refusal): Text => ({
  de: `abgelehnt${rule ? ` nach ${rule}` : ''} (${code}): ${message.de}`,
  en: `refused${rule ? ` under ${rule}` : ''} (${code}): ${message.en}`,
});
const fieldsText = (fields: readonly { readonly path: string; readonly message: Text }[]): Text => ({
  de: fields.map(({ path, message }) => `${path}: ${message.de}`).join('\n  '),
  en: fields.map(({ path, message }) => `${path}: ${message.en}`).join('\n  '),
});
const meansNothing = (placeholder: string): Text => ({
  de: `Der Platzhalter {{${placeholder}}} steht hier für nichts.`,
  en: `The placeholder {{${placeholder}}} stands for nothing here.`,
});
