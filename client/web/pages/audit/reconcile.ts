/** L7: the quantities of a case, round by round, and the sums that must hold between them. */
import type { PrintRun } from '../../../../domain/case/state.ts';
import type { Text } from '../../../../domain/terms.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import { AUDIT } from '../../texts/audit.ts';

/** What is not known yet is absent. */
export interface Quantities {
  readonly round: number;
  readonly selected?: number;
  readonly printed?: number;
  readonly spoiled?: number;
  readonly kept?: number;
  readonly sent?: number;
  /** Reported while the round was the latest one. */
  readonly undeliverable?: number;
  readonly answered?: number;
}

export interface Sum {
  readonly rule: 'L7' | 'L9';
  readonly label: Text;
  readonly left: number;
  readonly relation: '=' | '≤';
  readonly right: number;
  readonly holds: boolean;
}

type Counted = Pick<CaseFile, 'facts' | 'round'>;

/** `ends`: the case's file at the end of each round, the latest last. */
export function quantitiesOf(ends: readonly Counted[]): readonly Quantities[] {
  return ends.map(({ facts, round }, index) => {
    const { selected, print, sent, responses } = facts as Known;
    // What came back is counted on from round to round.
    const { answered = 0, undeliverable = 0 } = (ends[index - 1]?.facts.responses ?? {}) as Partial<Responses>;
    return {
      round: round.round,
      ...(selected === undefined ? {} : { selected }),
      ...(print ?? {}),
      ...(sent === undefined ? {} : { sent }),
      ...(responses
        ? { answered: responses.answered - answered, undeliverable: responses.undeliverable - undeliverable }
        : {}),
    };
  });
}

interface Responses {
  readonly answered: number;
  readonly undeliverable: number;
}
interface Known {
  readonly selected?: number;
  readonly print?: PrintRun;
  readonly sent?: number;
  readonly responses?: Responses;
}

/** Only those whose numbers are all known: before the dispatch nothing has to add up. */
export function sumsOf({ selected, printed, spoiled, kept, sent }: Quantities): readonly Sum[] {
  if (sent === undefined) return [];
  const all = printed === undefined ? undefined : sent + (spoiled ?? 0) + (kept ?? 0);
  return [
    ...(printed === undefined || all === undefined ? [] : [sum('L7', AUDIT.sumPrinted, printed, '=', all)]),
    ...(selected === undefined ? [] : [sum('L9', AUDIT.sumSent, sent, '≤', selected)]),
  ];
}

/** Over all rounds: nothing comes back that was not sent. */
export function sumOfReturns(rounds: readonly Quantities[]): Sum | undefined {
  const total = (name: 'sent' | 'answered' | 'undeliverable') =>
    rounds.reduce((all, round) => all + (round[name] ?? 0), 0);
  if (rounds.every(({ answered }) => answered === undefined)) return undefined;
  return sum('L7', AUDIT.sumReturned, total('answered') + total('undeliverable'), '≤', total('sent'));
}

const sum = (rule: Sum['rule'], label: Text, left: number, relation: Sum['relation'], right: number): Sum => ({
  ...{ rule, label, left, relation, right },
  holds: relation === '=' ? left === right : left <= right,
});
