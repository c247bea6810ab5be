/** The list of tasks: each a link to its form, with whose case it is and until when. */
import type { Person } from '../../../../storage/people.ts';
import type { TaskListItem, TaskPage } from '../../../reading/list-tasks.ts';
import { stepAddress } from '../../addresses.ts';
import { Page } from '../../layout/page.tsx';
import { titleInWords } from '../../parts/case-title.tsx';
import { Due } from '../../parts/dates.tsx';
import { Pager } from '../../parts/pager.tsx';
import { taskTitle } from '../../parts/task-title.ts';
import { CASE } from '../../texts/cases.ts';
import { TASKS } from '../../texts/tasks.ts';
import type { View } from '../../view.ts';
import { rests } from '../cases/rests.ts';
import { type Begun, BegunLine, mayAsk } from '../new-case/begun-request.tsx';
import { WhoHasIt } from '../taking/who-has-it.tsx';
import { type FilterChoices, type TaskFilter, TaskFilters } from './task-filters.tsx';

interface TaskListProps {
  readonly view: View;
  readonly person: Person;
  readonly page: TaskPage;
  readonly filter: TaskFilter;
  readonly choices: FilterChoices;
  /** What the colleagues are called who have a task. */
  readonly names: { readonly [id: string]: string };
  readonly begun: Begun | undefined;
  /** Of this very page, with its filters. */
  readonly address: string;
}

export const TaskListPage = ({ view, person, page, filter, choices, names, begun, address }: TaskListProps) => {
  const { tasks, next } = page;
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <Page view={view} title={view.t(TASKS.title)} at="tasks">
      <div class="title-line">
        <h1 class="kern-heading-large">{view.t(TASKS.title)}</h1>
        {mayAsk(person) ? (
          <a class={`kern-btn kern-btn--${tasks.length === 0 ? 'primary' : 'secondary'}`} href="/cases/new">
            <span class="kern-label">{view.t(TASKS.newCase)}</span>
          </a>
        ) : null}
      </div>
      <BegunLine view={view} begun={begun} />
      {tasks.length === 0 && !isFiltered ? (
        <Nothing view={view} />
      ) : (
        <>
          <p class="kern-body lead">{view.t(TASKS.lead)}</p>
          <TaskFilters view={view} person={person} filter={filter} choices={choices} active={isFiltered} />
          {tasks.length === 0 ? <p class="kern-body">{view.t(TASKS.noneFiltered)}</p> : null}
          <ol class="tasks">
            {tasks.map((task) => (
              <Task key={`${task.caseId} ${task.key}`} {...{ view, task, person, names, address }} />
            ))}
          </ol>
          <Pager view={view} next={next} />
        </>
      )}
    </Page>
  );
};

const Nothing = ({ view }: { readonly view: View }) => (
  <section class="panel">
    <h2 class="kern-heading-medium">{view.t(TASKS.none)}</h2>
    <p class="kern-body">{view.t(TASKS.noneLead)}</p>
  </section>
);

const Task = ({
  view,
  task,
  person,
  names,
  address,
}: Pick<TaskListProps, 'view' | 'person' | 'names' | 'address'> & { readonly task: TaskListItem }) => (
  <li class="task">
    <div class="task__what">
      <h2 class="kern-title">
        <a class="kern-link" href={stepAddress(task.caseId, task.key, task.for)}>
          {taskTitle(task, view)}
        </a>
      </h2>
      <p class="kern-body">
        {titleInWords(task.title, view)}
        {task.carrierName === undefined ? null : ` · ${task.carrierName}`}
      </p>
      <p class="kern-body kern-body--small kern-body--muted">
        {task.number} · {view.t(task.phase.label)}
        {task.for === undefined ? null : ` · ${view.t(TASKS.forOffice)}: ${view.office(task.for)}`}
      </p>
    </div>
    <div class="task__due">
      {rests(task, task.step) ? (
        <span class="kern-body--muted">{view.t(CASE.rests)}</span>
      ) : (
        <Due view={view} due={task.due} overdue={task.overdue} />
      )}
      <WhoHasIt
        {...{ view, task, names }}
        caseId={task.caseId}
        taken={task.takenBy && task.takenSince ? { by: task.takenBy, since: task.takenSince } : undefined}
        reader={person.id}
        mayTake
        mayHandOn={task.takenBy === person.id}
        back={address}
      />
    </div>
  </li>
);
