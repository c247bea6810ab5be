/** What holds for many operations and is written to each: who may call it, in which role, and which refusals can come at all. */
import { ACCESS, type Action } from '../../../domain/case/access-table.ts';
import { ROLES } from '../../../domain/terms.ts';
import { ROLE_HEADER } from '../headers.ts';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: object;
}

export interface Operation {
  operationId?: string;
  tags?: string[];
  description?: string;
  readonly security?: readonly object[];
  readonly 'x-handschlag-action'?: Action;
  parameters?: Parameter[];
  readonly requestBody?: object;
  readonly responses: Record<string, object>;
}

const EVERY_ROLE = ROLES.filter((role) => role !== 'engine');

const CHOSEN_ROLE: Parameter = {
  name: ROLE_HEADER,
  in: 'header',
  required: false,
  description: 'In which of their roles the caller acts; left out: in one that may do it.',
  schema: { type: 'string', enum: EVERY_ROLE },
};

export function completeOperation(method: string, operation: Operation): void {
  const { description, security, 'x-handschlag-action': action, parameters = [], responses } = operation;
  if (action !== undefined)
    operation.description = [description, `Open to ${whoMay(action)}.`].filter(Boolean).join('\n\n');
  if (security !== undefined) operation.parameters = [...parameters, CHOSEN_ROLE];
  // What cannot come need not be handled.
  if (!parameters.some(({ name }) => name === 'if-match')) delete responses['412'];
  if (method === 'get') for (const status of ['413', '415']) delete responses[status];
}

function whoMay(action: Action): string {
  const { by } = ACCESS[action];
  const without = EVERY_ROLE.filter((role) => !by.includes(role));
  if (without.length === 0) return 'every role';
  return without.length <= 3 ? `every role but ${without.join(', ')}` : by.join(', ');
}
