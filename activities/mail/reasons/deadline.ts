/** Why a step is due on the day that it is: its lead time, and the days that did not count. */
import { localDate } from '../../../domain/calendar/local-time.ts';
import { longDate } from '../../../domain/calendar/long-date.ts';
import { laterDate } from '../../../domain/calendar/plain-dates.ts';
import type { Rollover } from '../../../domain/calendar/working-days.ts';
import { openSteps } from '../../../domain/case/open-steps.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Work } from '../../../domain/case/work.ts';
import type { Text } from '../../../domain/terms.ts';
import { joinTexts, workingDaysText } from '../wording.ts';
import { WHY_NOT } from './why-not.ts';

/** Nothing where the step has none, or where it has moved since the work fell due. */
export function whyThisDeadline(state: CaseState, { step, date }: Work): readonly Text[] {
  const open = openSteps(state).find((candidate) => candidate.step === step && candidate.due === date);
  if (!open?.leadTime || open.due === undefined) return [];
  const opened = localDate(state.basis, open.since);
  const start = longDate(open.notBefore ? laterDate(opened, open.notBefore) : opened);
  const length = workingDaysText(open.leadTime);
  const lead = {
    de: `Die Frist beträgt ${length.de} und zählt ab dem ${start.de}.`,
    en: `The lead time is ${length.en}, counted from ${start.en}.`,
  };
  return open.rolledOver.length > 0 ? [lead, notCounted(open.rolledOver)] : [lead];
}

function notCounted(days: readonly Rollover[]): Text {
  const reasons = [...new Set(days.map(({ why }) => why))];
  const groups = reasons.map((reason): Text => {
    const dates = days.filter(({ why }) => why === reason).map(({ date }) => longDate(date));
    const [first, last] = [dates[0], dates.at(-1)];
    const named =
      dates.length > 3 && first && last
        ? {
            de: `${dates.length} Tage zwischen dem ${first.de} und dem ${last.de}`,
            en: `${dates.length} days between ${first.en} and ${last.en}`,
          }
        : joinTexts(dates, ', ');
    return { de: `${named.de} (${WHY_NOT[reason].de})`, en: `${named.en} (${WHY_NOT[reason].en})` };
  });
  const all = joinTexts(groups, '; ');
  return { de: `Nicht mitgezählt: ${all.de}.`, en: `Not counted: ${all.en}.` };
}
