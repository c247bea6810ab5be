/** What was entered for a row of the record: who gave which command when, and their form as YAML. */
import { stringify } from 'yaml';
import { roleLabel } from '../../domain/guideline/office-words.ts';
import { ROLES } from '../../domain/terms.ts';
import { instantText } from './local-time.ts';
import type { Terminal } from './terminal.ts';

export interface Entry {
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  readonly actor: { readonly person: string; readonly role: string };
  readonly form?: object;
}

export function entryText({ seq, at, type, actor, form }: Entry, { words }: Terminal): string {
  const role = ROLES.find((one) => one === actor.role);
  const who = role === undefined ? actor.role : words(roleLabel(role));
  return [
    `${words({ de: 'Eintrag', en: 'Row' })} ${seq}  ${instantText(at)}  ${type}  ${who} (${actor.person})`,
    ...(form === undefined || Object.keys(form).length === 0
      ? []
      : ['', stringify(form, { indentSeq: false, lineWidth: 0 }).trimEnd()]),
  ].join('\n');
}
