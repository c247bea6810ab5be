/** Keeps the whole in order: calendars ahead of time, open cases re-planned, runs there for every open case, restarts. */
import { heartbeat } from '@temporalio/activity';
import { canonicalJson } from '../domain/journal/envelope.ts';
import { municipalityAgenda } from '../domain/municipality/municipality.ts';
import { type CaseId, type CommandId, ENGINE, type Instant, type Json, type MunicipalityId } from '../domain/terms.ts';
import type { CaseLoader } from '../storage/loading/case-loader.ts';
import type { MunicipalityLoader } from '../storage/loading/municipality-loader.ts';
import { signCommand } from '../storage/sealing/command-mac.ts';
import { sha256Hex } from '../storage/sealing/sha256.ts';
import { holidaysOf, offsetsOf } from './calendars.ts';
import type { EngineActivities, MunicipalityAnswer, MunicipalityDue, MunicipalityMessage } from './contract.ts';
import { engineMessage } from './engine-message.ts';
import type { EnginePorts } from './ports.ts';
import { refreshViews } from './refresh-views.ts';

const PAGE = 200;
/** Restarts a second: a new run costs the server about ten times what a step does. */
const RESTARTS_A_SECOND = 20;

/** Servers give up after five days; thirty leave room for slow ones. */
const MAIL_COMES_BACK_WITHIN_MS = 30 * 24 * 60 * 60 * 1000;

type Upkeep = Pick<EngineActivities, 'extendCalendar' | 'replanCases' | 'reconcileCases' | 'restartCases'>;

export function createUpkeep(
  { storage, runs, commandKey, log }: EnginePorts,
  municipalities: MunicipalityLoader,
  executeMunicipality: (message: MunicipalityMessage, at: Instant) => Promise<MunicipalityAnswer>,
  cases: CaseLoader,
): Upkeep {
  /** `since`: the municipality's change that it follows. The same calendar may be owed again, once a Land is changed back. */
  async function record(
    id: MunicipalityId,
    type: MunicipalityMessage['type'],
    data: Json,
    since: number,
    at: Instant,
  ): Promise<void> {
    const message = signCommand(commandKey, {
      commandId: sha256Hex(canonicalJson(['engine', id, type, data, since])) as string as CommandId,
      subject: id,
      type,
      data,
      actor: ENGINE,
      fingerprint: sha256Hex(canonicalJson(data)),
    });
    await executeMunicipality(message, at);
  }

  async function* openCases(filter: Parameters<typeof storage.readModel.cases>[0]): AsyncGenerator<CaseId> {
    let after: CaseId | undefined;
    while (true) {
      const page = await storage.readModel.cases(
        { open: true, ...filter },
        { limit: PAGE, ...(after ? { after } : {}) },
      );
      for (const { caseId } of page) yield caseId;
      after = page.at(-1)?.caseId;
      if (page.length < PAGE) return;
    }
  }

  return {
    async extendCalendar(id, { fromYear = 0, toYear = 0 }, at) {
      const state = await municipalities(id);
      if (!state) return;
      const { land, zone } = state.profile;
      const calendar = {
        holidays: holidaysOf(land, fromYear, toYear),
        offsets: offsetsOf(zone, fromYear, toYear),
        coveredUntil: `${toYear}-12-31`,
        land,
        zone,
      };
      await record(id, 'record-calendar', calendar as unknown as Json, state.changedSeq, at);
    },

    async replanCases(id, { upTo = 0 }, at) {
      for await (const caseId of openCases({ municipality: id, basisBefore: upTo })) {
        // The message's id names the municipality's change: a fan-out that starts over asks nobody twice.
        await runs.send(engineMessage(commandKey, caseId, { type: 'replan', data: {}, id: `${id}#${upTo}` }));
        heartbeat(caseId);
      }
      await record(id, 'record-replanning', { upTo }, upTo, at);
    },

    async reconcileCases() {
      const running = new Set<CaseId>();
      for await (const caseId of runs.running()) running.add(caseId);
      let [started, woken] = [0, 0];
      for await (const caseId of openCases({})) {
        heartbeat(caseId);
        if (running.has(caseId)) continue;
        await runs.start(caseId);
        started += 1;
      }
      const refreshed = await refreshViews(storage, cases, heartbeat);
      if (refreshed > 0) log.info({ code: 'views-refreshed', refreshed }, 'lists written anew');
      const now = await storage.databaseNow();
      for await (const caseId of openCases({ wakeBefore: now })) {
        if (!running.has(caseId)) continue;
        await runs.wake(caseId);
        woken += 1;
      }
      for (const { id } of await storage.webhooks.active()) await runs.wakeWebhook(id, []);
      await storage.sentMails.purge(new Date(Date.parse(now) - MAIL_COMES_BACK_WITHIN_MS).toISOString() as Instant);
      log.info({ started, woken }, 'reconciled');
      return { started, woken };
    },

    async restartCases({ cases }) {
      let restarted = 0;
      const began = performance.now();
      for await (const caseId of cases === 'all' ? openCases({}) : cases) {
        await runs.restart(caseId);
        restarted += 1;
        heartbeat(caseId);
        const ahead = (restarted * 1000) / RESTARTS_A_SECOND - (performance.now() - began);
        if (ahead > 0) await new Promise((done) => setTimeout(done, ahead));
      }
      log.info({ restarted }, 'restarted');
      return { restarted };
    },
  };
}

export const lookAtMunicipality =
  (municipalities: MunicipalityLoader) =>
  async (id: MunicipalityId, at: Instant): Promise<readonly MunicipalityDue[]> =>
    municipalityAgenda(await municipalities(id), at);
