/** Why a step is due on the day that it is: its lead time, and the days that did not count. */
import { localDate } from '../../../domain/calendar/local-time.ts';
import { longDate } from '../../../domain/calendar/long-date.ts';
import { laterDate } from '../../../domain/calendar/plain-dates.ts';
import type { Rollover } from '../../../domain/calendar/working-days.ts';
import { type OpenStep, openSteps } from '../../../domain/case/open-steps.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Work } from '../../../domain/case/work.ts';
import { GDPR_REQUESTS } from '../../../domain/guideline/forms/response.ts';
import type { Text } from '../../../domain/terms.ts';
import { joinTexts, workingDaysText } from '../wording.ts';
import { WHY_NOT } from './why-not.ts';

/** Nothing where the step has none, or where it has moved since the work fell due. */
export function whyThisDeadline(state: CaseState, { step, instance, date }: Work): readonly Text[] {
  const open = openSteps(state).find(
    (candidate) => candidate.step === step && candidate.instance === instance && candidate.due === date,
  );
  if (!open?.leadTime || open.due === undefined) return [];
  if (open.extended) return [EXTENDED];
  const statutory = monthAfterReceipt(state, open);
  if (statutory) return [statutory];
  const opened = localDate(state.basis, open.since);
  const start = longDate(open.notBefore ? laterDate(opened, open.notBefore) : opened);
  const length = workingDaysText(open.leadTime);
  const lead = {
    de: `Die Frist beträgt ${length.de} und zählt ab dem ${start.de}.`,
    en: `The lead time is ${length.en}, counted from ${start.en}.`,
  };
  return open.rolledOver.length > 0 ? [lead, notCounted(open.rolledOver)] : [lead];
}

/** F1 */
function monthAfterReceipt({ complaints }: CaseState, { step, instance }: OpenStep): Text | undefined {
  const complaint = complaints.find(({ complaint: number }) => `${number}` === instance);
  if (step !== 'answer-complaint' || !complaint || !GDPR_REQUESTS.includes(complaint.category)) return undefined;
  const received = longDate(complaint.receivedOn);
  return {
    de: `Sie ist am ${received.de} eingegangen; Art. 12 Abs. 3 DSGVO gibt dafür einen Monat ab Eingang, auch während der Vorgang ruht.`,
    en: `It was received on ${received.en}; Art. 12(3) GDPR gives one month from receipt, also while the case is paused.`,
  };
}

const EXTENDED: Text = {
  de: 'Die Frist wurde für diesen Vorgang verlängert; der Grund steht im Vorgang.',
  en: 'The deadline was extended for this case; the case says why.',
};

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
