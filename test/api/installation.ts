/**
 * An installation for API tests: real stores on disk, the real engine's activities, and in Temporal's place a sender that
 * hands each command straight to `execute`. The processes have tests of their own.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { createActivities } from '../../activities/create-activities.ts';
import type { CaseRuns, Mail } from '../../activities/ports.ts';
import type { CommandSender } from '../../client/commands/send-command.ts';
import { type App, createApp } from '../../client/http/create-app.ts';
import { createServices, type ServiceParts, type Services } from '../../client/http/services.ts';
import { byDirectory } from '../../client/http/sign-in/claims.ts';
import { createTokenVerifier } from '../../client/http/sign-in/token-verifier.ts';
import { Profile } from '../../domain/municipality/profile.ts';
import type {
  Actor,
  CaseId,
  Hash,
  Instant,
  MunicipalityId,
  OrganisationId,
  PersonId,
  Role,
} from '../../domain/terms.ts';
import { openStorage, type Storage } from '../../storage/open.ts';
import { createReadiness, storeChecks } from '../../storage/operation/health.ts';
import { createLog } from '../../storage/operation/log.ts';
import { OFFICES } from '../domain/municipality/town.ts';

export const MUELHEIM = 'muelheim' as MunicipalityId;
export const NOW = '2026-03-02T09:00:00.000Z' as Instant;
export const ISSUER = 'https://id.example';
const PUBLIC_URL = 'https://handschlag.example';

const PEOPLE: readonly (readonly [id: string, organisation: string, roles: readonly Role[]])[] = [
  ['carla', 'nachbarschaft', ['carrier', 'carrier-management']],
  ['otto', 'other-carrier', ['carrier']],
  ['petra', 'muelheim', ['social-planner']],
  ['dora', 'muelheim', ['data-protection-officer']],
  ['presse', 'muelheim', ['press-office']],
  ['lea', 'muelheim', ['leadership', 'social-planner']],
  ['hugo', 'muelheim', ['head-of-unit']],
  ['mona', 'muelheim', ['registration-office']],
  ['vera', 'muelheim', ['mail-room']],
  ['audit', 'muelheim', ['auditor']],
  ['opa', 'muelheim', ['operator']],
];

export interface Installation {
  readonly folder: string;
  readonly storage: Storage;
  /** Of every command that was handed to the engine. */
  readonly sent: { readonly data: unknown; readonly subject: string }[];
  readonly services: Services;
  readonly app: App;
  readonly log: string[];
  readonly mails: readonly Mail[];
  /** To whom a sign-in link was sent. */
  readonly linksFor: readonly PersonId[];
  clock: Instant;
  /** What the sender does instead of handing a command on. */
  broken: undefined | 'before' | 'after';
  actor(id: string, role?: Role): Actor;
  token(
    claims?: Readonly<Record<string, unknown>>,
    header?: { readonly alg?: string; readonly otherKey?: boolean },
  ): Promise<string>;
  /** Carries out what the engine owes a case now. */
  deliver(caseId: CaseId): Promise<void>;
  close(): Promise<void>;
}

/** `parts`: what of the web process is to be otherwise; `profile`: of the municipality. */
export async function installation(
  parts: Partial<ServiceParts> = {},
  profile: Partial<Profile> = {},
): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'handschlag-api-'));
  const storage = await openStorage({
    HANDSCHLAG_DATA: folder,
    HANDSCHLAG_KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  });
  const commandKey = randomBytes(32);
  const lines: string[] = [];
  const log = createLog('test', 'info', { write: (line: string) => void lines.push(line) });
  const state = { clock: NOW, broken: undefined as Installation['broken'] };
  const mails: Mail[] = [];
  const activities = createActivities({
    storage,
    // Nobody is called.
    poster: { post: async () => ({ status: 204 }) },
    mail: {
      send: async (mail) => {
        mails.push(mail);
        return 'delivered';
      },
    },
    runs: {} as CaseRuns,
    log,
    build: '0'.repeat(64) as Hash,
    commandKey,
    publicUrl: PUBLIC_URL,
  });
  const sent: { readonly data: unknown; readonly subject: string }[] = [];
  const send: CommandSender = {
    async toCase(message) {
      if (state.broken === 'before') return undefined;
      // As it travels: what is not plain JSON would not arrive.
      const arrived = JSON.parse(JSON.stringify(message)) as typeof message;
      sent.push(arrived);
      const executed = await activities.execute(arrived, { at: state.clock, seen: null });
      if (executed.kind === 'rolled-back') throw new Error('rolled back');
      return state.broken === 'after' ? undefined : executed.answer;
    },
    async toMunicipality(message) {
      const { answer, due } = await activities.executeMunicipality(message, state.clock);
      for (const work of due) {
        if (work.kind === 'extend-calendar')
          await activities.extendCalendar(message.subject as MunicipalityId, work, state.clock);
      }
      return answer;
    },
  };

  for (const [id, organisation, roles] of PEOPLE) {
    await storage.people.put({
      id: id as PersonId,
      name: `Person ${id}`,
      email: `${id}@people.example`,
      language: 'de',
      organisation: organisation as OrganisationId,
      roles,
      subject: `sub-${id}`,
      municipality: MUELHEIM,
    });
  }

  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const other = await generateKeyPair('ES256');
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'one' }] });
  const verifyToken = createTokenVerifier({
    issuer: ISSUER,
    audience: 'handschlag',
    keys,
    personOf: byDirectory(storage.people),
  });
  const now = () => state.clock;
  const readiness = createReadiness(storeChecks(storage, { folder, freeMegabytes: 0 }));
  const linksFor: PersonId[] = [];
  const sendLink = async (person: PersonId) => {
    linksFor.push(person);
    await activities.sendSignInLink(person, state.clock);
  };
  const services: Services = {
    ...createServices({
      ...{
        storage,
        temporal: {} as Client,
        taskQueue: 'none',
        commandKey,
        readiness,
        log,
        now,
        send,
        sendLink,
        wakeWebhook: async () => undefined,
      },
      publicUrl: PUBLIC_URL,
      ...parts,
    }),
    verifyToken,
    restarts: { start: async () => ({ result: async () => ({ restarted: 2 }) }) },
  };

  const actor = (id: string, role?: Role): Actor => {
    const known = PEOPLE.find(([candidate]) => candidate === id);
    if (!known) throw new Error(`nobody is called ${id}`);
    const [, organisation, roles] = known;
    return {
      person: id as PersonId,
      role: role ?? roles[0] ?? 'auditor',
      organisation: organisation as OrganisationId,
    };
  };
  const established = await services.municipalities.submit({
    actor: { ...actor('opa'), role: 'operator' },
    type: 'establish-municipality',
    id: MUELHEIM,
    form: { ...PROFILE, ...profile },
    key: 'establish-muelheim',
  });
  if (established.kind !== 'receipt') throw new Error(JSON.stringify(established));

  return {
    folder,
    storage,
    sent,
    services,
    app: createApp(services),
    log: lines,
    mails,
    linksFor,
    get clock() {
      return state.clock;
    },
    set clock(at) {
      state.clock = at;
    },
    get broken() {
      return state.broken;
    },
    set broken(how) {
      state.broken = how;
    },
    actor,
    token: (claims = {}, { alg = 'ES256', otherKey = false } = {}) =>
      new SignJWT({
        sub: 'sub-carla',
        iss: ISSUER,
        aud: 'handschlag',
        exp: Math.floor(Date.now() / 1000) + 300,
        ...claims,
      })
        .setProtectedHeader({ alg, kid: 'one' })
        .sign(otherKey ? other.privateKey : privateKey),
    async deliver(caseId) {
      const looked = await activities.look(caseId, { at: state.clock, seen: null });
      if (looked.kind === 'rolled-back') throw new Error('rolled back');
      for (const { by, key } of looked.snapshot.due)
        await activities[by]({ caseId, keys: [key], moment: { at: state.clock, seen: null } });
    },
    async close() {
      await storage.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export const PROFILE = Profile.parse({
  id: 'muelheim',
  name: 'Mülheim an der Ruhr',
  kind: 'district-free-city',
  land: 'NW',
  unit: 'Stabsstelle Sozialplanung',
  leadership: 'Oberbürgermeister',
  offices: OFFICES,
  committees: [{ id: 'social', name: 'Sozialausschuss', paperDeadline: { kind: 'days-before', days: 10 } }],
  sittings: [{ id: 'social-2026-06', committee: 'social', date: '2026-06-18', start: '16:00' }],
});
