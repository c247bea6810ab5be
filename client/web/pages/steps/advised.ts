/** The way to what a refusal advises, for whoever may go it: to waive a rule with a reason, to record what came of a channel. */
import { COMMAND_TABLE } from '../../../../domain/case/command-table.ts';
import type { PeopleCommandName } from '../../../../domain/terms.ts';
import { ownRoles } from '../../acting.ts';
import { commandAddress } from '../../addresses.ts';
import type { TroubleKind, Way } from '../../forms/trouble.tsx';
import { ABOUT } from '../../texts/commands.ts';
import type { View } from '../../view.ts';
import type { Asked } from './form-pages.tsx';

/** By the refusal's code: its sentence says that the rule which it names can be waived. */
const ADVISES: { readonly [code: string]: readonly PeopleCommandName[] } = {
  'no-contact': ['waive-step'],
  'carrier-unknown': ['waive-step'],
  'not-from-leadership': ['waive-step'],
  'not-announced': ['waive-step'],
  'paper-deadline-passed': ['waive-step'],
  'channels-open': ['record-channel', 'waive-step'],
};

export const ADVISING_WAIVERS = Object.keys(ADVISES).filter((code) => ADVISES[code]?.includes('waive-step'));

export function adviceOn(
  trouble: TroubleKind,
  { file, of }: Pick<Asked, 'file' | 'of'>,
  { person }: View,
): readonly Way[] {
  if (trouble.kind !== 'refused' || !person) return [];
  const { code, rule } = trouble.refusal;
  const roles = ownRoles(person);
  return (ADVISES[code] ?? [])
    .filter((name) => COMMAND_TABLE[name].by.some((role) => roles.includes(role)))
    .map((name) =>
      name === 'waive-step'
        ? {
            href: `${commandAddress(file.caseId, name)}?${new URLSearchParams({ key: of?.step ?? '', rule: rule ?? '' })}`,
            label: ABOUT.toWaiver,
          }
        : { href: commandAddress(file.caseId, name), label: COMMAND_TABLE[name].label },
    );
}
