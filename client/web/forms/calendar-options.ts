/** What of the municipality's profile and calendar a form can name: committees, sittings with the day by which papers are due (T1), towns' registers, elections. */
import type { Instant, Text } from '../../../domain/terms.ts';
import type { CaseFile } from '../../reading/case-file.ts';
import { electionsOf, sittingsOf } from '../../reading/municipality-parts.ts';
import { dayInWords, dayOf } from '../parts/dates.tsx';
import { SITTINGS } from '../texts/calendar.ts';
import type { View } from '../view.ts';
import type { Options } from './form-model.ts';
import type { OptionServices } from './options.ts';

export async function calendarOptions(
  { readMunicipality, now }: Pick<OptionServices, 'readMunicipality' | 'now'>,
  file: Pick<CaseFile, 'municipality'>,
  { view, committee }: { readonly view: View; readonly committee?: string | undefined },
): Promise<Options> {
  const state = await readMunicipality(file.municipality);
  if (!state) return {};
  const at = await now();
  const from = dayOf(at);
  const { registers } = state.profile;
  // A step of one committee is none of another's.
  const isMeant = (id: string): boolean => committee === undefined || id === committee;
  const committees = state.profile.committees.filter(({ id }) => isMeant(id));
  const nameOf = (id: string): string => committees.find((one) => one.id === id)?.name ?? id;
  return {
    committee: committees.map(({ id, name }) => ({ value: id, label: name })),
    sitting: sittingsOf(state, { from })
      .filter((sitting) => !sitting.cancelled && isMeant(sitting.committee))
      .map(({ id, committee: of, date, papersUntil }) => ({
        value: id,
        label: `${dayInWords(date, view.language)}, ${nameOf(of)}${papersUntil === null ? '' : `: ${papersText(papersUntil, at, view)}`}`,
      })),
    ...(registers.length > 0 ? { register: registers.map(({ id, name }) => ({ value: id, label: name })) } : {}),
    election: electionsOf(state, { from }).map(({ id, name, date }) => ({
      value: id,
      label: `${view.t(name)}, ${dayInWords(date, view.language)}`,
    })),
  };
}

/** Midnight is the end of the day before. */
function papersText(until: Instant, now: Instant, view: View): string {
  const last = dayOf(new Date(Date.parse(until) - 1).toISOString() as Instant);
  const said: Text = now > until ? SITTINGS.papersWereDue : SITTINGS.papersDue;
  return `${view.t(said)} ${dayInWords(last, view.language)}`;
}
