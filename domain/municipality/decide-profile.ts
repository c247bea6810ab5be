/** The profile, established and revised (A10): who is there, who stands in, what may be spent. */
import type { Actor, MunicipalityId, PersonId } from '../terms.ts';
import { inconsistencies } from './consistency.ts';
import { accept, type Decision, refuse } from './decision.ts';
import type { MunicipalityData, MunicipalityState } from './messages.ts';
import type { Profile } from './profile.ts';
import { inconsistent, notYourself, unknown } from './refusals.ts';
import { revised, withSubstitute } from './revise.ts';

export function establish(
  state: MunicipalityState | undefined,
  data: MunicipalityData<'establish-municipality'>,
  id: MunicipalityId,
  actor: Actor,
): Decision {
  if (data.id !== id) return refuse(unknown);
  return appoints(state, data.substitutes, actor)
    ? refuse(notYourself)
    : accept({ type: 'municipality-established', data });
}

export function reviseProfile(
  state: MunicipalityState,
  data: MunicipalityData<'revise-profile'>,
  actor: Actor,
): Decision {
  if (appoints(state, data.substitutes ?? [], actor)) return refuse(notYourself);
  return ifConsistent(state, revised(state.profile, data), accept({ type: 'profile-revised', data }));
}

export function appointSubstitute(
  state: MunicipalityState,
  data: MunicipalityData<'appoint-substitute'>,
  actor: Actor,
): Decision {
  if (appoints(state, [data], actor)) return refuse(notYourself);
  const profile = { ...state.profile, substitutes: withSubstitute(state.profile.substitutes, data) };
  return ifConsistent(state, profile, accept({ type: 'substitute-appointed', data }));
}

/** What was inconsistent before, e.g. in a profile of an earlier release, does not stand in the way of what is revised now. */
function ifConsistent(state: MunicipalityState, profile: Profile, then: Decision): Decision {
  const before = new Set(inconsistencies(standingOf(state, state.profile)).map(({ message }) => message.en));
  const [first, ...rest] = inconsistencies(standingOf(state, profile)).filter(({ message }) => !before.has(message.en));
  return first ? refuse(inconsistent([first, ...rest])) : then;
}

/** A sitting that was cancelled hinders nothing. */
const standingOf = ({ cancelled }: MunicipalityState, profile: Profile): Profile => ({
  ...profile,
  sittings: profile.sittings.filter(({ id }) => !cancelled.includes(id)),
});

/** L2: whoever could appoint themselves could approve in another office's name what they drafted. */
function appoints(
  state: MunicipalityState | undefined,
  substitutes: readonly { readonly office: string; readonly person: PersonId }[],
  { person: self }: Actor,
): boolean {
  const before = state?.profile.substitutes ?? [];
  return substitutes.some(
    ({ office, person }) => person === self && !before.some((old) => old.office === office && old.person === self),
  );
}
