/** `task list`: what waits for somebody. */
import type { Command } from 'commander';
import { asOption, type Context, described } from '../context.ts';
import { taskListText } from '../list-tasks.ts';
import { readTasks } from '../reads.ts';

export function addTasks(program: Command, context: Context): void {
  const tasks = described('task', { de: 'was zu tun ist', en: 'what is to be done' }, context, program);
  described(
    'list',
    { de: 'was auf einen wartet, das Dringendste zuerst', en: 'what waits for one, the most urgent first' },
    context,
    tasks,
    ['task list', 'task list --as press-office'],
  )
    .addOption(asOption(context))
    .action(async ({ as }: { readonly as?: string }) => {
      const { api, terminal, caller } = context.session();
      const answer = await readTasks(api, await caller(as, 'social-planner'));
      terminal.answer(answer, () => taskListText(answer.tasks, terminal));
    });
}
