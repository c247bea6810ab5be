/**
 * What people call a case's sittings, committees, registers and elections, so that a sentence need not say an id: taken from
 * the planning basis that was in force when the row was written. Also for whom was recorded.
 */
import type { PlanningBasis } from '../../domain/calendar/planning-basis.ts';
import type { EventDataOf } from '../../domain/case/events.ts';
import { stepOf } from '../../domain/guideline/steps.ts';
import type { Envelope } from '../../domain/journal/envelope.ts';
import { type PlainDate, ROLES, type StepName, type Text } from '../../domain/terms.ts';
import { ELECTION_NAMES } from './elections.ts';
import { roleLabel } from './roles.ts';
import { dateText, quoted } from './wording.ts';

export interface Names extends Pick<PlanningBasis, 'sittings' | 'registers' | 'elections'> {
  /** The cause of the last command by which the planner recorded for an office; empty before the first, absent where unknown. */
  readonly recorded?: string;
}

/** For a row that is told alone. */
export const NO_NAMES: Names = { sittings: [], registers: [], elections: [] };
/** Before a stream's first row. */
export const FIRST_NAMES: Names = { ...NO_NAMES, recorded: '' };

/** The names that hold after this row. */
export function namesAfter(names: Names, { kind, type, data, cause }: Envelope): Names {
  if (kind !== 'event') return names;
  if (type === 'recorded-for-office') return { ...names, recorded: cause };
  if (type !== 'planning-basis-set') return names;
  const { basis } = data as unknown as EventDataOf<'planning-basis-set'>;
  const { sittings, registers, elections } = { ...NO_NAMES, ...basis };
  return { ...names, sittings, registers, elections };
}

/** Gremium „Ausschuss für Soziales“, committee “…”: a committee's name can be of any gender. */
export function committeeText({ sittings }: Names, id: string): Text {
  const name = quoted(same(sittings.find(({ committee }) => committee === id)?.name ?? id));
  return { de: `Gremium ${name.de}`, en: `committee ${name.en}` };
}

/** "Sitzung am 18. Juni 2026 (Gremium „Ausschuss für Soziales“)" */
export function sittingText(names: Names, id: string, committee?: string): Text {
  const known = names.sittings.find((sitting) => sitting.id === id);
  const day = known && dateText(known.date);
  const of = committee ?? known?.committee;
  const hearing = of === undefined ? undefined : committeeText(names, of);
  const which = day ? { de: `am ${day.de}`, en: `on ${day.en}` } : quoted(same(id));
  return {
    de: `Sitzung ${which.de}${hearing ? ` (${hearing.de})` : ''}`,
    en: `sitting ${which.en}${hearing ? ` (${hearing.en})` : ''}`,
  };
}

export function registerText({ registers }: Names, id: string): Text {
  const name = quoted(same(registers.find((register) => register.id === id)?.name ?? id));
  return { de: `Melderegister ${name.de}`, en: `register ${name.en}` };
}

/** "Kommunalwahl am 13. September 2026": feminine, whichever it is. */
export function electionText({ elections }: Names, id: string): Text {
  const known = elections.find((election) => election.id === id);
  if (!known) return { de: `Wahl „${id}“`, en: `election “${id}”` };
  return onDay(ELECTION_NAMES[known.kind], known.date);
}

const onDay = (what: Text, date: PlainDate): Text => {
  const day = dateText(date);
  return { de: `${what.de} am ${day.de}`, en: `${what.en} on ${day.en}` };
};

/** „Freigabe“ (Pressestelle), „Beschwerde beantworten“ (Nr. 2): the step, and which of several. */
export function stepText(names: Names, step: StepName, instance?: string): Text {
  const label = quoted(stepOf(step).label);
  if (!instance) return label;
  const which = whichOf(names, step, instance);
  return { de: `${label.de} (${which.de})`, en: `${label.en} (${which.en})` };
}

function whichOf(names: Names, step: StepName, instance: string): Text {
  const role = ROLES.find((candidate) => candidate === instance);
  if (role) return roleLabel(role);
  switch (stepOf(step).each) {
    case 'committee':
      return committeeText(names, instance);
    case 'register':
      return registerText(names, instance);
    default:
      return { de: `Nr. ${instance}`, en: `no. ${instance}` };
  }
}

const same = (name: string): Text => ({ de: name, en: name });
