/** The course of the stories told otherwise in one respect: another form, something left out, another municipality. */
import type { PlanningBasis } from '../../../domain/calendar/planning-basis.ts';
import { basisChange } from '../../../domain/case/basis-change.ts';
import type { CaseCommand } from '../../../domain/case/commands.ts';
import type { CaseCommandName } from '../../../domain/terms.ts';
import * as the from '../commands.ts';
import { statistics } from '../people.ts';
import { basis, basisSet, type Fact, given, happened, type Move, tellAll } from '../story.ts';

/** What happened so far. */
export type Story = readonly (Move | Fact)[];

/** The same moves, where these commands take the place of those of their name. */
export const instead = (moves: readonly Move[], ...commands: readonly CaseCommand[]): readonly Move[] =>
  moves.map((move) => {
    const command = commands.find(({ type }) => type === move.command.type);
    return command ? { ...move, command } : move;
  });

export const leavingOut = (moves: readonly Move[], ...names: readonly CaseCommandName[]): readonly Move[] =>
  moves.filter(({ command }) => !names.includes(command.type));

/** The municipality of the stories, with another profile or calendar from the beginning. */
export const where = (change: Partial<PlanningBasis>): Fact => basisSet('2026-01-02', { ...basis, ...change });

/** The moves where the municipality has a statistics office: it is told beforehand, and counts. */
export const withStatistics = (moves: readonly Move[]): Story =>
  rendering(
    WITH_STATISTICS,
    ...instead(moves, the.recordNotice(...OFFICES.map((office) => the.noticeKey(office)))).map((move) =>
      move.command.type === 'estimate-addressees' ? { ...move, as: statistics } : move,
    ),
  );
const OFFICES = ['data-protection-officer', 'press-office', 'statistics-office', 'registration-office'] as const;
export const WITH_STATISTICS = where({ offices: [...basis.offices, 'statistics-office'] });

/** What `execute` appends where the municipality's calendar or profile has changed: with the dates that it moves. */
export function calendarChanges(when: string, changed: Partial<PlanningBasis>, before: Story): Story {
  const { fold } = tellAll(...before);
  const data = basisChange(fold, { ...(fold.state?.basis ?? basis), ...changed });
  if (!data) throw new Error('the calendar has not changed in what concerns the case');
  return [...before, happened(when, { type: 'planning-basis-set', data })];
}

/** Every declaration is rendered from the decision as it stands in this story, whatever came before it. */
export function rendering(...moments: Story): Story {
  const story: (Move | Fact)[] = [];
  for (const moment of moments)
    story.push('command' in moment ? { ...moment, command: asDecided(story, moment.command) } : moment);
  return story;
}

function asDecided(story: Story, command: CaseCommand): CaseCommand {
  if (command.type !== 'record-declaration') return command;
  const decision = given(...story).state().done['weigh-request']?.seq ?? 0;
  return { ...command, data: { ...command.data, decision } };
}
