/**
 * What people call a stream's sittings, committees, registers and elections, so that a sentence need not say an id: for a case
 * from the planning basis that was in force when the row was written, for a municipality as its profile then stood.
 */

import { ELECTION_NAMES } from '../../domain/calendar/election-names.ts';
import type { PlanningBasis, Sitting } from '../../domain/calendar/planning-basis.ts';
import { shareOf } from '../../domain/case/instances.ts';
import { officeIn, type Place } from '../../domain/guideline/office-words.ts';
import { textIn } from '../../domain/guideline/placed-text.ts';
import { stepOf } from '../../domain/guideline/steps.ts';
import type { MunicipalityState } from '../../domain/municipality/messages.ts';
import { type PlainDate, ROLES, type StepName, type Text } from '../../domain/terms.ts';
import { dateText, quoted } from './wording.ts';

export interface Names extends Pick<PlanningBasis, 'registers' | 'elections'>, Place {
  readonly sittings: readonly Pick<Sitting, 'id' | 'committee' | 'name' | 'date'>[];
  /** A case knows its committees by their sittings alone. */
  readonly committees?: readonly { readonly id: string; readonly name: string }[];
}

/** For a row that is told alone, and before a stream's first row. */
export const NO_NAMES: Names = { sittings: [], registers: [], elections: [] };

/** A basis of an earlier release lacks what later ones carry. */
export function namesOfCase(basis: Partial<PlanningBasis>): Names {
  const { sittings, registers, elections, kind, outsidePrinter } = { ...NO_NAMES, ...basis };
  return { sittings, registers, elections, ...(kind ? { kind } : {}), ...(outsidePrinter ? { outsidePrinter } : {}) };
}

export function namesOfMunicipality({ profile }: Pick<MunicipalityState, 'profile'>): Names {
  const { committees, registers, elections, kind, outsidePrinter } = profile;
  const nameOf = new Map(committees.map(({ id, name }) => [id, name]));
  const sittings = profile.sittings.map(({ id, committee, date }) => {
    return { id, committee, date, name: nameOf.get(committee) ?? committee };
  });
  return { sittings, committees, registers, elections, kind, outsidePrinter };
}

/** Gremium „Ausschuss für Soziales“, committee “…”: a committee's name can be of any gender. */
export function committeeText(names: Names, id: string): Text {
  const name = quoted(same(committeeName(names, id)));
  return { de: `Gremium ${name.de}`, en: `committee ${name.en}` };
}

export function ofCommitteeText(names: Names, id: string): Text {
  const { de, en } = committeeText(names, id);
  return { de: `des ${de.replace(/^Gremium/, 'Gremiums')}`, en: `of the ${en}` };
}

function committeeName({ sittings, committees = [] }: Names, id: string): string {
  const known = sittings.find(({ committee }) => committee === id) ?? committees.find((one) => one.id === id);
  return known?.name ?? id;
}

/** "Sitzung am 18. Juni 2026 (Gremium „Ausschuss für Soziales“)" */
export function sittingText(names: Names, id: string, committee?: string): Text {
  const known = names.sittings.find((sitting) => sitting.id === id);
  const of = committee ?? known?.committee;
  const hearing = of === undefined ? undefined : committeeText(names, of);
  const day = known && dateText(known.date);
  const which = day ? { de: `am ${day.de}`, en: `on ${day.en}` } : quoted(same(id));
  return {
    de: `Sitzung ${which.de}${hearing ? ` (${hearing.de})` : ''}`,
    en: `sitting ${which.en}${hearing ? ` (${hearing.en})` : ''}`,
  };
}

/** "Sitzung des Gremiums „Ausschuss für Soziales“ vom 18. Juni 2026": a sentence's subject, after its article. */
export function datedSittingText(names: Names, id: string): Text {
  const known = names.sittings.find((sitting) => sitting.id === id);
  if (!known) return { de: `Sitzung „${id}“`, en: `sitting “${id}”` };
  const [of, day] = [ofCommitteeText(names, known.committee), dateText(known.date)];
  return { de: `Sitzung ${of.de} vom ${day.de}`, en: `sitting ${of.en} on ${day.en}` };
}

export function registerText({ registers }: Names, id: string): Text {
  const name = quoted(same(registers.find((register) => register.id === id)?.name ?? id));
  return { de: `Melderegister ${name.de}`, en: `register ${name.en}` };
}

/** "Kommunalwahl am 13. September 2026": feminine, whichever it is. */
export function electionText(names: Names, id: string): Text {
  const known = names.elections.find((election) => election.id === id);
  if (!known) return { de: `Wahl „${id}“`, en: `election “${id}”` };
  return onDay(electionName(names, id), known.date);
}

/** "Kommunalwahl", without its day. */
export function electionName(names: Names, id: string): Text {
  const known = names.elections.find((election) => election.id === id);
  return known ? textIn(names, ELECTION_NAMES[known.kind]) : { de: 'Wahl', en: 'election' };
}

export const onDay = (what: Text, date: PlainDate): Text => {
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
  if (role) return officeIn(names, role).label;
  const register = names.registers.find(({ id }) => shareOf('registration-office', id) === instance);
  if (register) return registerText(names, register.id);
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
