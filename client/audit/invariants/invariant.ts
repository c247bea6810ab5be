/** How an invariant is told: by the events that break it. */
import type { CaseEvent, CaseEventName, EventOf } from '../../../domain/case/events.ts';
import type { FindingCode } from '../findings.ts';
import type { Moment, Standing } from '../standing.ts';

/** Whether the event breaks it, given what stood before. */
export type Breach = (moment: Moment, standing: Standing) => boolean;
export type Breaches = { readonly [code in FindingCode]?: Breach };

export const isOf = <N extends CaseEventName>(event: CaseEvent, names: readonly N[]): event is EventOf<N> =>
  names.some((name) => name === event.type);
