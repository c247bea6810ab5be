/** What somebody entered, told in the words of its form; where nobody did, or where it is not for the reader, that is said. */
import { formOf } from '../../../domain/case/commands.ts';
import { type Entry, isWithheld } from '../../reading/read-entry.ts';
import { ENTRY } from '../texts/entries.ts';
import type { View } from '../view.ts';
import { ToldForm } from './told-form.tsx';

interface EnteredProps {
  readonly view: View;
  readonly entry?: Pick<Entry, 'type' | 'form'> | undefined;
}

export const Entered = ({ view, entry }: EnteredProps) => {
  if (!entry) return <p class="kern-body">{view.t(ENTRY.nothing)}</p>;
  if (isWithheld(entry)) return <p class="kern-body">{view.t(ENTRY.withheld)}</p>;
  return <ToldForm view={view} schema={formOf(entry.type)} value={entry.form} />;
};
