/** Commands that a case's page offers by name; the others stand where what they are about stands. */
import { PEOPLE_COMMANDS, type PeopleCommandName } from '../../../../domain/terms.ts';

const ELSEWHERE: readonly PeopleCommandName[] = [
  'import-case',
  'record-for-office',
  'acknowledge-notice',
  'order-erasure',
];

export const OFFERED_COMMANDS = PEOPLE_COMMANDS.filter((name) => !ELSEWHERE.includes(name));
