/** Tells a random story to its end: through the real decider, with the real engine's agenda. */
import { addDays } from '../../../domain/calendar/plain-dates.ts';
import { agenda } from '../../../domain/case/agenda.ts';
import type { CaseCommand } from '../../../domain/case/commands.ts';
import { openSteps } from '../../../domain/case/open-steps.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { stepOf } from '../../../domain/guideline/steps.ts';
import { type Actor, type Instant, STEPS } from '../../../domain/terms.ts';
import { day } from '../calendar/muelheim.ts';
import * as the from '../commands.ts';
import { recordOf } from '../engine.ts';
import { engine, person, planner } from '../people.ts';
import { append, basisSet, decideIn, type Fact, type Move, stateOf, type Told, tellAll } from '../story.ts';
import { COURSE } from '../whole-case.ts';

import { type Happening, type Story, sittings } from './anything.ts';

/** A story told to its end: what was asked and answered, beside what came of it. */
export interface Telling {
  readonly told: Told;
  /** Every question with the case as it stood then. */
  readonly asked: readonly { readonly before: Told; readonly move: Move }[];
  readonly end: Instant;
}

export function tellStory({ byTheBook, afterwards }: Story): Telling {
  const told = tellAll(...COURSE.slice(0, byTheBook));
  return afterwards.reduce<Telling>(
    (telling, happening) => {
      const at = later(telling.end, happening.hours);
      const next =
        happening.kind === 'calendar' ? [basisSet(at, happening.basis)] : movesOf(telling.told, happening, at);
      return { ...next.reduce(happen, telling), end: at };
    },
    { told, asked: [], end: stateOf(told).head.at },
  );
}

function happen(telling: Telling, moment: Move | Fact): Telling {
  if ('event' in moment) return { ...telling, told: append(telling.told, [moment.event], moment) };
  const decision = decideIn(telling.told, moment);
  const asked = [...telling.asked, { before: telling.told, move: moment }];
  if (decision.kind === 'refused') return { ...telling, asked };
  return { ...telling, asked, told: append({ ...telling.told, seq: telling.told.seq + 1 }, decision.events, moment) };
}

function movesOf(
  { fold }: Told,
  happening: Exclude<Happening, { readonly kind: 'calendar' }>,
  at: Instant,
): readonly Move[] {
  if (happening.kind === 'ask') return [{ command: happening.command, as: happening.as, at }];
  if (!fold.state) return [];
  if (happening.kind === 'engine')
    return agenda(fold.state, at).due.map((work) => ({ command: recordOf(work), as: engine, at }));
  if (happening.kind === 'correct') return correctionOf(fold.state, happening.pick, at);
  const open = openSteps(fold.state);
  // Sometimes somebody goes ahead with a step that is not open at all.
  const ahead = happening.pick > 34 ? STEPS[(happening.pick + open.length * 7) % STEPS.length] : undefined;
  const chosen = ahead
    ? { key: ahead, step: ahead, roles: stepOf(ahead).by }
    : open[happening.pick % Math.max(open.length, 1)];
  const { key, step: name, roles } = chosen ?? {};
  const [first, last] = [roles?.[0], roles?.at(-1)];
  const role = key?.split('/')[1] ?? (happening.otherwise ? first : last);
  if (!name || !role) return [];
  const command = (happening.otherwise && amiss(fold.state, name)) || asItShouldBe(fold.state, name, at);
  const as = person(role as Actor['role']);
  // Now and then the planner wears another hat.
  const twoHats = as.organisation === planner.organisation && happening.pick % 5 === 0;
  return [{ command, as: twoHats ? { ...as, person: planner.person } : as, at }];
}

function correctionOf(state: CaseState, pick: number, at: Instant): readonly Move[] {
  const done = STEPS.filter((step) => state.done[step] !== undefined);
  const name = done[pick % Math.max(done.length, 1)];
  const role = name && state.done[name]?.role;
  if (!name || !role) return [];
  const again = asItShouldBe(state, name, at) as Parameters<typeof the.correct>[0];
  return [{ command: the.correct(again), as: person(role), at }];
}

const later = (at: Instant, by: number): Instant => new Date(Date.parse(at) + by * 3_600_000).toISOString() as Instant;

/** What somebody may do there instead, or get wrong. */
function amiss({ facts }: CaseState, name: string): CaseCommand | undefined {
  switch (name) {
    case 'approve-mailing':
      return the.reject();
    case 'assess-legal-position':
      return the.assess({ outcome: 'not-permissible' });
    case 'send-mailing':
      return the.send({ sent: (facts.print?.printed ?? 20) - 19 });
    case 'sign-for-carrier':
      return the.signForCarrier({ document: the.LETTER });
    default:
      return undefined;
  }
}

/** The named step, filled in with what the case has so far. */
function asItShouldBe({ facts }: CaseState, name: string, at: Instant): CaseCommand {
  const mailing = facts.mailing;
  switch (name) {
    case 'draft-mailing':
      return mailing && !mailing.rejected && !mailing.agreed
        ? the.agreeToMailing(mailing.version)
        : the.proposeMailing();
    case 'approve-mailing':
      return the.approve(mailing?.documents);
    case 'sign-cover-letter':
      return the.signCoverLetter({ documents: mailing?.documents ?? [] });
    case 'plan-dispatch':
      return the.planDispatch(addDays(day(at.slice(0, 10)), 20));
    case 'print-mailing':
      return the.print({ printed: (facts.selected ?? 0) + 20, spoiled: 15, kept: 5 });
    case 'send-mailing':
      return the.send({ sent: (facts.print?.printed ?? 20) - 20 });
    case 'submit-report':
      return the.submitReport({ answered: 0, undeliverable: 0 });
    case 'choose-sitting':
      return the.chooseSitting(sittings.find((id) => id.slice(-10) > at.slice(0, 10)) ?? 'none');
    default:
      return PLAIN[name] ?? the.closeCase();
  }
}

const PLAIN: { readonly [name: string]: CaseCommand } = Object.fromEntries(
  [
    the.findComplete(),
    the.completeRequest(),
    the.identifyEnabler(),
    the.informOfficer(),
    the.informPress(),
    the.assess(),
    the.weigh(),
    the.signForCarrier(),
    the.signForMunicipality(),
    the.selectAddressees(),
    the.presentReport(),
  ].map((command) => [command.type, command]),
);
