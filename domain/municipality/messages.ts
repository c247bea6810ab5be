/** What can be asked of a municipality's stream, and what has happened there. */
import { z } from 'zod';
import { isPlainDate } from '../calendar/plain-dates.ts';
import type { MunicipalityCommandName, MunicipalityId, PlainDate, Role } from '../terms.ts';
import { Calendar, electionForm, Profile, sittingForm } from './profile.ts';

const sitting = z.string().min(1);
const to = z
  .string()
  .refine(isPlainDate, 'is no date of the calendar, YYYY-MM-DD')
  .transform((text) => text as PlainDate);

export const MUNICIPALITY_TABLE = {
  'establish-municipality': { form: Profile, by: ['operator', 'social-planner'] },
  'schedule-sitting': { form: sittingForm, by: ['social-planner', 'operator'] },
  'move-sitting': { form: z.strictObject({ sitting, to }), by: ['social-planner', 'operator'] },
  'cancel-sitting': { form: z.strictObject({ sitting }), by: ['social-planner', 'operator'] },
  'schedule-election': { form: electionForm, by: ['social-planner', 'operator'] },
  'record-calendar': { form: Calendar, by: ['engine'] },
  'record-replanning': { form: z.strictObject({ upTo: z.int().min(0) }), by: ['engine'] },
} as const satisfies {
  readonly [N in MunicipalityCommandName]: { readonly form: z.ZodType; readonly by: readonly Role[] };
};

type Data<N extends MunicipalityCommandName> = z.output<(typeof MUNICIPALITY_TABLE)[N]['form']>;

export type MunicipalityCommand = {
  [N in MunicipalityCommandName]: { readonly type: N; readonly data: Data<N> };
}[MunicipalityCommandName];

export type MunicipalityEvent =
  | { readonly type: 'municipality-established'; readonly data: Data<'establish-municipality'> }
  | { readonly type: 'sitting-scheduled'; readonly data: Data<'schedule-sitting'> }
  | {
      readonly type: 'sitting-moved';
      readonly data: { readonly sitting: string; readonly from: PlainDate; readonly to: PlainDate };
    }
  | { readonly type: 'sitting-cancelled'; readonly data: { readonly sitting: string } }
  | { readonly type: 'election-scheduled'; readonly data: Data<'schedule-election'> }
  | { readonly type: 'calendar-recorded'; readonly data: Data<'record-calendar'> }
  | { readonly type: 'replanning-recorded'; readonly data: { readonly upTo: number } };

export interface MunicipalityState {
  readonly id: MunicipalityId;
  readonly profile: Profile;
  readonly cancelled: readonly string[];
  readonly calendar?: Calendar;
  /** Sequence number of the last event that may concern cases. */
  readonly changedSeq: number;
  readonly replannedSeq: number;
  readonly seq: number;
}
