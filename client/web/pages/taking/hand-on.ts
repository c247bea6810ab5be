/** A task handed on: to a colleague of the office, or given back. */

import { COMMAND_TABLE, type Command } from '../../../../domain/case/command-table.ts';
import { mayHandOn } from '../../../../domain/case/decide/taking.ts';
import type { PersonId } from '../../../../domain/terms.ts';
import type { PeopleDirectory, Person } from '../../../../storage/people.ts';
import type { CaseFile, OpenStepView } from '../../../reading/case-file.ts';
import { actingFor } from '../../acting.ts';
import { COMMAND_LEADS } from '../../texts/commands.ts';
import { TAKING } from '../../texts/taking.ts';
import type { Asked } from '../steps/form-pages.tsx';

const NAME = 'hand-on-step';
/** Chosen to give a task back; no person's id looks like it. */
const NOBODY = '-';

export async function askHandOn(
  people: Pick<PeopleDirectory, 'all'>,
  file: CaseFile,
  person: Person,
  open: OpenStepView,
): Promise<Asked | undefined> {
  if (!handsOn(file, open, person)) return undefined;
  const { label } = open;
  const colleagues = (await people.all()).filter(
    (one) =>
      one.organisation === person.organisation &&
      one.municipality === file.municipality &&
      one.id !== open.taken?.by &&
      one.roles.some((role) => open.roles.includes(role)),
  );
  // What nobody has can only go to somebody.
  const choices = [
    ...(open.taken ? [{ value: NOBODY, label: TAKING.toNobody }] : []),
    ...colleagues.map(({ id, name }) => ({ value: id, label: { de: name, en: name } })),
  ];
  const { rules }: Command = COMMAND_TABLE[NAME];
  return {
    file,
    title: { de: `${TAKING.handOnTitle.de}: ${label.de}`, en: `${TAKING.handOnTitle.en}: ${label.en}` },
    lead: COMMAND_LEADS['hand-on-step'],
    rules,
    variants: [{ fields: [{ name: 'to', label: TAKING.handOnTo, kind: 'choice', optional: false, choices }] }],
    suggested: () => ({}),
    actor: actorFor(open.taken, person),
    command: ({ to = null }) => ({
      type: NAME,
      // Giving back is chosen like a colleague: whoever chose nothing is told so, and loses nothing.
      form: {
        ...(to === NOBODY ? {} : { to }),
        step: open.step,
        ...(open.instance ? { instance: open.instance } : {}),
      },
    }),
  };
}

/** Whether the rules would let the person: the page offers nothing else. */
export function handsOn(
  { responsible }: Pick<CaseFile, 'responsible'>,
  { key, roles, taken }: OpenStepView,
  person: Person,
): boolean {
  const { organisation } = person;
  const known = taken ? { [key]: { ...taken, organisation } } : {};
  const state = { taken: known, ...(responsible ? { responsible: responsible as PersonId } : {}) };
  return mayHandOn(state, { key, roles }, actorFor(taken, person));
}

/** Whoever has it acts in whichever role they have; others as head of unit, or as the planner in charge. */
function actorFor(taken: OpenStepView['taken'] | undefined, person: Person) {
  if (taken?.by === person.id) return actingFor(person, COMMAND_TABLE[NAME].by);
  return actingFor(person, person.roles.includes('head-of-unit') ? ['head-of-unit'] : ['social-planner']);
}
