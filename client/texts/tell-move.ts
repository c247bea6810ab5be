/** Which of a case's days a change of the calendar moves, as the name of a row: the days stand beside it. */
import type { Move } from '../../domain/forecast/moved-by.ts';
import type { Text } from '../../domain/terms.ts';
import { type Names, stepText } from '../history/names.ts';
import { said } from './tell-shifted.ts';

export function tellMove(move: Move, names: Names): Text {
  switch (move.of) {
    case 'own-date': {
      const committee = names.sittings.find(({ id }) => id === move.id)?.committee;
      return committee === undefined ? OWN[move.what] : of(OWN[move.what], committee, names);
    }
    case 'due':
      return said(['Frist: ', 'Deadline: '], stepText(names, move.step, move.instance));
    case 'forecast':
      return move.what === 'report' ? of(EXPECTED.report, move.committee, names) : EXPECTED[move.what];
  }
}

function of(what: Text, committee: string, { committees = [] }: Names): Text {
  const name = committees.find(({ id }) => id === committee)?.name ?? committee;
  return said(what, [` (${name})`, ` (${name})`]);
}

const OWN = {
  sitting: { de: 'Gewählte Sitzung', en: 'Chosen sitting' },
  'sitting-in-doubt': { de: 'Gewählte Sitzung wird fraglich', en: 'Chosen sitting becomes doubtful' },
  'paper-deadline': { de: 'Vorlagenschluss', en: 'Papers due' },
  dispatch: { de: 'Geplanter Versand', en: 'Planned dispatch' },
} as const;

const EXPECTED = {
  dispatch: { de: 'Frühester Versand', en: 'Earliest dispatch' },
  report: { de: 'Frühester Bericht', en: 'Earliest report' },
  closing: { de: 'Frühester Abschluss', en: 'Earliest end' },
} as const;
