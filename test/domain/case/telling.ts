/** Tells a random story to its end: through the real decider, with the real engine's agenda. */
import { agenda } from '../../../domain/case/agenda.ts';
import type { CaseCommand } from '../../../domain/case/commands.ts';
import { type OpenStep, openSteps } from '../../../domain/case/open-steps.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { stepOf } from '../../../domain/guideline/steps.ts';
import { type Actor, type Instant, type PersonId, type Role, STEPS } from '../../../domain/terms.ts';
import * as the from '../commands.ts';
import { recordOf } from '../engine.ts';
import { engine, person, planner } from '../people.ts';
import { append, basisSet, decideIn, type Fact, type Move, on, stateOf, type Told, tell, tellAll } from '../story.ts';
import { changed, type Happening, type Story } from './anything.ts';
import { amiss, asItShouldBe } from './by-the-book.ts';
import { practice } from './practice.ts';
import { TOWNS, type Town } from './towns.ts';

/** A story told to its end: what was asked and answered, beside what came of it. */
export interface Telling {
  readonly told: Told;
  /** Every question with the case as it stood then. */
  readonly asked: readonly { readonly before: Told; readonly move: Move }[];
  readonly end: Instant;
}

export function tellStory({ town, imported, byTheBook, afterwards }: Story): Telling {
  const book = imported ? fromPaper(town) : bookOf(town);
  const told = book[Math.min(byTheBook, book.length) - 1] ?? book.at(-1);
  if (!told) throw new Error('no case was opened');
  return afterwards.reduce<Telling>(
    (telling, happening) => {
      const at = later(telling.end, happening.hours);
      return { ...momentsAt(telling.told, happening, at, town).reduce(happen, telling), end: at };
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

function momentsAt({ fold }: Told, happening: Happening, at: Instant, town: Town): readonly (Move | Fact)[] {
  const { state } = fold;
  if (!state) return [];
  const moves = (move: { readonly command: CaseCommand | undefined; readonly as: Actor } | undefined) =>
    move?.command ? [{ command: move.command, as: move.as, at }] : [];
  switch (happening.kind) {
    case 'calendar':
      return [basisSet(at, changed(TOWNS[town], happening.change))];
    case 'engine':
      return agenda(state, at).due.map((work) => ({ command: recordOf(work), as: engine, at }));
    case 'strange':
      return moves({ command: STRANGE[happening.pick % STRANGE.length], as: engine });
    case 'practice':
      return moves(practice(state, happening.pick, at));
    case 'go-on':
      return moves(goOn(state, happening.pick, happening.amiss, at));
    case 'ask': {
      const step = STEPS[happening.pick % STEPS.length] ?? 'close-case';
      const asked = happening.pick % 3 === 0 ? practice(state, happening.pick, at)?.command : undefined;
      return moves({ command: asked ?? asItShouldBe(state, { step }, at), as: happening.as });
    }
  }
}

const STRANGE: readonly CaseCommand[] = [
  the.recordDeclaration(),
  the.recordNotice('tell/a'),
  the.recordFailure('tell/a'),
  the.recordRelease('r'),
  the.recordErasure(3),
  the.recordElection('council'),
  the.replan(),
];

function goOn(state: CaseState, pick: number, isAmiss: boolean, at: Instant) {
  const open = openSteps(state);
  const chosen: Pick<OpenStep, 'step' | 'instance' | 'roles'> | undefined =
    // What may be done at any time is open in no list.
    pick % 11 === 0 ? anytime(pick) : open[pick % Math.max(open.length, 1)];
  const role = chosen?.roles[pick % Math.max(chosen.roles.length, 1)];
  if (!chosen || !role) return undefined;
  const command = isAmiss ? amiss(state, chosen) : asItShouldBe(state, chosen, at);
  const as = whoActs(state, role);
  // Now and then the planner wears another hat.
  const twoHats = as.organisation === planner.organisation && pick % 7 === 0;
  return { command, as: twoHats ? { ...as, person: planner.person } : as };
}

function anytime(pick: number): Pick<OpenStep, 'step' | 'instance' | 'roles'> {
  const steps = [
    'register-complaint',
    'hold-preliminary-talk',
    'choose-sitting',
    'plan-dispatch',
    'draft-mailing',
  ] as const;
  const step = steps[pick % steps.length] ?? 'register-complaint';
  return { step, roles: stepOf(step).by };
}

/** S2: several signatories are several persons. */
export const whoActs = ({ facts }: CaseState, role: Role): Actor => {
  const first = person(role);
  return role === 'carrier-management' && facts.carrierSigners?.includes(first.person)
    ? { ...first, person: 'p-carrier-management-2' as PersonId }
    : first;
};

const later = (at: Instant, by: number): Instant => new Date(Date.parse(at) + by * 3_600_000).toISOString() as Instant;

/** Told once for each town. */
function oncePerTown(tell: (town: Town) => readonly Told[]): (town: Town) => readonly Told[] {
  const known = new Map<Town, readonly Told[]>();
  return (town) => {
    const pages = known.get(town) ?? tell(town);
    known.set(town, pages);
    return pages;
  };
}

/** The case after each step of a course that goes by the book. */
export const bookOf = oncePerTown((town) => {
  const pages = [tellAll(basisSet('2026-01-02', TOWNS[town]), on('2026-03-02', the.openCase()))];
  for (let page = pages.at(-1); page && stateOf(page).status === 'running'; page = nextPage(page)) pages.push(page);
  return pages;
});

function nextPage(told: Told): Told {
  const working = engineWorks(told, later(stateOf(told).head.at, 4));
  const state = stateOf(working);
  const open = openSteps(state).filter(({ roles }) => !roles.includes('engine'));
  for (let days = 0; days < 200; days++) {
    const at = later(state.head.at, 4 + days * 24);
    const ready = open.find(({ notBefore }) => notBefore === undefined || notBefore <= at.slice(0, 10));
    const command = ready && asItShouldBe(state, ready, at);
    const [role] = ready?.roles ?? [];
    if (command && role) return tell(engineWorks(working, at), { command, as: whoActs(state, role), at });
  }
  throw new Error(`the book does not go on: ${open.map(({ key }) => key).join()}`);
}

const engineWorks = (told: Told, at: Instant): Told =>
  agenda(stateOf(told), at).due.reduce((page, work) => tell(page, { command: recordOf(work), as: engine, at }), told);

/** A case that ran on paper, taken over in the autumn: the first weeks are recorded, and then it goes on. */
const fromPaper = oncePerTown((town) => {
  const recording = (command: Parameters<typeof the.recordFor>[1], office: Role): Move =>
    on('2026-10-05', the.recordFor(office, command), { ...planner, for: office });
  const dated = (date: string) => ({ occurredOn: date as never });
  const offices = TOWNS[town].offices;
  const estimator = offices.includes('statistics-office') ? 'statistics-office' : 'registration-office';
  const moments = [
    basisSet('2026-01-02', TOWNS[town]),
    on('2026-10-05', the.importCase(dated('2026-05-04')), planner),
    recording({ type: 'check-completeness', data: { outcome: 'complete', ...dated('2026-05-06') } }, 'social-planner'),
    recording(the.informOfficer(dated('2026-05-07')), 'social-planner'),
    recording(the.informPress(dated('2026-05-07')), 'social-planner'),
    recording(the.informRegistry(dated('2026-05-07')), 'social-planner'),
    ...(offices.includes('statistics-office')
      ? [recording(the.informStatistics(dated('2026-05-07')), 'social-planner')]
      : []),
    recording(the.identifyEnabler(dated('2026-05-08')), 'social-planner'),
    recording(the.vet(dated('2026-05-12')), 'social-planner'),
    recording(the.estimate(dated('2026-05-18')), estimator),
    recording(the.assess(dated('2026-05-20')), 'data-protection-officer'),
    on('2026-10-06', the.finishImport(), planner),
  ];
  return moments.slice(1).map((_, index) => tellAll(...moments.slice(0, index + 2)));
});
