/**
 * What a command to a municipality's stream would do, before it is given: the same decider, folded upon the state as it stands, and
 * each open case planned with what came of it. Nothing is recorded.
 */
import { localDate } from '../../domain/calendar/local-time.ts';
import type { PlanningBasis } from '../../domain/calendar/planning-basis.ts';
import { caseNumber } from '../../domain/case/case-number.ts';
import { type MovedBy, movedBy } from '../../domain/forecast/moved-by.ts';
import { canonicalJson } from '../../domain/journal/envelope.ts';
import {
  MUNICIPALITY_TABLE,
  type MunicipalityCommand,
  type MunicipalityEvent,
  type MunicipalityState,
} from '../../domain/municipality/messages.ts';
import { decideMunicipality, evolveMunicipality, planningBasis } from '../../domain/municipality/municipality.ts';
import { unknown } from '../../domain/municipality/refusals.ts';
import type {
  Actor,
  CaseId,
  Instant,
  Json,
  MunicipalityCommandName,
  MunicipalityId,
  PlainDate,
} from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';
import type { KeyStore } from '../../storage/keys.ts';
import { createCaseLoader } from '../../storage/loading/case-loader.ts';
import type { MunicipalityLoader } from '../../storage/loading/municipality-loader.ts';
import type { ReadModel } from '../../storage/read-model.ts';
import { type Refused, refused } from '../commands/answer.ts';
import { fieldErrors } from '../commands/field-errors.ts';
import { formInvalid } from '../commands/refusals.ts';
import { allCases } from './all-cases.ts';
import { openTitles, type Title, type TitledCase } from './open-titles.ts';
import { reachable } from './unreachable.ts';

export interface PreviewedChange {
  readonly kind: 'previewed';
  readonly before: MunicipalityState;
  readonly after: MunicipalityState;
  readonly events: readonly MunicipalityEvent[];
  /** Open cases that the change moves. */
  readonly moved: readonly MovedCase[];
  /** How many open cases stay as they are. */
  readonly unmoved: number;
}

export interface MovedCase extends MovedBy {
  readonly caseId: CaseId;
  readonly number: string;
  readonly title: Title;
}

export interface ChangeToPreview {
  readonly actor: Actor;
  readonly type: MunicipalityCommandName;
  readonly id: MunicipalityId;
  readonly form: unknown;
}

export type ChangePreview = (change: ChangeToPreview) => Promise<PreviewedChange | Refused>;

interface Parts {
  readonly storage: { readonly journal: Journal; readonly readModel: ReadModel; readonly keys: KeyStore };
  readonly readMunicipality: MunicipalityLoader;
  readonly now: () => Instant | Promise<Instant>;
}

export function createChangePreview({ storage, readMunicipality, now }: Parts): ChangePreview {
  const { load } = createCaseLoader(reachable(storage.journal));

  async function movedCase(
    { caseId, title }: TitledCase,
    [sliceBefore, sliceAfter]: readonly [Slice, Slice],
    at: Instant,
  ) {
    const { state } = (await load(caseId)).fold;
    if (!state) return [];
    const [before, after] = [sliceBefore(state.openedAt), sliceAfter(state.openedAt)];
    const moved = before && after && movedBy(state, before, after, localDate(before, at));
    return moved && moved.moves.length > 0 ? [{ ...moved, caseId, title, number: caseNumber({ caseId }) }] : [];
  }

  return async ({ actor, type, id, form }) => {
    const schema = MUNICIPALITY_TABLE[type].form;
    const parsed = schema.safeParse(form);
    const before = await readMunicipality(id);
    if (!parsed.success) return refused(formInvalid, fieldErrors(schema, form, before?.profile));
    if (!before) return refused(unknown);
    const data = JSON.parse(canonicalJson(parsed.data)) as Json;
    const decision = decideMunicipality(before, { type, data } as unknown as MunicipalityCommand, { id, actor });
    if (decision.kind === 'refused') return refused(decision.refusal);
    const { events } = decision;
    const after = events.reduce(
      (state, event, index) => evolveMunicipality(state, event, before.seq + index + 1) ?? state,
      before,
    );
    const at = await now();
    const open = (await allCases(storage.readModel, id)).filter((row) => row.open);
    const moved: (MovedBy & TitledCase & { readonly number: string })[] = [];
    // One after the other: a municipality's cases are many, and others are being served meanwhile.
    const slices = [slicesOf(before), slicesOf(after)] as const;
    for (const row of open) moved.push(...(await movedCase(row, slices, at)));
    const titles = await openTitles(storage.keys, moved, actor.role);
    return {
      kind: 'previewed',
      ...{ before, after, events },
      moved: moved.map((one) => ({ ...one, title: titles.get(one.caseId) ?? null })).sort(byFirstMove),
      unmoved: open.length - moved.length,
    };
  };
}

type Slice = (opened: Instant) => PlanningBasis | undefined;

/** Cases whose slices are equal share one: a forecast remembers what the days of a calendar are. */
function slicesOf(state: MunicipalityState): Slice {
  const known = new Map<string, PlanningBasis>();
  return (opened) => {
    const slice = planningBasis(state, opened);
    if (!slice) return undefined;
    const content = canonicalJson(slice);
    const shared = known.get(content) ?? slice;
    known.set(content, shared);
    return shared;
  };
}

/** What is moved soonest is looked at first. */
const byFirstMove = (one: MovedCase, other: MovedCase): number =>
  firstOf(one) < firstOf(other) ? -1 : firstOf(one) > firstOf(other) ? 1 : 0;
const firstOf = ({ moves }: MovedCase): PlainDate | '' =>
  moves.flatMap(({ from, to }) => from ?? to ?? []).sort()[0] ?? '';
