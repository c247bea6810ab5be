/**
 * Events of earlier releases, brought to today's shape on reading; rows are never rewritten. Golden rows per version of the
 * rules lie beside the test.
 */
import type { PlanningBasis } from '../calendar/planning-basis.ts';
import { DEFAULT_RETENTION } from '../calendar/retention-schedule.ts';
import type { Json } from '../terms.ts';

type Data = { readonly [key: string]: Json };

/** What a planning basis has said since the first release; a basis of then had none of it. */
const LATER_FIELDS = {
  kind: 'district-free-city',
  registers: [],
  resolutionRequired: false,
  outsidePrinter: false,
  reportsTo: [],
  substitutes: [],
  electionWindowsByKind: {},
  recesses: [],
  retention: { ...DEFAULT_RETENTION, months: { ...DEFAULT_RETENTION.months } },
} satisfies Partial<PlanningBasis>;

export function upcast(type: string, data: Json): Json {
  const change = UPCASTS[type];
  return change && typeof data === 'object' && data !== null ? change(data as Data) : data;
}

const UPCASTS: { readonly [type: string]: (data: Data) => Json } = {
  'planning-basis-set': (data) => ({ ...data, basis: { ...LATER_FIELDS, ...(data.basis as Data) } }),
  // A declaration said by its place in the stream which decision it was rendered from.
  'declaration-rendered': (data) => ({ decision: 0, ...data }),
  // There was one committee, which the chosen sitting named.
  'report-presented': (data) => ({ committee: ONLY_COMMITTEE, ...data }),
};

const ONLY_COMMITTEE = 'committee';
