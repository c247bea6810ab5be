/** `task list`: what waits for somebody. */
import { type Command, Option } from 'commander';
import type { TaskPage } from '../../reading/list-tasks.ts';
import { type Context, described } from '../context.ts';
import { dayOption } from '../day-option.ts';
import { taskListText } from '../list-tasks.ts';
import { carrierOption, overdueOption, pageOptions, phaseOption, severalOption } from './list-options.ts';
import { addReading, withQuery } from './plain-command.ts';

export function addTasks(program: Command, context: Context): void {
  const tasks = described('task', { de: 'was zu tun ist', en: 'what is to be done' }, context, program);
  addReading<TaskPage>(tasks, context, {
    usage: 'list',
    about: { de: 'was auf einen wartet, das Dringendste zuerst', en: 'what waits for one, the most urgent first' },
    examples: [
      'task list',
      'task list --as press-office',
      'task list --overdue',
      'task list --due 31.03.2027 --phase dispatch',
      'task list --taken nobody',
    ],
    as: 'social-planner',
    options: [
      severalOption(
        '--role <role...>',
        { de: 'nur Aufgaben dieser Stellen', en: 'tasks of these offices alone' },
        context,
      ),
      new Option(
        '--for <office>',
        context.words({
          de: 'nur, was man für diese Stelle als Vertretung tut',
          en: 'only what one does for this office, as its substitute',
        }),
      ),
      phaseOption(context),
      carrierOption(context),
      dayOption('--due <date>', { de: 'fällig vor diesem Tag', en: 'due before this day' }, context),
      overdueOption(context),
      new Option(
        '--taken <by>',
        context.words({
          de: 'nur, was man selbst übernommen hat (mine) oder noch niemand (nobody)',
          en: 'only what one has taken oneself (mine), or nobody yet (nobody)',
        }),
      ).choices(['mine', 'nobody']),
      ...pageOptions(context),
    ],
    path: ({ options: { role, for: office, phase, carrier, due, overdue, taken, limit, after } }) =>
      withQuery('/tasks', { role, for: office, phase, carrier, due, overdue, taken, limit, after }),
    text: taskListText,
  });
}
