/** T2: how close before which election the dispatch lies, and what follows from it. */
import { ELECTION_NAMES } from '../../../domain/calendar/election-names.ts';
import { type ElectionStretch, redStretches, stretchOn } from '../../../domain/calendar/elections.ts';
import { longDate } from '../../../domain/calendar/long-date.ts';
import { basisWithoutOverrides } from '../../../domain/case/dispatch-date.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Work } from '../../../domain/case/work.ts';
import { officeIn } from '../../../domain/guideline/office-words.ts';
import { textIn } from '../../../domain/guideline/placed-text.ts';
import type { PlainDate, Text } from '../../../domain/terms.ts';

export function whyElectionMatters(state: CaseState, { election: warned, date }: Work): readonly Text[] {
  const wanted = state.facts.dispatch?.wanted;
  const basis = basisWithoutOverrides(state);
  const { stretch, election: near, opensOn } = wanted ? stretchOn(basis, wanted) : NO_ELECTION;
  // A day that lies before every stretch matters where the mailing has not left when one draws near.
  const election = near ?? basis.elections.find(({ id }) => id === warned);
  // The plan may have changed since the warning fell due.
  if (!wanted || !election) return date ? [aheadOf(date)] : [];
  const window = redStretches(basis).find((red) => red.election.id === election.id);
  const [planned, day, name] = [
    longDate(wanted),
    longDate(election.date),
    textIn(basis, ELECTION_NAMES[election.kind]),
  ];
  const about = near
    ? {
        de: `Der Versand ist für den ${planned.de} geplant, nicht lange vor der ${name.de} am ${day.de}.`,
        en: `The dispatch is planned for ${planned.en}, not long before the ${name.en} on ${day.en}.`,
      }
    : {
        de: `Der Versand war für den ${planned.de} geplant, und verschickt ist noch nichts. Am ${day.de} ist ${name.de}.`,
        en: `The dispatch was planned for ${planned.en}, and nothing has been sent yet. The ${name.en} is on ${day.en}.`,
      };
  if (!window) return [about];
  const closes = longDate(window.from);
  if (stretch === 'red' && opensOn)
    return [about, waitingUntil(closes, longDate(opensOn), officeIn(basis, 'leadership').subject)];
  return [
    about,
    {
      de: `Noch ist er möglich. Am ${closes.de} beginnt die Sperrfrist; was dann nicht verschickt ist, wartet bis nach dem Wahltag.`,
      en: `It is still possible. The closed window begins on ${closes.en}; what has not left by then waits until after the election.`,
    },
  ];
}

const waitingUntil = (closes: Text, opens: Text, leadership: Text): Text => ({
  de: `Er liegt in der Sperrfrist, die am ${closes.de} beginnt: Bis zum Wahltag geht nichts hinaus, was ${leadership.de} unterzeichnet hat. Der Versand wartet deshalb bis zum ${opens.de}, es sei denn, ${leadership.de} hebt die Sperrfrist mit schriftlicher Begründung auf.`,
  en: `It lies in the closed window that begins on ${closes.en}: until the election day nothing leaves that ${leadership.en} has signed. The dispatch therefore waits until ${opens.en}, unless the leadership lifts the window with a written reason.`,
});

function aheadOf(electionDay: PlainDate): Text {
  const day = longDate(electionDay);
  return { de: `Am ${day.de} ist eine Wahl.`, en: `There is an election on ${day.en}.` };
}

const NO_ELECTION: ElectionStretch = { stretch: 'none' };
