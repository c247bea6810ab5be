/** Reads a case's file: from the state what is plain, from the key store what this actor may read. */
import type { CaseState } from '../../domain/case/state.ts';
import { STEP_TABLE } from '../../domain/guideline/steps.ts';
import type { Row } from '../../domain/journal/envelope.ts';
import {
  type Actor,
  type CaseId,
  caseStream,
  type Instant,
  type Json,
  type PersonId,
  type Role,
  type StepName,
} from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';
import type { KeyStore } from '../../storage/keys.ts';
import { createCaseLoader } from '../../storage/loading/case-loader.ts';
import type { PeopleDirectory } from '../../storage/people.ts';
import type { CaseFile } from './case-file.ts';
import { caseNames, NO_NAMES } from './case-names.ts';
import { plainFacts, standingOf } from './case-standing.ts';
import { factsFor } from './internal-matters.ts';
import { openFields, type Reader } from './open-fields.ts';
import { readerFor } from './reader-of.ts';
import { sealedValuesOf } from './sealed-values.ts';
import { takenBy } from './taken-by.ts';
import { reach, reachable } from './unreachable.ts';

export type CaseReader = (caseId: CaseId, actor: Actor) => Promise<CaseFile | undefined>;

const ERASERS: readonly Role[] = ['data-protection-officer', 'operator'];

interface FileStores {
  readonly keys: KeyStore;
  readonly people: PeopleDirectory;
}

/** Undefined where there is no such case, or not for this actor. */
export function createCaseReader(
  { journal, ...stores }: FileStores & { readonly journal: Journal },
  now: () => Instant | Promise<Instant>,
): CaseReader {
  const { load } = createCaseLoader(reachable(journal));
  return async (caseId, actor) => {
    const { state } = (await load(caseId)).fold;
    const reader = readerFor(actor, state, await now());
    if (!state || !reader) return undefined;
    const rows = ERASERS.includes(actor.role) ? await reach(() => journal.read(caseStream(caseId))) : [];
    return caseFile(state, rows, stores, actor, reader);
  };
}

/** `rows`: those that brought the case to this state; only for whoever may order an erasure. */
export async function caseFile(
  state: CaseState,
  rows: readonly Row[],
  { keys, people }: FileStores,
  actor: Actor,
  reader: Reader,
): Promise<CaseFile> {
  const [names, request, facts] = await Promise.all([
    reader.reads ? caseNames(state, people, takersFor(state, reader)) : NO_NAMES,
    openFormOf('open-case', state.facts.request, keys, state, reader),
    reader.reads ? factsOf(state, keys, reader) : {},
  ]);
  return {
    ...standingOf(state, reader.role),
    names,
    request,
    facts,
    ...(ERASERS.includes(actor.role) ? { sealed: sealedValuesOf(rows) } : {}),
  };
}

const takersFor = (state: CaseState, { role }: Reader): readonly PersonId[] =>
  [...takenBy(state, role).values()].map(({ by }) => by);

const OPENED = {
  vetting: 'vet-carrier',
  assessment: 'assess-legal-position',
  decision: 'weigh-request',
} as const satisfies { readonly [F in keyof CaseState['facts']]?: StepName };

async function factsOf(state: CaseState, keys: KeyStore, reader: Reader): Promise<CaseFile['facts']> {
  const entries = Object.entries(OPENED).map(async ([fact, step]) => {
    const value = state.facts[fact as keyof typeof OPENED];
    return value ? [[fact, await openFormOf(step, value, keys, state, reader)] as const] : [];
  });
  const opened = Object.fromEntries((await Promise.all(entries)).flat());
  return factsFor(reader.role, state, { ...plainFacts(state), ...opened });
}

const openFormOf = (
  step: StepName,
  value: unknown,
  keys: KeyStore,
  { caseId }: CaseState,
  reader: Reader,
): Promise<Json> => openFields(keys, { caseId, schema: STEP_TABLE[step].form, value }, reader);
