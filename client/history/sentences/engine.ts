/** Sentences of what the engine does by itself, and of what the calendar does to a case. */
import type { Shift } from '../../../domain/case/events.ts';
import type { Text } from '../../../domain/terms.ts';
import { committeeText, electionText, type Names } from '../names.ts';
import { entryText } from '../pointed-at.ts';
import { failureOf } from '../so-far.ts';
import { capital, dateText, inARow, listOf, peopleText, whenKnown } from '../wording.ts';
import { noticeAbout, undelivered } from './notices.ts';
import { reopenedText } from './reopening.ts';
import type { Sentences } from './teller.ts';

export const engineSentences: Sentences<
  'notice-recorded' | 'notice-failed' | 'election-passed' | 'erased' | 'planning-basis-set'
> = {
  'notice-recorded': ({ key, to, later = [] }, teller) => {
    const { about, recipient } = noticeAbout(key, teller);
    const [now, then] = [peopleText(to.length), peopleText(later.length)];
    if (to.length === 0 && later.length > 0) {
      const whom = toWhom(recipient, then);
      return {
        de: `Handschlag benachrichtigt ${whom.de} mit der Sammelmail des Tages: ${about.de}.`,
        en: `Handschlag notifies ${whom.en} with the day’s mail: ${about.en}.`,
      };
    }
    const rest =
      later.length > 0
        ? {
            de: `${then.de} ${later.length === 1 ? 'folgt' : 'folgen'} mit der Sammelmail des Tages`,
            en: `${then.en} to follow with the day’s mail`,
          }
        : undefined;
    const whom = toWhom(recipient, now, rest);
    return {
      de: `Handschlag hat ${whom.de} per E-Mail benachrichtigt: ${about.de}.`,
      en: `Handschlag mailed a notice to ${whom.en}: ${about.en}.`,
    };
  },
  'notice-failed': (failed, teller) => {
    const { de, en } = undelivered(noticeAbout(failed.key, teller), failureOf(failed));
    return {
      de: `${capital(de)}; die Sozialplanung muss auf anderem Weg informieren.`,
      en: `${capital(en)}; the social planner has to inform them by other means.`,
    };
  },
  'election-passed': ({ election, reopened }, { names }) => {
    const which = electionText(names, election);
    return inARow({ de: `Die ${which.de} ist vorüber.`, en: `The ${which.en} is over.` }, reopenedText(reopened));
  },
  erased: ({ order }, { before }) => {
    const of = entryText(before, order);
    return {
      de: `Handschlag hat die Anordnung ${of.de} zur Löschung vollzogen; niemand kann die Angaben wiederherstellen.`,
      en: `Handschlag carried out the order ${of.en} to erase; nobody can restore the values.`,
    };
  },
  'planning-basis-set': ({ shifts }, { names }) => {
    if (shifts.length === 0) {
      return {
        de: 'Handschlag hat den Kalender der Kommune für diesen Vorgang übernommen; kein Termin ändert sich.',
        en: 'Handschlag took over the municipality’s calendar for this case; no date changes.',
      };
    }
    const moved = listOf(shifts.map((shift) => shiftText(shift, names)));
    return {
      de: `Der Kalender der Kommune hat sich geändert: ${moved.de}.`,
      en: `The municipality’s calendar has changed: ${moved.en}.`,
    };
  },
};

/** "die Pressestelle (1 Person)"; where the key does not tell who, "2 Personen". */
function toWhom(recipient: Text | undefined, count: Text, rest?: Text): Text {
  if (recipient) {
    const [de, en] = rest ? [`${count.de}, ${rest.de}`, `${count.en}, ${rest.en}`] : [count.de, count.en];
    return { de: `${recipient.de} (${de})`, en: `${recipient.en} (${en})` };
  }
  return rest ? { de: `${count.de} (${rest.de})`, en: `${count.en} (${rest.en})` } : count;
}

function shiftText({ what, id, from, to }: Shift, names: Names): Text {
  const name = SHIFTED[what];
  const of = whenKnown(names.sittings.find((sitting) => sitting.id === id)?.committee, (committee) => {
    const { de, en } = committeeText(names, committee);
    return { de: ` (${de})`, en: ` (${en})` };
  });
  const was = dateText(from);
  if (what === 'sitting-in-doubt') {
    return {
      de: `${name.de} am ${was.de}${of.de} steht nicht mehr im Kalender des Rates und ist zu klären`,
      en: `${name.en} on ${was.en}${of.en} is no longer in the council’s calendar and is to be settled`,
    };
  }
  if (to === null) {
    return { de: `${name.de} am ${was.de}${of.de} entfällt`, en: `${name.en} on ${was.en}${of.en} is cancelled` };
  }
  const is = dateText(to);
  const days = { de: `vom ${was.de} auf den ${is.de}`, en: `from ${was.en} to ${is.en}` };
  return what === 'sitting'
    ? { de: `${name.de}${of.de} wird ${days.de} verlegt`, en: `${name.en}${of.en} is moved ${days.en}` }
    : { de: `${name.de}${of.de} verschiebt sich ${days.de}`, en: `${name.en}${of.en} shifts ${days.en}` };
}

const SHIFTED: { readonly [W in Shift['what']]: Text } = {
  sitting: { de: 'die Sitzung', en: 'the sitting' },
  'sitting-in-doubt': { de: 'die Sitzung', en: 'the sitting' },
  'paper-deadline': { de: 'der Vorlagenschluss', en: 'the paper deadline' },
  dispatch: { de: 'der Versand', en: 'the dispatch' },
};
