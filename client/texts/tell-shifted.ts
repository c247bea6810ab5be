/** Why a date of a forecast or a plan lies where it lies, as a sentence. */

import { ELECTION_NAMES } from '../../domain/calendar/election-names.ts';
import { daysBetween } from '../../domain/calendar/plain-dates.ts';
import type { Election, Sitting } from '../../domain/calendar/planning-basis.ts';
import type { Rollover, WhyNot } from '../../domain/calendar/working-days.ts';
import type { Shifted } from '../../domain/forecast/shifted.ts';
import type { Place } from '../../domain/guideline/office-words.ts';
import { textIn } from '../../domain/guideline/placed-text.ts';
import type { PlainDate, Text } from '../../domain/terms.ts';
import { countOf, dateText, listOf, NOTHING, quoted } from '../history/wording.ts';

interface Around {
  /** The step whose date it is, where the sentence stands among those of others. */
  readonly of?: Text;
  readonly place?: Place;
}

export function tellShifted(shifted: Shifted, { of, place = {} }: Around = {}): Text {
  switch (shifted.kind) {
    case 'rolled-over':
      return skipped(shifted.days, of);
    case 'planned-day':
      return said(['Der Versand ist für den ', 'The dispatch is planned for '], dateText(shifted.date), [
        ' geplant.',
        '.',
      ]);
    case 'fresh-addresses':
      return said(
        [
          'Damit die Adressen frisch sind, werden sie erst ab dem ',
          'So that the addresses are fresh, they are drawn from ',
        ],
        dateText(shifted.from),
        [' gezogen (zehn Arbeitstage vor dem Versand).', ' on, ten working days before the dispatch.'],
      );
    case 'red-stretch':
      return said(
        ['Vom ', 'From '],
        dateText(shifted.from),
        [' bis zum ', ' to '],
        dateText(shifted.to),
        [' geht nichts hinaus: Sperrfrist vor der ', ' nothing leaves: the closed stretch before the '],
        electionText(shifted.election, place),
        ['.', '.'],
      );
    case 'signed-anew':
      return said(
        ['Nach der ', 'After the '],
        electionText(shifted.election, place),
        [
          ' wird das Schreiben neu unterzeichnet und freigegeben; bis zum ',
          ' the letter is signed and released anew; until ',
        ],
        dateText(shifted.to),
        [' geht nichts hinaus.', ' nothing leaves.'],
      );
    case 'committees-anew':
      return said(['Nach der ', 'After the '], electionText(shifted.election, place), [
        ' werden die Gremien neu gebildet: Die Sitzung wird dann neu gewählt.',
        ' committees are formed anew: the sitting is chosen once more then.',
      ]);
    case 'missed-paper-deadline':
      return said(
        ['Vorlagenschluss für die ', 'The paper deadline of the '],
        sittingText(shifted.sitting),
        [' ist der ', ', '],
        dateText(shifted.deadline),
        ['; er würde um ', ', would be missed by '],
        workingDays(shifted.by),
        [' verfehlt.', '.'],
      );
    case 'paper-deadline':
      return said(
        ['Vorlagenschluss für die ', 'Papers for the '],
        sittingText(shifted.sitting),
        [' ist der ', ' are due on '],
        dateText(shifted.deadline),
        ['.', '.'],
      );
    case 'recess':
      return said(
        [`${shifted.recess.name}: Vom `, `${shifted.recess.name}: from `],
        dateText(shifted.recess.from),
        [' bis zum ', ' to '],
        dateText(shifted.recess.to),
        [' tagt niemand.', ' nobody sits.'],
      );
    case 'no-sitting':
      return { de: 'Keine Sitzung liegt früh genug.', en: 'No sitting lies early enough.' };
  }
}

/** `Sitzung am 10. Dezember 2026 (Ausschuss …)` */
export const sittingText = ({ date, name }: Sitting): Text =>
  said(['Sitzung am ', 'sitting on '], dateText(date), [` (${name})`, ` (${name})`]);

/** `Kommunalwahl am 13. September 2026` */
export const electionText = ({ kind, date }: Election, place: Place): Text =>
  said(textIn(place, ELECTION_NAMES[kind]), [' am ', ' on '], dateText(date));

export const workingDays = (count: number): Text =>
  countOf(count, { de: 'Arbeitstag', en: 'working day' }, { de: 'Arbeitstage', en: 'working days' });

/** Pieces of a sentence, German and English side by side. */
export function said(...pieces: readonly (Text | readonly [string, string])[]): Text {
  const texts = pieces.map((piece): Text => ('de' in piece ? piece : { de: piece[0], en: piece[1] }));
  return { de: texts.map(({ de }) => de).join(''), en: texts.map(({ en }) => en).join('') };
}

/** The next day, or the next but for a weekend, forwards or back. */
const isNext = (day: PlainDate | undefined, other: PlainDate): boolean =>
  day !== undefined && Math.abs(daysBetween(day, other)) <= 3;

/** Days of one kind that follow each other are told as one span. */
function skipped(days: readonly Rollover[], of: Text | undefined): Text {
  const spans: { readonly why: WhyNot; readonly days: PlainDate[] }[] = [];
  for (const { date, why } of days) {
    const last = spans.at(-1);
    if (last?.why === why && isNext(last.days.at(-1), date)) last.days.push(date);
    else spans.push({ why, days: [date] });
  }
  const told = spans.map((span): Text => {
    const [first, last] = [span.days[0], span.days.at(-1)];
    if (!first || !last || span.days.length < 3) return said(listOf(span.days.map(dateText)), bracketed(span.why));
    const [from, to] = first < last ? [first, last] : [last, first];
    return said(dateText(from), [' bis ', ' to '], dateText(to), bracketed(span.why));
  });
  const what = of ? said([' für die Frist von ', ' for the deadline of '], quoted(of)) : NOTHING;
  return said(['Zählt nicht', 'Does not count'], what, [': ', ': '], listOf(told), ['.', '.']);
}

const bracketed = (why: WhyNot): Text => said([' (', ' ('], WHY[why], [')', ')']);

const WHY: { readonly [W in WhyNot]: Text } = {
  weekend: { de: 'Wochenende', en: 'weekend' },
  holiday: { de: 'Feiertag', en: 'holiday' },
  'closed-day': { de: 'geschlossen', en: 'closed' },
  pause: { de: 'Vorgang ruhte', en: 'case at rest' },
};
