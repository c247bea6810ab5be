/** What waits for somebody, as lines: until when, what, of which case and carrier. */
import { caseNumber } from '../../domain/case/case-number.ts';
import type { TaskListItem } from '../reading/list-tasks.ts';
import { localDate } from './local-time.ts';
import type { Terminal } from './terminal.ts';

export function taskListText(tasks: readonly TaskListItem[], { words }: Terminal): string {
  if (tasks.length === 0) return words(NONE);
  return tasks
    .map((task) => {
      const due = task.due ? `${words(UNTIL)} ${localDate(task.due)}` : '';
      const carrier = task.carrierName ?? task.carrier;
      const whose = carrier === undefined ? '' : `  ${carrier}`;
      return `${caseNumber(task)}  ${due.padEnd(14)}  ${words(task.label)} (${task.key})${whose}`;
    })
    .join('\n');
}

const UNTIL = { de: 'bis', en: 'until' };
const NONE = { de: 'Es wartet nichts auf Sie.', en: 'Nothing waits for you.' };
