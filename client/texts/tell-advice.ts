/** T0 in a sentence or two: whether now is a good time to ask. */
import type { Advice } from '../../domain/forecast/advice.ts';
import type { Place } from '../../domain/guideline/office-words.ts';
import type { PlainDate, Text } from '../../domain/terms.ts';
import { dateText } from '../history/wording.ts';
import { electionText, said, sittingText } from './tell-shifted.ts';

export function tellAdvice(advice: Advice, today: PlainDate, place: Place = {}): Text {
  if (advice.kind === 'no-sitting') {
    return {
      de: 'Das lässt sich noch nicht sagen: Im Kalender steht keine Sitzung, die den Bericht hören könnte.',
      en: 'That cannot be said yet: the calendar knows no sitting that could hear the report.',
    };
  }
  const { sitting, askUntil, election } = advice;
  const waits: Text | readonly [string, string] = election
    ? said([' Der Versand muss dabei die ', ' The dispatch has to wait for the '], electionText(election, place), [
        ' abwarten.',
        '.',
      ])
    : ['', ''];
  return askUntil > today
    ? said(
        ['Ja. Wer bis zum ', 'Yes. Whoever asks until '],
        dateText(askUntil),
        [' anfragt, erreicht die ', ' reaches the '],
        sittingText(sitting),
        ['.', '.'],
        waits,
      )
    : said(
        [
          'Ja, heute noch: Wer später anfragt, erreicht die ',
          'Yes, today still: whoever asks later does not reach the ',
        ],
        sittingText(sitting),
        [' nicht mehr.', '.'],
        waits,
      );
}
