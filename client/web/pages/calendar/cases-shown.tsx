/**
 * Which cases stand on the calendar: the most urgent first, page by page, or those of a phase or of whoever's turn it is. Said beside
 * the picture and beside the words, so that nobody takes a part for the whole.
 */
import type { Text } from '../../../../domain/terms.ts';
import type { Calendar } from '../../../reading/read-calendar.ts';
import { addressWith } from '../../parts/address-with.ts';
import { Filters } from '../../parts/filters.tsx';
import { CASES_SHOWN, shownInWords } from '../../texts/calendar.ts';
import type { View } from '../../view.ts';
import { PhaseAndTurn } from '../cases/phase-and-turn.tsx';

interface CasesShownProps {
  readonly view: View;
  readonly calendar: Pick<Calendar, 'cases' | 'next' | 'asked'>;
}

export const CaseFilters = ({
  view,
  calendar: { asked },
}: Pick<CasesShownProps, 'view'> & { calendar: Pick<Calendar, 'asked'> }) => {
  const month = new URL(view.here, 'https://here.invalid').searchParams.get('from');
  const active = asked.phases !== undefined || asked.turn !== undefined;
  return (
    <Filters view={view} address={addressWith(view.here, NOTHING_CHOSEN)} active={active}>
      {month === null ? null : <input type="hidden" name="from" value={month} />}
      <PhaseAndTurn view={view} query={asked} />
    </Filters>
  );
};

const NOTHING_CHOSEN = { phase: undefined, role: undefined, after: undefined };

/** Nothing where all open cases are shown. */
export const CasesShown = ({ view, calendar }: CasesShownProps) => {
  const { next, asked } = calendar;
  const sentence = sentenceOn(calendar);
  return sentence === undefined ? null : (
    <p class="kern-body">
      {view.t(sentence)}{' '}
      {next === undefined ? null : (
        <a class="kern-link" href={addressWith(view.here, { after: next })} rel="next">
          {view.t(CASES_SHOWN.next)}
        </a>
      )}{' '}
      {asked.after === undefined ? null : (
        <a class="kern-link" href={addressWith(view.here, { after: undefined })}>
          {view.t(CASES_SHOWN.first)}
        </a>
      )}
    </p>
  );
};

function sentenceOn({ cases, next, asked }: CasesShownProps['calendar']): Text | undefined {
  const isFiltered = asked.phases !== undefined || asked.turn !== undefined;
  if (next === undefined && asked.after === undefined && !isFiltered) return undefined;
  return shownInWords({
    count: cases.length,
    isFiltered,
    isFirst: asked.after === undefined,
    hasMore: next !== undefined,
  });
}
