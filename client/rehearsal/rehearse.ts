/**
 * Plays a story on a virtual clock: with the real decider, the real agenda, the municipality's own stream and the engine's mails,
 * without Temporal and without a store. A year takes a moment, and the same story always comes out the same.
 */
import { type OpenStep, openSteps } from '../../domain/case/open-steps.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Envelope } from '../../domain/journal/envelope.ts';
import { type Actor, caseStream, type Instant, type Refusal } from '../../domain/terms.ts';
import { replayCase, replayMunicipality } from '../audit/decisions.ts';
import type { Finding } from '../audit/findings.ts';
import { invariantFindings } from '../audit/invariants.ts';
import { CliError, EXIT } from '../cli/cli-error.ts';
import { nameOf, type WalkStep } from '../cli/walk-line.ts';
import { actingIn } from './actor.ts';
import { type Cooperation, createCooperation } from './cooperation.ts';
import { createEngine } from './engine.ts';
import type { Entry, RehearsedMail } from './entry.ts';
import { giveLine } from './give-line.ts';
import { BEFORE_THE_LAST, inPlace, NOT_REFUSED, NOTHING_OPENED, refusedText, wrongIn } from './mistakes.ts';
import { type Clock, momentOf } from './moment.ts';
import type { Story, ToldLine } from './story-file.ts';
import { clockOf, createTown, type Town } from './town.ts';

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

export interface PlayedLine {
  readonly line: ToldLine;
  /** Absent where nobody did anything. */
  readonly actor?: Actor;
  readonly at: Instant;
  readonly clock: Clock;
}

/** Throws a `CliError` at the first line that does not go as the story says. `onLine` hears of each line that was played. */
export async function rehearse(
  { title, from, profile, people, carrier: planned, lines }: Story,
  onLine: (played: PlayedLine) => void = () => undefined,
): Promise<Rehearsal> {
  const entries: Entry[] = [];
  const onRow = (envelope: Envelope): void => {
    entries.push({ kind: 'row', at: envelope.at, envelope });
  };
  let now = `${from}T04:00:00.000Z` as Instant;
  const town = createTown(profile, now, onRow);
  const cooperation = createCooperation(title, town, onRow);
  const engine = createEngine({ town, cooperation, people }, now);

  for (const line of lines) {
    const clock = clockOf(town);
    const at = momentOf(line.when, now, clock);
    if (at < now) throw wrongIn(line.place, BEFORE_THE_LAST);
    await engine.workUntil(at);
    now = at;
    if (line.note) entries.push({ kind: 'note', at, text: line.note });
    const actor = line.act && (await play(line.act, line.place, at));
    await engine.workUntil(at);
    onLine({ line, at, clock, ...(actor ? { actor } : {}) });
  }

  const state = cooperation.state();
  if (!state) throw new CliError(EXIT.usage, NOTHING_OPENED);
  return {
    title,
    state,
    rows: cooperation.rows(),
    entries,
    openSteps: openSteps(state),
    mails: engine.mails(),
    findings: audited(town, cooperation),
  };

  async function play(act: WalkStep, place: string, at: Instant): Promise<Actor> {
    const carrier = cooperation.state()?.carrier ?? planned;
    const company = { municipality: town.id, people, carrier };
    const actor = inPlace(place, () => actingIn(act, cooperation.state(), company));
    const refusal = await giveLine({ act, actor, at, place, town, cooperation, carrier });
    if (isAsTold(act, refusal, place)) entries.push({ kind: 'refused', at, actor, what: nameOf(act), refusal });
    return actor;
  }
}

/** Whether it was refused, as the story says it is. */
function isAsTold({ expect: expected }: WalkStep, refusal: Refusal | undefined, place: string): refusal is Refusal {
  if (!refusal && expected) throw wrongIn(place, NOT_REFUSED);
  if (!refusal) return false;
  if (!expected || (expected.rule && refusal.rule !== expected.rule)) throw wrongIn(place, refusedText(refusal));
  return true;
}

/** Both streams as the auditor proves them: decided again, and held to the invariants. */
const audited = (town: Town, { id, rows }: Cooperation): readonly Finding[] => [
  ...replayCase(id, rows(), (_municipality, seq) => town.stateAt(seq)).findings,
  ...invariantFindings(caseStream(id), rows()),
  ...replayMunicipality(town.id, town.rows()).findings,
];
