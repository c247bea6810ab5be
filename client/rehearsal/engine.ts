/**
 * Handschlag at work on a virtual clock: wakes up when the agenda says so, and does what is due with the engine's own code.
 * Only its mails reach nobody.
 */
import { deliveryOf } from '../../activities/delivery-of.ts';
import { mailNotices } from '../../activities/mail/notices.ts';
import { agenda } from '../../domain/case/agenda.ts';
import type { CaseCommand } from '../../domain/case/commands.ts';
import type { Work } from '../../domain/case/work.ts';
import { ENGINE, type Instant, type Json } from '../../domain/terms.ts';
import type { Person } from '../../storage/people.ts';
import type { Cooperation } from './cooperation.ts';
import type { RehearsedMail } from './entry.ts';
import { inventedFile } from './invented.ts';
import type { Town } from './town.ts';

export interface Engine {
  /** Works from where it stands until then. */
  workUntil(until: Instant): Promise<void>;
  mails(): readonly RehearsedMail[];
}

/** A case that owes without end would never come to rest. */
const MOST_WAKE_UPS = 5000;

export function createEngine(
  {
    town,
    cooperation,
    people,
  }: { readonly town: Town; readonly cooperation: Cooperation; readonly people: readonly Person[] },
  from: Instant,
): Engine {
  let now = from;
  const mails: RehearsedMail[] = [];

  function replan(upTo: number): void {
    const state = cooperation.state();
    if (state?.status === 'running' && state.basis.municipalitySeq < upTo) record({ type: 'replan', data: {} });
  }

  function record({ type, data }: { readonly type: string; readonly data: Json }): void {
    const refusal = cooperation.give({ type, data } as unknown as CaseCommand, ENGINE, now);
    if (refusal) throw new Error(`the engine's own record was refused: ${type}, ${refusal.code}`);
  }

  /** What has the same answer is recorded together; each attempt asks again what is still owed. */
  async function carryOut(works: readonly Work[]): Promise<void> {
    const byDelivery = Map.groupBy(works, ({ kind }) => deliveryOf(kind));
    for (const [delivery, some] of byDelivery) {
      const keys = some.map(({ key }) => key);
      const due = dueNow().filter(({ key }) => keys.includes(key));
      switch (delivery) {
        case 'renderDeclaration':
        case 'releaseDispatch':
        case 'renewAfterElection':
        case 'erase':
        case 'emptyCase':
          for (const work of due) record(machineRecord(work));
          break;
        default:
          if (due.length > 0) await mail(due);
      }
    }
  }

  const dueNow = (): readonly Work[] => {
    const state = cooperation.state();
    return state ? agenda(state, now).due : [];
  };

  async function mail(works: readonly Work[]): Promise<void> {
    const state = cooperation.state();
    if (!state) return;
    const sent = new Map<string, { readonly to: string; readonly subject: string; readonly text: string }>();
    const transport = {
      send: async (one: {
        readonly messageId: string;
        readonly to: string;
        readonly subject: string;
        readonly text: string;
      }) => {
        sent.set(one.messageId, one);
        return 'delivered' as const;
      },
    };
    const ports = {
      mail: transport,
      publicUrl: PUBLIC_URL,
      storage: { people: directoryOf(people), sentMails: NOTED_NOWHERE },
    };
    const [outcome] = await mailNotices(ports, [{ state, works }], { at: now, spent: new AbortController().signal });
    const about = aboutOf(works, outcome?.records.map(({ data }) => data) ?? []);
    for (const [messageId, { to, subject, text }] of sent) {
      const person = people.find(({ email }) => email === to);
      if (person) mails.push({ at: now, to: person, subject, text, about: about.get(messageId) ?? [] });
    }
    for (const one of outcome?.records ?? []) record(one);
  }

  return {
    mails: () => mails,
    async workUntil(until) {
      for (let wakeUps = 0; wakeUps < MOST_WAKE_UPS; wakeUps++) {
        town.keepUp(now, replan);
        const state = cooperation.state();
        const { due, next } = state ? agenda(state, now) : { due: [], next: undefined };
        if (due.length > 0) await carryOut(due);
        else if (next && next.due <= until) now = next.due;
        else if (now < until) now = until;
        else return;
      }
      throw new Error('the agenda never comes to rest');
    },
  };
}

/** What reaches nobody comes back from nobody. */
const NOTED_NOWHERE = { note: async () => undefined };

const PUBLIC_URL = 'https://handschlag.example';

function machineRecord({ kind, key, election = '', order = 0 }: Work): { readonly type: string; readonly data: Json } {
  switch (kind) {
    case 'render-declaration': {
      const decision = Number(key.split('/')[1]);
      const { sha256: _, ...file } = inventedFile(`declaration by entry ${decision}`);
      return { type: 'record-declaration', data: { file, decision } };
    }
    case 'release-dispatch':
      return { type: 'record-release', data: { key } };
    case 'renew-after-election':
      return { type: 'record-election', data: { election } };
    case 'empty-case':
      return { type: 'record-deletion', data: { proposal: order } };
    default:
      return { type: 'record-erasure', data: { order } };
  }
}

/** By a mail's id: the works that it told of. */
function aboutOf(works: readonly Work[], records: readonly Json[]): ReadonlyMap<string, RehearsedMail['about']> {
  const about = new Map<string, RehearsedMail['about'][number][]>();
  for (const record of records) {
    const { notices = [] } = record as { readonly notices?: readonly { key: string; messageIds: readonly string[] }[] };
    for (const { key, messageIds } of notices) {
      const work = works.find((one) => one.key === key);
      if (!work) continue;
      const { kind, step, date } = work;
      for (const id of messageIds)
        about.set(id, [...(about.get(id) ?? []), { kind, ...(step ? { step } : {}), ...(date ? { date } : {}) }]);
    }
  }
  return about;
}

const directoryOf = (people: readonly Person[]): Parameters<typeof mailNotices>[0]['storage']['people'] => ({
  find: async (id) => people.find((person) => person.id === id),
  withRole: async (organisation, role) =>
    people
      .filter((person) => person.organisation === organisation && person.roles.includes(role))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
});
