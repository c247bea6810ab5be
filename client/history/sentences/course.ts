/** Sentences of the case's course and of what the engine does by itself. */
import type { EventDataOf, Shift } from '../../../domain/case/events.ts';
import { stepOf } from '../../../domain/guideline/steps.ts';
import type { Text } from '../../../domain/terms.ts';
import { countOf, dateText, listOf } from '../wording.ts';
import { noticeAbout } from './notices.ts';
import type { Sentences } from './teller.ts';

export const courseSentences: Sentences<
  | 'case-withdrawn'
  | 'case-declined'
  | 'case-paused'
  | 'case-resumed'
  | 'step-corrected'
  | 'notice-recorded'
  | 'notice-failed'
  | 'erasure-ordered'
  | 'erased'
  | 'planning-basis-set'
> = {
  'case-withdrawn': (_data, { who }) => ({
    de: `${who.de} hat die Anfrage mit Begründung zurückgezogen.`,
    en: `${who.en} withdrew the request, giving a reason.`,
  }),
  'case-declined': (_data, { who }) => ({
    de: `${who.de} hat die Anfrage mit Begründung abgelehnt.`,
    en: `${who.en} declined the request, giving a reason.`,
  }),
  'case-paused': (_data, { who }) => ({
    de: `${who.de} lässt den Vorgang mit Begründung ruhen; die Fristen ruhen mit.`,
    en: `${who.en} paused the case, giving a reason; its deadlines rest, too.`,
  }),
  'case-resumed': (_data, { who }) => ({
    de: `${who.de} hat den Vorgang fortgesetzt; die Fristen laufen weiter.`,
    en: `${who.en} resumed the case; its deadlines run again.`,
  }),
  'step-corrected': ({ step, reopened }, { who }) => {
    const label = stepOf(step).label;
    const others = listOf(reopened.filter((other) => other !== step).map((other) => quoted(stepOf(other).label)));
    return {
      de: `${who.de} hat „${label.de}“ mit Begründung berichtigt.${others.de ? ` Wieder offen: ${others.de}.` : ''}`,
      en: `${who.en} corrected “${label.en}”, giving a reason.${others.en ? ` Open again: ${others.en}.` : ''}`,
    };
  },
  'notice-recorded': ({ key, to }) => {
    const people = countOf(to.length, { de: 'Person', en: 'person' }, { de: 'Personen', en: 'people' });
    const { about, recipient } = noticeAbout(key);
    return {
      de: `Handschlag hat ${recipient.de} (${people.de}) per E-Mail benachrichtigt: ${about.de}.`,
      en: `Handschlag mailed a notice to ${recipient.en} (${people.en}): ${about.en}.`,
    };
  },
  'notice-failed': ({ key }) => {
    const { about, recipient } = noticeAbout(key);
    return {
      de: `Die Benachrichtigung an ${recipient.de} war unzustellbar (${about.de}); es ist auf anderem Weg zu informieren.`,
      en: `The notice to ${recipient.en} could not be delivered (${about.en}); they are to be informed by other means.`,
    };
  },
  'erasure-ordered': ({ keys, why }, { who }) => {
    const count = countOf(
      keys.length,
      { de: 'geschützte Angabe', en: 'sealed value' },
      { de: 'geschützte Angaben', en: 'sealed values' },
    );
    const occasion = OCCASIONS[why];
    return {
      de: `${who.de} hat die Löschung angeordnet: ${count.de} (${occasion.de}).`,
      en: `${who.en} ordered an erasure: ${count.en} (${occasion.en}).`,
    };
  },
  erased: ({ order }) => ({
    de: `Handschlag hat die mit Eintrag ${order} angeordnete Löschung vollzogen; die Angaben sind nicht wiederherstellbar.`,
    en: `Handschlag carried out the erasure ordered in entry ${order}; the values cannot be restored.`,
  }),
  'planning-basis-set': ({ shifts }) => {
    if (shifts.length === 0) {
      return {
        de: 'Handschlag hat den Kalender der Kommune für diesen Vorgang übernommen; kein Termin ändert sich.',
        en: 'Handschlag took over the municipality’s calendar for this case; no date changes.',
      };
    }
    const moved = listOf(shifts.map(shiftText));
    return {
      de: `Der Kalender der Kommune hat sich geändert: ${moved.de}.`,
      en: `The municipality’s calendar has changed: ${moved.en}.`,
    };
  },
};

function shiftText({ what, from, to }: Shift): Text {
  const name = SHIFTED[what];
  const was = dateText(from);
  if (to === null) return { de: `${name.de} am ${was.de} entfällt`, en: `${name.en} on ${was.en} is cancelled` };
  const is = dateText(to);
  return { de: `${name.de} vom ${was.de} auf den ${is.de}`, en: `${name.en} from ${was.en} to ${is.en}` };
}

const SHIFTED: { readonly [W in Shift['what']]: Text } = {
  sitting: { de: 'die Sitzung', en: 'the sitting' },
  'paper-deadline': { de: 'der Vorlagenschluss', en: 'the paper deadline' },
  dispatch: { de: 'der Versand', en: 'the dispatch' },
};

const OCCASIONS: { readonly [W in EventDataOf<'erasure-ordered'>['why']]: Text } = {
  'request-of-the-person': { de: 'auf Verlangen der Person', en: 'at the person’s request' },
  'entered-by-mistake': { de: 'irrtümlich erfasst', en: 'entered by mistake' },
  'retention-ended': { de: 'Aufbewahrungsfrist abgelaufen', en: 'retention ended' },
};

const quoted = ({ de, en }: Text): Text => ({ de: `„${de}“`, en: `“${en}”` });
