/** Fields that many commands have. */
import { OFFICE } from '../choices/offices.ts';
import type { More } from '../field-meta.ts';
import { choice, freeText } from '../fields.ts';
import { commandHelp as help } from '../help/commands.ts';

export const reason = (more: More = help.reason) => freeText('Grund', 'Reason', { max: 2000, ...more });
export const office = () => choice(OFFICE, 'Stelle', 'Office');
