/** What the list of tasks is filtered by; all of it stands in the address. */
import { officeLabel } from '../../../../domain/guideline/office-words.ts';
import { type OrganisationId, PHASES, type Phase, type PlainDate, type Role } from '../../../../domain/terms.ts';
import type { Person } from '../../../../storage/people.ts';
import type { TaskQuery } from '../../../reading/list-tasks.ts';
import { PHASE_LABELS } from '../../../texts/phases.ts';
import { ownRoles } from '../../acting.ts';
import { dayInWords } from '../../parts/dates.tsx';
import { Choose, Filters, type Option } from '../../parts/filters.tsx';
import { TAKING } from '../../texts/taking.ts';
import { TASKS } from '../../texts/tasks.ts';
import type { View } from '../../view.ts';

export interface TaskFilter {
  readonly role: Role | undefined;
  readonly phase: Phase | undefined;
  readonly carrier: OrganisationId | undefined;
  /** Due before this day. */
  readonly due: PlainDate | undefined;
  readonly overdue: boolean | undefined;
  readonly for: Role | undefined;
  readonly taken: TaskQuery['taken'];
}

/** What there is to choose from besides what is always the same. */
export interface FilterChoices {
  readonly carriers: readonly Option[];
  /** Offices that the reader stands in for. */
  readonly standsInFor: readonly Role[];
  /** Days by which something may be due, the nearest first. */
  readonly days: readonly PlainDate[];
}

interface TaskFiltersProps {
  readonly view: View;
  readonly person: Person;
  readonly filter: TaskFilter;
  readonly choices: FilterChoices;
  readonly active: boolean;
}

export const TaskFilters = ({ view, person, filter, choices, active }: TaskFiltersProps) => (
  <Filters view={view} address="/tasks" active={active}>
    {ownRoles(person).length < 2 ? null : (
      <Choose
        {...{ view, name: 'role', label: TASKS.office, all: TASKS.all, chosen: filter.role }}
        options={ownRoles(person).map(asOption)}
      />
    )}
    {choices.standsInFor.length === 0 ? null : (
      <Choose
        {...{ view, name: 'for', label: TASKS.standIn, all: TASKS.all, chosen: filter.for }}
        options={choices.standsInFor.map(asOption)}
      />
    )}
    <Choose
      {...{ view, name: 'phase', label: TASKS.phase, all: TASKS.all, chosen: filter.phase }}
      options={PHASES.map((phase) => ({ value: phase, label: PHASE_LABELS[phase] }))}
    />
    {choices.carriers.length < 2 ? null : (
      <Choose
        {...{ view, name: 'carrier', label: TASKS.carrier, all: TASKS.all, chosen: filter.carrier }}
        options={choices.carriers}
      />
    )}
    <Choose
      {...{ view, name: 'due', label: TASKS.dueBefore, all: TASKS.anyTime, chosen: filter.due }}
      options={choices.days.map((day) => ({ value: day, label: dayInWords(day, view.language) }))}
    />
    <Choose
      {...{ view, name: 'overdue', label: TASKS.state, all: TASKS.all }}
      chosen={filter.overdue === undefined ? undefined : String(filter.overdue)}
      options={[{ value: 'true', label: TASKS.onlyOverdue }]}
    />
    <Choose
      {...{ view, name: 'taken', label: TAKING.whose, all: TASKS.all, chosen: filter.taken }}
      options={[
        { value: 'mine', label: TAKING.onlyMine },
        { value: 'nobody', label: TAKING.onlyNobodys },
      ]}
    />
  </Filters>
);

const asOption = (role: Role): Option => ({ value: role, label: officeLabel(role) });
