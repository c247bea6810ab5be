/** Parts of the profile as one says them, rather than field by field. */
import { ELECTION_NAMES } from '../../../../domain/calendar/election-names.ts';
import { ELECTION_KINDS, type ElectionWindows } from '../../../../domain/calendar/planning-basis.ts';
import { stepOf } from '../../../../domain/guideline/steps.ts';
import type { Profile } from '../../../../domain/municipality/profile.ts';
import { WEEKDAYS } from '../../../../domain/municipality/profile-words.ts';
import { STEPS, type Text } from '../../../../domain/terms.ts';
import { workingDays } from '../../../texts/tell-shifted.ts';
import { Day } from '../../parts/dates.tsx';
import { ADMIN } from '../../texts/administration.ts';
import { PROFILE } from '../../texts/profile.ts';
import type { View } from '../../view.ts';
import { Facts } from './facts.tsx';
import { guidelineTime } from './profile-sections.ts';

interface PartProps {
  readonly view: View;
  readonly profile: Profile;
}

export const Offices = ({ view, profile }: PartProps) => (
  <>
    <Facts facts={profile.offices.map(({ role, name }) => [view.office(role), name])} />
    {profile.registers.length === 0 ? null : (
      <p class="kern-body">
        {view.t(PROFILE.registers)}: {profile.registers.map(({ name }) => name).join(', ')}
      </p>
    )}
    <ul class="kern-list kern-list--bullet">
      <li>{view.t(profile.resolutionRequired ? PROFILE.resolution : PROFILE.noResolution)}</li>
      <li>{view.t(profile.outsidePrinter ? PROFILE.printsOutside : PROFILE.printsInside)}</li>
    </ul>
  </>
);

export const Committees = ({ view, profile: { committees, reportsTo } }: PartProps) =>
  committees.length === 0 ? (
    <p class="kern-body">{view.t(ADMIN.none)}</p>
  ) : (
    <>
      <Facts facts={committees.map(({ name, paperDeadline }) => [name, view.t(deadlineText(paperDeadline))])} />
      {reportsTo.length === 0 ? null : (
        <p class="kern-body">
          {view.t(PROFILE.hears)}:{' '}
          {reportsTo.map((id) => committees.find((one) => one.id === id)?.name ?? id).join(', ')}
        </p>
      )}
    </>
  );

function deadlineText(deadline: Profile['committees'][number]['paperDeadline']): Text {
  const hour =
    deadline.time === undefined ? { de: '', en: '' } : { de: `, ${deadline.time} Uhr`, en: `, ${deadline.time}` };
  if (deadline.kind === 'days-before')
    return {
      de: `Vorlagen bis ${deadline.days} Tage vor der Sitzung${hour.de}`,
      en: `papers ${deadline.days} days before the sitting${hour.en}`,
    };
  const { [deadline.weekday]: day } = WEEKDAYS;
  return {
    de: `Vorlagen bis ${day.de}, ${deadline.weeksBefore} Wochen vor der Sitzungswoche${hour.de}`,
    en: `papers by ${day.en}, ${deadline.weeksBefore} weeks before the week of the sitting${hour.en}`,
  };
}

export const Recesses = ({ view, profile: { recesses } }: PartProps) =>
  recesses.length === 0 ? (
    <p class="kern-body">{view.t(ADMIN.none)}</p>
  ) : (
    <Facts
      facts={recesses.map(({ name, from, to }) => [
        name,
        <>
          <Day view={view} day={from} /> – <Day view={view} day={to} />
        </>,
      ])}
    />
  );

export const LeadTimes = ({ view, leadTimes }: { readonly view: View; readonly leadTimes: Profile['leadTimes'] }) => {
  const own = STEPS.flatMap((name) => (leadTimes[name] === undefined ? [] : [{ name, days: leadTimes[name] }]));
  return own.length === 0 ? (
    <p class="kern-body">{view.t(PROFILE.asGuideline)}</p>
  ) : (
    <Facts
      facts={own.map(({ name, days }) => [
        view.t(stepOf(name).label),
        `${view.t(workingDays(days))} (${view.t(guidelineTime(name))})`,
      ])}
    />
  );
};

export const Windows = ({ view, profile }: PartProps) => {
  const others = ELECTION_KINDS.flatMap((kind) => {
    const windows = profile.electionWindowsByKind[kind];
    return windows ? [[view.t(ELECTION_NAMES[kind]), view.t(windowsText(windows))] as const] : [];
  });
  return (
    <>
      <p class="kern-body">{view.t(windowsText(profile.electionWindows))}</p>
      {others.length === 0 ? <p class="kern-body">{view.t(PROFILE.sameForAll)}</p> : <Facts facts={others} />}
    </>
  );
};

const windowsText = ({ noteMonths, amberMonths, redWeeks }: ElectionWindows): Text => ({
  de: `Vermerkt wird ein Versand ab ${noteMonths} Monaten vorher, gewarnt ab ${amberMonths} Monaten; in den letzten ${redWeeks} Wochen wartet er.`,
  en: `A dispatch is noted from ${noteMonths} months before, warned of from ${amberMonths} months; in the last ${redWeeks} weeks it waits.`,
});
