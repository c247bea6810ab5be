/**
 * Carries out what the agenda owes: one bounded attempt, after asking the agenda again whether it still is owed, and tells the
 * case what came of it through the same `execute` as everybody. Recorded exactly once, mailed at least once.
 */
import { heartbeat } from '@temporalio/activity';
import { agenda } from '../domain/case/agenda.ts';
import type { CaseState } from '../domain/case/state.ts';
import type { Work } from '../domain/case/work.ts';
import { type CaseId, caseStream } from '../domain/terms.ts';
import { type CaseLoader, isRolledBack, type LoadedCase } from '../storage/loading/case-loader.ts';
import type {
  CaseMessage,
  Delivered,
  Delivery,
  DeliveryActivities,
  Executed,
  Moment,
  RolledBack,
  Snapshot,
} from './contract.ts';
import { dueForDaysMail } from './days-mail.ts';
import { emptyCase } from './empty-case.ts';
import { type EngineRecord, engineMessage } from './engine-message.ts';
import { eraseSealedValues } from './erase.ts';
import { type Attempt, type MailPorts, mailNotices } from './mail/notices.ts';
import type { CaseOutcome } from './mail/outcomes.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { EnginePorts } from './ports.ts';
import { renderDeclaration } from './render-declaration.ts';
import { snapshotOf } from './snapshot.ts';

/** What one attempt at one work came to, and how the case is told. */
export type Outcome = ({ readonly kind: 'record' } & EngineRecord) | { readonly kind: 'later' };

export function createDeliveries(
  ports: EnginePorts,
  cases: CaseLoader,
  execute: (message: CaseMessage, moment: Moment) => Promise<Executed>,
  textsOf?: MailPorts['textsOf'],
): DeliveryActivities {
  const mailing: MailPorts = { ...ports, ...(textsOf ? { textsOf } : {}) };
  const inTurn = oneAtATime();

  /** The case as it stands, unless its journal was rolled back. */
  async function load({ caseId, moment }: Delivery): Promise<LoadedCase | RolledBack> {
    const loaded = await cases.load(caseId);
    const { seen } = moment;
    if (!seen || !(await isRolledBack(ports.storage.journal, caseStream(caseId), loaded.head, seen))) return loaded;
    return { kind: 'rolled-back', seen };
  }

  /** Tells the case; the answer is how its run sees it now. */
  async function record(
    { caseId, moment }: Delivery,
    { records, later }: Omit<CaseOutcome, 'caseId'>,
  ): Promise<Delivered> {
    let snapshot: Snapshot | undefined;
    for (const one of records) {
      const told = await execute(engineMessage(ports.commandKey, caseId, one), moment);
      if (told.kind === 'rolled-back') return told;
      snapshot = told.snapshot;
    }
    if (snapshot) return { kind: 'delivered', later, snapshot };
    const { fold, head } = await cases.load(caseId);
    return { kind: 'delivered', later, snapshot: snapshotOf(fold.state, head, moment.at) };
  }

  type CarryOut = (state: CaseState, works: readonly Work[], attempt: Attempt) => Promise<Omit<CaseOutcome, 'caseId'>>;

  const ofOneCase = (carryOut: CarryOut) => (delivery: Delivery) =>
    bounded(async (spent) => {
      const loaded = await load(delivery);
      if ('kind' in loaded) return loaded;
      const { state } = loaded.fold;
      const { moment, failingSince = {} } = delivery;
      const { at } = moment;
      const due = state ? agenda(state, at).due.filter(({ key }) => delivery.keys.includes(key)) : [];
      const outcome = state && due.length > 0 ? await carryOut(state, due, { at, spent, failingSince }) : NOTHING;
      log(delivery.caseId, due, outcome);
      return record(delivery, outcome);
    });

  /** What falls due this morning in any case of the municipality goes out together; the other cases find it recorded. */
  const remindPeople = (delivery: Delivery) =>
    bounded(async (spent) => {
      const loaded = await load(delivery);
      if ('kind' in loaded) return loaded;
      const { caseId, moment } = delivery;
      const municipality = loaded.fold.state?.municipality;
      if (!municipality) return record(delivery, NOTHING);
      return inTurn(municipality, async () => {
        const parts = { readModel: ports.storage.readModel, cases };
        const due = await dueForDaysMail(parts, municipality, caseId, moment.at);
        const outcomes = await mailNotices(mailing, due, { at: moment.at, spent });
        for (const [index, outcome] of outcomes.entries()) log(outcome.caseId, due[index]?.works ?? [], outcome);
        const own = await record(delivery, outcomes.find((outcome) => outcome.caseId === caseId) ?? NOTHING);
        for (const other of outcomes.filter((outcome) => outcome.caseId !== caseId)) await recordOther(other, moment);
        return own;
      });
    });

  /** A case that cannot be told now owes it still: its own run mails it again, which is better than a reminder that is lost. */
  async function recordOther({ caseId, ...outcome }: CaseOutcome, { at }: Moment): Promise<void> {
    try {
      await record({ caseId, keys: [], moment: { at, seen: null } }, outcome);
    } catch (error) {
      ports.log.warn({ caseId, code: 'days-mail-not-recorded', err: error }, 'another case was not told');
    }
  }

  function log(caseId: CaseId, due: readonly Work[], { later }: Pick<CaseOutcome, 'later'>): void {
    const kinds = [...new Set(due.map(({ kind }) => kind))];
    ports.log.info({ caseId, kinds, due: due.length, later: later.length }, 'delivered');
  }

  const tellPeople = ofOneCase(async (state, works, attempt) => {
    const [outcome] = await mailNotices(mailing, [{ state, works }], attempt);
    return outcome ?? NOTHING;
  });

  return {
    informDataProtectionOfficer: tellPeople,
    informPressOffice: tellPeople,
    informStatisticsOffice: tellPeople,
    informRegistrationOffice: tellPeople,
    tellPeople,
    remindPeople,
    renderDeclaration: ofOneCase(each((state, work) => renderDeclaration(ports, state, work))),
    erase: ofOneCase(each((state, work) => eraseSealedValues(ports, state, work))),
    emptyCase: ofOneCase(each((state, work) => emptyCase(ports, state, work))),
    releaseDispatch: ofOneCase(
      each(async (_state, { key }) => ({ kind: 'record', type: 'record-release', data: { key }, id: key })),
    ),
    renewAfterElection: ofOneCase(
      each(async (_state, { key, election = '' }) => ({
        kind: 'record',
        type: 'record-election',
        data: { election },
        id: key,
      })),
    ),
  };
}

const NOTHING: Omit<CaseOutcome, 'caseId'> = { records: [], later: [] };

/** Works that are no mails, one after the other. */
const each =
  (carryOut: (state: CaseState, work: Work) => Promise<Outcome>) =>
  async (state: CaseState, works: readonly Work[]): Promise<Omit<CaseOutcome, 'caseId'>> => {
    const records: EngineRecord[] = [];
    const later: string[] = [];
    for (const work of works) {
      const outcome = await carryOut(state, work);
      if (outcome.kind === 'later') later.push(work.key);
      else records.push({ type: outcome.type, data: outcome.data, id: outcome.id });
    }
    return { records, later };
  };

/** The activity has 45 seconds; what is not handed over by then waits for the next attempt. */
const BUDGET_MS = 25_000;
const HEARTBEAT_MS = 5_000;

/** A slow mail server keeps an attempt waiting; the server must still be able to tell it from one whose worker died. */
async function bounded<T>(work: (spent: AbortSignal) => Promise<T>): Promise<T> {
  const beat = setInterval(() => heartbeat(), HEARTBEAT_MS);
  try {
    return await work(AbortSignal.timeout(BUDGET_MS));
  } finally {
    clearInterval(beat);
  }
}
