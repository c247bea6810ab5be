import type { EventMeta, EventOf } from '../../../domain/case/events.ts';
import type { Told } from '../story.ts';

export type Moment = Told['history'][number];
type EventName = Moment['event']['type'];
export interface MomentOf<N extends EventName> {
  readonly event: EventOf<N>;
  readonly meta: EventMeta;
}
const isOf = <N extends EventName>(moment: Moment, names: readonly N[]): moment is Moment & MomentOf<N> =>
  names.some((name) => name === moment.event.type);

export const momentsOf = <N extends EventName>(
  { history }: Told,
  ...names: readonly N[]
): readonly (MomentOf<N> & { readonly before: readonly Moment[] })[] =>
  history.flatMap((moment, index) =>
    isOf(moment, names) ? [{ event: moment.event, meta: moment.meta, before: history.slice(0, index) }] : [],
  );

export const lastOf = <N extends EventName>(moments: readonly Moment[], name: N): (Moment & MomentOf<N>) | undefined =>
  moments.findLast((moment): moment is Moment & MomentOf<N> => isOf(moment, [name]));
