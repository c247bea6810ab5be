/** What a run of a case keeps between two moments: the last snapshot, the deliveries under way, the wake-up timer. */
import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';
import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import type {
  Answer,
  CaseMessage,
  Delivered,
  Delivery,
  DeliveryName,
  Moment,
  RolledBack,
  Snapshot,
} from '../activities/contract.ts';
import type { Head } from '../domain/journal/envelope.ts';
import type { CaseId, Instant, Refusal } from '../domain/terms.ts';
import { deliver, engine } from './activities.ts';
import { inSeconds, now } from './clock.ts';
import { inTurn } from './in-turn.ts';
import { wakeUp } from './wake-up.ts';

const PHASE = defineSearchAttributeKey('Phase', SearchAttributeType.KEYWORD);

export interface CaseRun {
  execute(message: CaseMessage): Promise<Answer>;
  look(at?: Instant): Promise<void>;
  carryOutWhatIsDue(): void;
  armWakeUp(): void;
  hasNews(): boolean;
  /** Looks at the agenda where the timer fired. */
  takeNews(): Promise<void>;
  isIdle(): boolean;
  isFinished(): boolean;
  seenHead(): { readonly seen?: Head };
}

export function caseRun(caseId: CaseId, seenBefore: Head | null): CaseRun {
  let snapshot: Snapshot | undefined;
  let seen = seenBefore;
  let halted = false;
  let news = false;
  let fired: Instant | undefined;
  let phase: string | undefined;
  const underWay = new Set<string>();
  /** By key: whose mailbox is away must not hold up what others are told. */
  const retries = new Map<string, { readonly at: Instant; readonly attempts: number; readonly since: Instant }>();
  const one = inTurn();
  const timer = wakeUp((at) => {
    fired = at;
  });

  const moment = (at: Instant = now()): Moment => ({ at, seen });

  function take(fresh: Snapshot): void {
    // Deliveries and commands overlap: an older answer never displaces a newer one.
    if ((fresh.head?.seq ?? 0) < (seen?.seq ?? 0)) return;
    snapshot = fresh;
    seen = fresh.head;
    news = true;
    setCurrentDetails(fresh.details);
    if (fresh.head && fresh.phase !== phase) {
      phase = fresh.phase;
      upsertSearchAttributes([{ key: PHASE, value: fresh.phase }]);
    }
  }

  function halt(rolledBack: RolledBack): void {
    halted = true;
    timer.cancel();
    setCurrentDetails(
      `**Angehalten.** Das Journal endet vor Zeile ${rolledBack.seen.seq}, die dieser Vorgang schon gesehen hat: Es wurde zurückgesetzt. ` +
        'Bitte das Journal prüfen (`handschlag journal verify`) und den Vorgang erst dann neu starten (`handschlag restart`).',
    );
  }

  // In turn with the commands: two local activities at once would come back in another order when the run is replayed.
  const look = (at: Instant = now()): Promise<void> =>
    one(async () => {
      if (halted) return;
      const looked = await engine.look(caseId, moment(at));
      if (looked.kind === 'rolled-back') halt(looked);
      else take(looked.snapshot);
    });

  /** A restart begins to count anew: better a day more than a notice given up too early. */
  function failing(keys: readonly string[]): Pick<Delivery, 'failingSince'> {
    const since = keys.flatMap((key): readonly (readonly [string, Instant])[] => {
      const retry = retries.get(key);
      return retry ? [[key, retry.since]] : [];
    });
    return since.length > 0 ? { failingSince: Object.fromEntries(since) } : {};
  }

  async function carryOut(name: DeliveryName, keys: readonly string[]): Promise<void> {
    let outcome: Delivered | undefined;
    try {
      outcome = await deliver(name, { caseId, keys, moment: moment(), ...failing(keys) });
    } catch {
      // The attempt itself broke, e.g. its worker died: like a delivery that wants another try.
    }
    for (const key of keys) underWay.delete(key);
    news = true;
    if (outcome?.kind === 'rolled-back') return halt(outcome);
    if (outcome) take(outcome.snapshot);
    const again = outcome ? outcome.later : keys;
    for (const key of keys) if (!again.includes(key)) retries.delete(key);
    for (const key of again) {
      const { attempts = 0, since = now() } = retries.get(key) ?? {};
      retries.set(key, { at: inSeconds(Math.min(10 * 2 ** attempts, 3600)), attempts: attempts + 1, since });
    }
  }

  return {
    execute: (message) =>
      one(async () => {
        if (halted) return { kind: 'refused', refusal: HALTED };
        const executed = await engine.execute(message, moment());
        if (executed.kind === 'rolled-back') {
          halt(executed);
          return { kind: 'refused', refusal: HALTED };
        }
        take(executed.snapshot);
        return executed.answer;
      }),
    look,
    carryOutWhatIsDue() {
      if (halted) return;
      const ready = (snapshot?.due ?? []).filter(
        ({ key }) => !underWay.has(key) && (retries.get(key)?.at ?? '') <= now(),
      );
      for (const [name, keys] of byName(ready)) {
        for (const key of keys) underWay.add(key);
        void carryOut(name, keys);
      }
    },
    armWakeUp() {
      if (halted) return;
      const next = snapshot?.next;
      if (next) timer.arm(next.at, next.step ? `${next.kind}: ${next.step}` : next.kind);
      const stillDue = new Map(snapshot?.due.map(({ key, by }) => [key, by]));
      for (const [key, { at }] of retries) {
        const name = stillDue.get(key);
        // What became moot while it waited is not waited for.
        if (!name) retries.delete(key);
        else if (at > now()) timer.arm(at, `noch einmal: ${name}`);
      }
    },
    hasNews: () => news || fired !== undefined,
    async takeNews() {
      news = false;
      const at = fired;
      fired = undefined;
      // The server may fire a little early by another clock: never look before the instant that was armed.
      if (at !== undefined) await look(later(at, now()));
    },
    isIdle: () => underWay.size === 0 && !news && fired === undefined,
    isFinished: () => !halted && (snapshot?.finished ?? false) && underWay.size === 0,
    seenHead: () => (seen ? { seen } : {}),
  };
}

/** What falls together and is done by the same activity goes out in one attempt. */
function byName(due: Snapshot['due']): ReadonlyMap<DeliveryName, readonly string[]> {
  const groups = new Map<DeliveryName, string[]>();
  for (const { by, key } of due) groups.set(by, [...(groups.get(by) ?? []), key]);
  return groups;
}

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other);

const HALTED: Refusal = {
  code: 'journal-rolled-back',
  message: {
    de: 'Der Vorgang ist angehalten, weil das Journal zurückgesetzt wurde. Der Betrieb muss es prüfen; bis dahin geht nichts verloren, aber auch nichts weiter.',
    en: 'The case is halted because the journal was rolled back. The operators must check it; until then nothing is lost and nothing goes on.',
  },
};
