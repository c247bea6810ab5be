/** What papers say of a case that the rules need not remember: it stands in the journal's events, not in the state. */
import type { CaseEvent, CaseEventName, EventDataOf, EventOf } from '../../domain/case/events.ts';
import type { Role } from '../../domain/terms.ts';

export interface JournalFacts {
  /** A1 */
  readonly enablerUnit?: string;
  /** R3 */
  readonly estimateBasis?: EventDataOf<'addressees-estimated'>['basis'];
  /** A2: by which means each office was informed the last time. */
  readonly informedBy: { readonly [office in Role]?: EventDataOf<'press-office-informed'>['how'] };
  /** As it was submitted the last time, sealed. */
  readonly report?: EventDataOf<'report-submitted'>;
  /** The council's numbers of the papers, by committee. */
  readonly paperNumbers: { readonly [committee: string]: string };
}

/** Whether what was said still holds, the state knows: a step that was taken back is not done. */
export function journalFacts(events: readonly CaseEvent[]): JournalFacts {
  const enabler = lastOf(events, 'enabler-identified');
  const estimate = lastOf(events, 'addressees-estimated');
  const report = lastOf(events, 'report-submitted');
  const papers = events.filter((event) => event.type === 'paper-prepared');
  return {
    ...(enabler ? { enablerUnit: enabler.data.unit } : {}),
    ...(estimate ? { estimateBasis: estimate.data.basis } : {}),
    ...(report ? { report: report.data } : {}),
    informedBy: Object.fromEntries(events.flatMap(informed)),
    paperNumbers: Object.fromEntries(papers.map(({ data: { committee, number } }) => [committee, number])),
  };
}

const lastOf = <N extends CaseEventName>(events: readonly CaseEvent[], type: N): EventOf<N> | undefined =>
  events.findLast((event): event is EventOf<N> => event.type === type);

function informed(event: CaseEvent): readonly (readonly [Role, string])[] {
  switch (event.type) {
    case 'data-protection-officer-informed':
      return [['data-protection-officer', event.data.how]];
    case 'press-office-informed':
      return [['press-office', event.data.how]];
    case 'statistics-office-informed':
      return [['statistics-office', event.data.how]];
    case 'registration-office-informed':
      return [['registration-office', event.data.how]];
    default:
      return [];
  }
}
