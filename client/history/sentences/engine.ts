/** Sentences of what the engine does by itself, and of what the calendar does to a case. */
import type { Shift } from '../../../domain/case/events.ts';
import type { Text } from '../../../domain/terms.ts';
import { committeeText, electionText, type Names } from '../names.ts';
import { countOf, dateText, inARow, listOf, NOTHING, whenKnown } from '../wording.ts';
import { noticeAbout } from './notices.ts';
import { reopenedText } from './reopening.ts';
import type { Sentences } from './teller.ts';

export const engineSentences: Sentences<
  'notice-recorded' | 'notice-failed' | 'election-passed' | 'erased' | 'planning-basis-set'
> = {
  'notice-recorded': ({ key, to, later = [] }, { names }) => {
    const { about, recipient } = noticeAbout(key, names);
    const [now, then] = [people(to.length), people(later.length)];
    if (to.length === 0 && later.length > 0) {
      return {
        de: `Handschlag benachrichtigt ${recipient.de} (${then.de}) mit der Sammelmail des Tages: ${about.de}.`,
        en: `Handschlag notifies ${recipient.en} (${then.en}) with the day’s mail: ${about.en}.`,
      };
    }
    const rest =
      later.length > 0
        ? { de: `, ${then.de} folgen mit der Sammelmail des Tages`, en: `, ${then.en} to follow with the day’s mail` }
        : NOTHING;
    return {
      de: `Handschlag hat ${recipient.de} (${now.de}${rest.de}) per E-Mail benachrichtigt: ${about.de}.`,
      en: `Handschlag mailed a notice to ${recipient.en} (${now.en}${rest.en}): ${about.en}.`,
    };
  },
  'notice-failed': ({ key }, { names }) => {
    const { about, recipient } = noticeAbout(key, names);
    return {
      de: `Die Benachrichtigung an ${recipient.de} war unzustellbar (${about.de}); die Sozialplanung muss auf anderem Weg informieren.`,
      en: `The notice to ${recipient.en} could not be delivered (${about.en}); the social planner has to inform them by other means.`,
    };
  },
  'election-passed': ({ election, reopened }, { names }) => {
    const which = electionText(names, election);
    return inARow({ de: `Die ${which.de} ist vorüber.`, en: `The ${which.en} is over.` }, reopenedText(reopened));
  },
  erased: ({ order }) => ({
    de: `Handschlag hat die mit Eintrag ${order} angeordnete Löschung vollzogen; niemand kann die Angaben wiederherstellen.`,
    en: `Handschlag carried out the erasure ordered in entry ${order}; nobody can restore the values.`,
  }),
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

const people = (count: number): Text =>
  countOf(count, { de: 'Person', en: 'person' }, { de: 'Personen', en: 'people' });

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
  return {
    de: `${name.de}${of.de} vom ${was.de} auf den ${is.de}`,
    en: `${name.en}${of.en} from ${was.en} to ${is.en}`,
  };
}

const SHIFTED: { readonly [W in Shift['what']]: Text } = {
  sitting: { de: 'die Sitzung', en: 'the sitting' },
  'sitting-in-doubt': { de: 'die Sitzung', en: 'the sitting' },
  'paper-deadline': { de: 'der Vorlagenschluss', en: 'the paper deadline' },
  dispatch: { de: 'der Versand', en: 'the dispatch' },
};
