/** Which of the guideline's rules a row stands under, from the tables of steps and commands. */
import { COMMAND_TABLE, isStep } from '../../domain/case/commands.ts';
import { sourceOf } from '../../domain/case/event-sources.ts';
import type { CaseEvent, EventDataOf } from '../../domain/case/events.ts';
import { stepOf } from '../../domain/guideline/steps.ts';
import type { Envelope } from '../../domain/journal/envelope.ts';
import { CASE_COMMANDS, type CaseCommandName, type Json } from '../../domain/terms.ts';
import { noticeRules } from './sentences/notices.ts';

export function rulesOf({ kind, type, data, stream }: Envelope): readonly string[] {
  if (!stream.startsWith('case/')) return [];
  if (kind === 'command') return rulesOfCommandRow(type, data);
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

function rulesOfCommandRow(type: string, data: Json): readonly string[] {
  // A2 is about the offices' notices beforehand, not about every mail that the engine records.
  const { notices, keys } = (data ?? {}) as {
    readonly notices?: readonly { key: string }[];
    readonly keys?: readonly string[];
  };
  switch (type) {
    case 'record-notice':
      return [...new Set((notices ?? []).flatMap(({ key }) => noticeRules(key)))];
    case 'record-failed-notice':
      return [...new Set((keys ?? []).flatMap(noticeRules))];
    default: {
      const command = CASE_COMMANDS.find((name) => name === type);
      return command ? rulesOfCommand(command) : [];
    }
  }
}

const rulesOfCommand = (name: CaseCommandName): readonly string[] =>
  isStep(name) ? stepOf(name).rules : COMMAND_TABLE[name].rules;
