/** What can be asked of a municipality's stream, and what has happened there. */
import { z } from 'zod';
import type { MunicipalityCommandName, MunicipalityId, PlainDate, Role } from '../terms.ts';
import {
  closedDaysForm,
  electionForm,
  electionMoveForm,
  electionNameForm,
  openedDaysForm,
  sittingForm,
  sittingMoveForm,
  sittingNameForm,
} from './calendar-forms.ts';
import { type Appointments, carrierForm, dismissalForm, personForm } from './people.ts';
import { Calendar, Profile, ProfileRevision } from './profile.ts';
import { budgetForm, substituteForm } from './profile-fields.ts';
import { plainDate, shortId } from './short-forms.ts';

/** One source's word on the sittings of a stretch of time, e.g. an export of the council's calendar. */
const sittingsImport = z
  .strictObject({
    source: shortId,
    /** What lies before it is none of the import's business: an export of coming sittings says nothing of past ones. */
    from: plainDate,
    until: plainDate.exactOptional(),
    sittings: z
      .array(sittingForm.omit({ special: true }).extend({ cancelled: z.literal(true).exactOptional() }))
      .max(2000),
  })
  .refine(({ from, until }) => until === undefined || from <= until, 'ends before it begins')
  .refine(({ sittings }) => new Set(sittings.map(({ id }) => id)).size === sittings.length, 'names a sitting twice');

const PLANNING: readonly Role[] = ['social-planner', 'operator'];

export const MUNICIPALITY_TABLE = {
  'establish-municipality': { form: Profile, by: ['operator', 'social-planner'] },
  'revise-profile': { form: ProfileRevision, by: PLANNING },
  'appoint-substitute': { form: substituteForm, by: ['head-of-unit', 'leadership', ...PLANNING] },
  'record-budget': { form: budgetForm, by: ['head-of-unit', ...PLANNING] },
  'schedule-sitting': { form: sittingForm, by: PLANNING },
  'move-sitting': { form: sittingMoveForm, by: PLANNING },
  'cancel-sitting': { form: sittingNameForm, by: PLANNING },
  'confirm-sitting': { form: sittingNameForm, by: PLANNING },
  'import-sittings': { form: sittingsImport, by: PLANNING },
  'schedule-election': { form: electionForm, by: PLANNING },
  'move-election': { form: electionMoveForm, by: PLANNING },
  'cancel-election': { form: electionNameForm, by: PLANNING },
  'close-days': { form: closedDaysForm, by: PLANNING },
  'open-days': { form: openedDaysForm, by: PLANNING },
  'register-carrier': { form: carrierForm, by: PLANNING },
  'appoint-person': { form: personForm, by: PLANNING },
  'dismiss-person': { form: dismissalForm, by: PLANNING },
  'record-calendar': { form: Calendar, by: ['engine'] },
  'record-replanning': { form: z.strictObject({ upTo: z.int().min(0) }), by: ['engine'] },
} as const satisfies {
  readonly [N in MunicipalityCommandName]: { readonly form: z.ZodType; readonly by: readonly Role[] };
};

export type MunicipalityData<N extends MunicipalityCommandName> = z.output<(typeof MUNICIPALITY_TABLE)[N]['form']>;
type Data<N extends MunicipalityCommandName> = MunicipalityData<N>;

export type MunicipalityCommand = {
  [N in MunicipalityCommandName]: { readonly type: N; readonly data: Data<N> };
}[MunicipalityCommandName];

export type MunicipalityEvent =
  | { readonly type: 'municipality-established'; readonly data: Data<'establish-municipality'> }
  | { readonly type: 'profile-revised'; readonly data: Data<'revise-profile'> }
  | { readonly type: 'substitute-appointed'; readonly data: Data<'appoint-substitute'> }
  | { readonly type: 'budget-recorded'; readonly data: Data<'record-budget'> }
  | { readonly type: 'sitting-scheduled'; readonly data: Data<'schedule-sitting'> }
  | { readonly type: 'sitting-moved'; readonly data: SittingMoved }
  | { readonly type: 'sitting-cancelled'; readonly data: { readonly sitting: string } }
  /** Its source no longer has it: nobody knows yet whether it was cancelled, moved or lost. */
  | { readonly type: 'sitting-in-doubt'; readonly data: { readonly sitting: string; readonly source: string } }
  | { readonly type: 'sitting-confirmed'; readonly data: { readonly sitting: string } }
  | { readonly type: 'sittings-imported'; readonly data: Data<'import-sittings'> }
  | { readonly type: 'election-scheduled'; readonly data: Data<'schedule-election'> }
  | {
      readonly type: 'election-moved';
      readonly data: { readonly election: string; readonly from: PlainDate; readonly to: PlainDate };
    }
  | { readonly type: 'election-cancelled'; readonly data: { readonly election: string; readonly from: PlainDate } }
  | { readonly type: 'days-closed'; readonly data: Data<'close-days'> }
  | { readonly type: 'days-opened'; readonly data: Data<'open-days'> }
  | { readonly type: 'carrier-registered'; readonly data: Data<'register-carrier'> }
  | { readonly type: 'person-appointed'; readonly data: Data<'appoint-person'> }
  | { readonly type: 'person-dismissed'; readonly data: Data<'dismiss-person'> }
  | { readonly type: 'calendar-recorded'; readonly data: Data<'record-calendar'> }
  | { readonly type: 'replanning-recorded'; readonly data: { readonly upTo: number } };

interface SittingMoved {
  readonly sitting: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly start?: string;
  readonly special?: true;
}

/** What a source said of a sitting last. */
export type SourceWord = Data<'import-sittings'>['sittings'][number];

export interface MunicipalityState {
  readonly id: MunicipalityId;
  /** As it stands, with all that was scheduled, moved and revised since it was established. */
  readonly profile: Profile;
  /** As it was established last: what it says anew is told from it. */
  readonly established: Profile;
  readonly cancelled: readonly string[];
  readonly doubtful: readonly string[];
  /** Source → sitting's id → what the source said of it last. */
  readonly imports: Readonly<Record<string, Readonly<Record<string, SourceWord>>>>;
  /** Organisation's id → name. */
  readonly carriers: Readonly<Record<string, string>>;
  readonly appointments: Appointments;
  readonly calendar?: Calendar;
  /** What the calendar was looked up for. */
  readonly calendarFor?: Pick<Profile, 'land' | 'zone'>;
  /** Sequence number of the last event that may concern cases. */
  readonly changedSeq: number;
  readonly replannedSeq: number;
  readonly seq: number;
}
