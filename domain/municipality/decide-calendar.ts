/** Sittings, elections and closed days as people enter them, one by one (T1, T2). */
import { recessOn } from '../calendar/sittings.ts';
import { accept, type Decision, refuse } from './decision.ts';
import type { MunicipalityData, MunicipalityState } from './messages.ts';
import { closedAlready, inRecess, noSuchElection, noSuchSitting, notClosed, notInDoubt } from './refusals.ts';

export function scheduleSitting({ profile }: MunicipalityState, data: MunicipalityData<'schedule-sitting'>): Decision {
  if (!profile.committees.some(({ id }) => id === data.committee)) return refuse(noSuchSitting);
  const recess = data.special ? undefined : recessOn(profile, data.date);
  return recess ? refuse(inRecess(data.date, recess)) : accept({ type: 'sitting-scheduled', data });
}

export function moveSitting(state: MunicipalityState, data: MunicipalityData<'move-sitting'>): Decision {
  const sitting = standing(state, data.sitting);
  if (!sitting) return refuse(noSuchSitting);
  const recess = data.special || sitting.special ? undefined : recessOn(state.profile, data.to);
  if (recess) return refuse(inRecess(data.to, recess));
  return accept({ type: 'sitting-moved', data: { ...data, from: sitting.date } });
}

export const cancelSitting = (state: MunicipalityState, data: MunicipalityData<'cancel-sitting'>): Decision =>
  standing(state, data.sitting) ? accept({ type: 'sitting-cancelled', data }) : refuse(noSuchSitting);

export function confirmSitting(state: MunicipalityState, data: MunicipalityData<'confirm-sitting'>): Decision {
  if (!standing(state, data.sitting)) return refuse(noSuchSitting);
  return state.doubtful.includes(data.sitting) ? accept({ type: 'sitting-confirmed', data }) : refuse(notInDoubt);
}

export function moveElection(
  { profile }: MunicipalityState,
  { election, to }: MunicipalityData<'move-election'>,
): Decision {
  const known = profile.elections.find(({ id }) => id === election);
  return known ? accept({ type: 'election-moved', data: { election, from: known.date, to } }) : refuse(noSuchElection);
}

export function cancelElection(
  { profile }: MunicipalityState,
  { election }: MunicipalityData<'cancel-election'>,
): Decision {
  const known = profile.elections.find(({ id }) => id === election);
  return known ? accept({ type: 'election-cancelled', data: { election, from: known.date } }) : refuse(noSuchElection);
}

/** Days that are closed already are left out of what is recorded. */
export function closeDays({ profile }: MunicipalityState, { days, reason }: MunicipalityData<'close-days'>): Decision {
  const fresh = [...new Set(days)].filter((day) => !profile.closedDays.includes(day)).sort();
  return fresh.length > 0 ? accept({ type: 'days-closed', data: { days: fresh, reason } }) : refuse(closedAlready);
}

export function openDays({ profile }: MunicipalityState, { days }: MunicipalityData<'open-days'>): Decision {
  const open = days.find((day) => !profile.closedDays.includes(day));
  return open === undefined
    ? accept({ type: 'days-opened', data: { days: [...new Set(days)].sort() } })
    : refuse(notClosed(open));
}

/** A sitting that was not cancelled. */
export const standing = ({ profile, cancelled }: MunicipalityState, sitting: string) =>
  cancelled.includes(sitting) ? undefined : profile.sittings.find(({ id }) => id === sitting);
