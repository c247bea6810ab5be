/** Everything that the routes call, put together from stores and Temporal. */
import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { Instant, MunicipalityId } from '../../domain/terms.ts';
import type { CredentialStore } from '../../storage/credentials.ts';
import type { DocumentStore } from '../../storage/documents.ts';
import type { DraftStore } from '../../storage/drafts.ts';
import type { Journal } from '../../storage/journal.ts';
import type { KeyStore } from '../../storage/keys.ts';
import { createMunicipalityLoader, type MunicipalityLoader } from '../../storage/loading/municipality-loader.ts';
import type { Readiness } from '../../storage/operation/health.ts';
import type { PeopleDirectory } from '../../storage/people.ts';
import type { ReadModel } from '../../storage/read-model.ts';
import type { Webhooks } from '../../storage/webhooks.ts';
import { type AccessReports, createAccessReports } from '../access-report/access-reports.ts';
import { type CalendarFeeds, createCalendarFeeds } from '../commands/calendar-feeds.ts';
import { type CaseClient, createCaseClient } from '../commands/case-client.ts';
import { createErasePerson, type ErasePerson } from '../commands/erase-person.ts';
import { createMunicipalityClient, type MunicipalityClient } from '../commands/municipality-client.ts';
import { createNameDoor } from '../commands/name-door.ts';
import { createPeopleRegister, type PeopleRegister } from '../commands/people-register.ts';
import { createRestarts, type Restarts } from '../commands/restarts.ts';
import { type CommandSender, createCommandSender } from '../commands/send-command.ts';
import { createWebhookRegister, type WakeWebhook, type WebhookRegister, webhookWaker } from '../commands/webhooks.ts';
import { createDocumentDoor } from '../documents/document-door.ts';
import { createDocuments, type Documents } from '../documents/documents.ts';
import { reportScan } from '../documents/report-scan.ts';
import type { VirusScanner } from '../documents/virus-scanner.ts';
import { createDrafts, type Drafts } from '../drafts/drafts.ts';
import { type CasePapers, createCasePapers } from '../letters/case-papers.ts';
import { createStreamReader } from '../reading/case-stream.ts';
import { createForecastReader, type ForecastReader } from '../reading/forecast.ts';
import { createLists, type Lists } from '../reading/lists.ts';
import { type MunicipalityRow, municipalityHistory } from '../reading/municipality-parts.ts';
import { createPersonalCalendar, type PersonalCalendar } from '../reading/personal-calendar.ts';
import { type ChangePreview, createChangePreview } from '../reading/preview-change.ts';
import { type CalendarReader, createCalendarReader } from '../reading/read-calendar.ts';
import { type CaseReader, createCaseReader } from '../reading/read-case.ts';
import { createPastCaseReader, type PastCaseReader } from '../reading/read-case-at.ts';
import { type ComparableReader, createComparableReader } from '../reading/read-comparable.ts';
import { createEffortReader, type EffortReader } from '../reading/read-effort.ts';
import { createEntriesReader, type EntriesReader, type EntryReader, entryReader } from '../reading/read-entry.ts';
import { createEventReader, type EventReader } from '../reading/read-events.ts';
import { createHistoryReader, type HistoryReader } from '../reading/read-history.ts';
import { createRetentionReader, type RetentionReader } from '../reading/read-retention.ts';
import { createStepsReader, type StepsReader } from '../reading/read-steps.ts';
import {
  type ChangeableReader,
  createChangeableReader,
  createTargetsReader,
  type TargetsReader,
} from '../reading/read-targets.ts';
import { createReadersOnce, type ReadersOnce } from '../reading/readers-once.ts';
import { reachable } from '../reading/unreachable.ts';
import { createSignInLinks, type LinkSender, linkSender, type SignInLinks } from '../sign-in/links.ts';
import { createSessions, type Sessions } from '../sign-in/sessions.ts';
import { DEFAULT_LIMITS, type RateLimits } from './middleware/limit-rate.ts';
import type { TokenVerifier } from './sign-in/token-verifier.ts';

/** The stores as the web process needs them; `openStorage` gives them all. */
export interface Stores {
  readonly journal: Journal;
  readonly readModel: ReadModel;
  readonly keys: KeyStore;
  readonly people: PeopleDirectory;
  readonly credentials: CredentialStore;
  readonly drafts: DraftStore;
  readonly documents: DocumentStore;
  readonly webhooks: Webhooks;
}

export interface Services {
  readonly cases: CaseClient;
  readonly municipalities: MunicipalityClient;
  readonly readCase: CaseReader;
  readonly readCaseAt: PastCaseReader;
  readonly readEvents: EventReader;
  readonly readSteps: StepsReader;
  readonly readTargets: TargetsReader;
  readonly readChangeable: ChangeableReader;
  readonly readHistory: HistoryReader;
  readonly readEntry: EntryReader;
  readonly readEntries: EntriesReader;
  /** For one request that asks a case several things. */
  readonly readersOnce: () => ReadersOnce;
  readonly readComparable: ComparableReader;
  readonly readEffort: EffortReader;
  readonly readForecast: ForecastReader;
  readonly readCalendar: CalendarReader;
  readonly previewChange: ChangePreview;
  readonly readRetention: RetentionReader;
  readonly readMunicipality: MunicipalityLoader;
  readonly lists: Lists;
  readonly documents: Documents;
  readonly casePapers: CasePapers;
  readonly accessReports: AccessReports;
  readonly erasePerson: ErasePerson;
  readonly people: PeopleDirectory;
  readonly peopleRegister: PeopleRegister;
  readonly readMunicipalityHistory: (id: MunicipalityId) => Promise<readonly MunicipalityRow[]>;
  /** The sign-in is the embedded one: invented people, no passwords. */
  readonly demonstration: boolean;
  /** Folder of a local installation's mails; absent: they are really sent. */
  readonly outbox?: string;
  readonly limits: RateLimits;
  readonly calendarFeeds: CalendarFeeds;
  readonly now: () => Instant | Promise<Instant>;
  readonly sessions: Sessions;
  /** What people have typed and not yet sent. */
  readonly drafts: Drafts;
  readonly signInLinks: SignInLinks;
  readonly personalCalendar: PersonalCalendar;
  /** Where people reach this process, without a path. */
  readonly publicUrl: string;
  readonly restarts: Restarts;
  readonly webhooks: WebhookRegister;
  readonly verifyToken: TokenVerifier;
  /** Whose access tokens are taken, for whoever reads the API's description. */
  readonly issuer?: string;
  readonly readiness: Pick<Readiness, 'examine'>;
  readonly log: Logger;
  /** Told of each request that was answered. */
  readonly requestEnded?: (request: EndedRequest) => void;
}

export interface EndedRequest {
  readonly method: string;
  /** The route's pattern, not the address. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** All but the sign-in, which may need the others. */
export type OpenServices = Omit<Services, 'verifyToken' | 'issuer'>;

export interface ServiceParts {
  readonly storage: Stores;
  readonly temporal: Client;
  readonly taskQueue: string;
  readonly commandKey: Uint8Array;
  readonly readiness: Pick<Readiness, 'examine'>;
  readonly log: Logger;
  readonly publicUrl: string;
  readonly demonstration?: boolean;
  /** Absent: files are not scanned for viruses. */
  readonly scan?: VirusScanner | undefined;
  readonly outbox?: string;
  readonly limits?: RateLimits;
  /** In Temporal's place, for tests. */
  readonly send?: CommandSender;
  readonly sendLink?: LinkSender;
  readonly wakeWebhook?: WakeWebhook;
  /** On one machine, where webhooks may call programs beside it. */
  readonly local?: boolean;
  readonly now?: () => Instant | Promise<Instant>;
  /** Milliseconds that a command waits for its answer at most. */
  readonly deadline?: number;
}

export function createServices(parts: ServiceParts): OpenServices {
  const {
    storage,
    temporal,
    taskQueue,
    commandKey,
    readiness,
    log,
    publicUrl,
    demonstration = false,
    now = systemNow,
    deadline,
  } = parts;
  const send = parts.send ?? createCommandSender({ temporal, taskQueue, log, ...(deadline ? { deadline } : {}) });
  const doors = { documentDoor: createDocumentDoor(storage), nameDoor: createNameDoor(storage) };
  const cases = createCaseClient({ storage, send, commandKey, now, ...doors });
  const municipalities = createMunicipalityClient({ storage, send, commandKey });
  const readMunicipality = createMunicipalityLoader(reachable(storage.journal));
  const sessions = createSessions(storage, now);
  const readStream = createStreamReader(storage.journal);
  const lists = createLists({ ...storage, readMunicipality, now });
  const drafts = createDrafts({ store: storage.drafts, people: storage.people, secret: commandKey, now });
  const readEntries = createEntriesReader({ ...storage, readStream }, now);
  return {
    cases,
    municipalities,
    readCase: createCaseReader(storage, now),
    readCaseAt: createPastCaseReader({ ...storage, readStream }, now),
    readEvents: createEventReader(readStream, now),
    readSteps: createStepsReader(storage, now),
    readTargets: createTargetsReader(storage, now),
    readChangeable: createChangeableReader(storage, now),
    readHistory: createHistoryReader({ ...storage, readStream }),
    readEntry: entryReader(readEntries),
    readEntries,
    readersOnce: createReadersOnce(storage, now),
    readComparable: createComparableReader(storage),
    readEffort: createEffortReader(storage.readModel, readMunicipality),
    readRetention: createRetentionReader(storage, readMunicipality, now),
    readForecast: createForecastReader(storage.journal, readMunicipality, now),
    readCalendar: createCalendarReader({ journal: storage.journal, lists, readMunicipality, now }),
    previewChange: createChangePreview({ storage, readMunicipality, now }),
    readMunicipality,
    lists,
    publicUrl,
    ...(parts.outbox === undefined ? {} : { outbox: parts.outbox }),
    limits: parts.limits ?? DEFAULT_LIMITS,
    calendarFeeds: createCalendarFeeds(storage, now),
    now,
    drafts,
    sessions,
    signInLinks: createSignInLinks({
      stores: storage,
      sessions,
      send: parts.sendLink ?? linkSender(temporal, taskQueue),
      now,
      log,
    }),
    personalCalendar: createPersonalCalendar(lists, readMunicipality, now),
    documents: createDocuments({ ...storage, scan: parts.scan, report: reportScan(log) }, now),
    casePapers: createCasePapers({ storage, readMunicipality }),
    accessReports: createAccessReports({ ...storage, drafts }, readMunicipality, now),
    erasePerson: createErasePerson({ storage, cases, now }),
    people: storage.people,
    peopleRegister: createPeopleRegister({ people: storage.people, municipalities, readMunicipality }),
    readMunicipalityHistory: (id) => municipalityHistory(storage, id),
    demonstration,
    webhooks: createWebhookRegister({
      webhooks: storage.webhooks,
      wake: parts.wakeWebhook ?? webhookWaker(temporal, taskQueue, log),
      local: parts.local ?? false,
      now,
    }),
    restarts: createRestarts(temporal, taskQueue),
    readiness,
    log,
  };
}

export const systemNow = (): Instant => new Date().toISOString() as Instant;
