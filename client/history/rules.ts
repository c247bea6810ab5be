/** Which of the guideline's rules a row stands under, from the tables of steps and commands. */
import { COMMAND_TABLE, isStep } from '../../domain/case/commands.ts';
import { sourceOf } from '../../domain/case/event-sources.ts';
import type { CaseEvent, EventDataOf } from '../../domain/case/events.ts';
import { stepOf } from '../../domain/guideline/steps.ts';
import type { Envelope } from '../../domain/journal/envelope.ts';
import { CASE_COMMANDS, type CaseCommandName } from '../../domain/terms.ts';
import { noticeRules } from './sentences/notices.ts';

export function rulesOf({ kind, type, data, stream }: Envelope): readonly string[] {
  if (!stream.startsWith('case/')) return [];
  const command = CASE_COMMANDS.find((name) => name === type);
  if (kind === 'command') return command ? rulesOfCommand(command) : [];
  switch (type) {
    case 'notice-recorded':
    case 'notice-failed':
      return noticeRules((data as unknown as EventDataOf<'notice-recorded'>).key);
    case 'notice-acknowledged':
      return noticeRules((data as unknown as EventDataOf<'notice-acknowledged'>).notice);
    case 'step-waived': {
      // Which rule the case does without; a whole step's are those that the step keeps.
      const { rule, step } = data as unknown as EventDataOf<'step-waived'>;
      return rule ? [rule] : stepOf(step).rules;
    }
    default: {
      // A row of a later release has no source here.
      const source = sourceOf({ type, data } as unknown as CaseEvent) as CaseCommandName | undefined;
      return source ? rulesOfCommand(source) : [];
    }
  }
}

const rulesOfCommand = (name: CaseCommandName): readonly string[] =>
  isStep(name) ? stepOf(name).rules : COMMAND_TABLE[name].rules;
