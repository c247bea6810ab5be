/** A name for every operation, as the functions of a generated client are called: `assessLegalPosition`, `getCase`, `listTasks`. */

/** `path` with OpenAPI's braces. Steps and commands are called by their own names. */
export function operationIdOf(method: string, path: string): string {
  const [, of, own] = /\/(cases|municipalities)\/\{\w+\}\/(?:steps|commands)\/([a-z-]+)$/.exec(path) ?? [];
  if (own !== undefined)
    return camelCase(
      of === 'cases' || own.endsWith('municipality')
        ? own
        : `${own}${ALSO_OF_CASES.has(own) ? '-of-municipality' : ''}`,
    );
  const name = NAMES[`${method} ${path.replace('/api/v1/', '')}`];
  if (name === undefined) throw new Error(`no name for the operation ${method} ${path}`);
  return name;
}

/** Commands of a municipality that a case has as well. */
const ALSO_OF_CASES: ReadonlySet<string> = new Set(['appoint-substitute']);

const camelCase = (text: string): string =>
  text.replace(/-+([A-Za-z0-9])/g, (_match, letter: string) => letter.toUpperCase());

/** Programs are written against these names: one that stands here is not changed. */
const NAMES: Readonly<Record<string, string>> = {
  'post sign-in-links': 'requestSignInLink',
  'post sessions': 'openSession',
  'delete sessions/current': 'endSession',
  'post cases': 'openCase',
  'get cases': 'listCases',
  'post cases/import': 'importCase',
  'get cases/{caseId}': 'getCase',
  'get cases/{caseId}/history': 'getCaseHistory',
  'get cases/{caseId}/history/{seq}': 'getCaseEntry',
  'get cases/{caseId}/events': 'listCaseEvents',
  'get cases/{caseId}/steps': 'listCaseSteps',
  'get cases/{caseId}/forecast': 'getForecast',
  'get cases/{caseId}/plan': 'getPlan',
  'get cases/{caseId}/comparable': 'listComparableCases',
  'post cases/{caseId}/documents': 'uploadDocument',
  'get cases/{caseId}/documents': 'listDocuments',
  'get cases/{caseId}/documents/{id}': 'getDocument',
  'get cases/{caseId}/letters/decision-note.pdf': 'getDecisionNote',
  'get cases/{caseId}/letters/decision-letter.pdf': 'getDecisionLetter',
  'get cases/{caseId}/letters/committee-paper.pdf': 'getCommitteePaper',
  'get tasks': 'listTasks',
  'get guideline': 'getGuideline',
  'get guideline/steps/{step}': 'getGuidelineStep',
  'get municipalities': 'listMunicipalities',
  'get municipalities/{id}': 'getMunicipality',
  'get municipalities/{id}/offices': 'listOffices',
  'get municipalities/{id}/committees': 'listCommittees',
  'get municipalities/{id}/closed-days': 'listClosedDays',
  'get municipalities/{id}/carriers': 'listCarriers',
  'get municipalities/{id}/sittings': 'listSittings',
  'get municipalities/{id}/elections': 'listElections',
  'get municipalities/{id}/history': 'getMunicipalityHistory',
  'get municipalities/{id}/when': 'getGoodTimes',
  'get municipalities/{id}/effort': 'getEffort',
  'get municipalities/{id}/retention': 'listRetention',
  'get municipalities/{id}/people': 'listPeople',
  'post municipalities/{id}/people': 'registerPerson',
  'get municipalities/{id}/people/{person}': 'getPerson',
  'put municipalities/{id}/people/{person}': 'changePerson',
  'delete municipalities/{id}/people/{person}': 'removePerson',
  'get municipalities/{id}/calendar.ics': 'getCalendar',
  'post municipalities/{id}/calendar-imports': 'importCalendar',
  'get municipalities/{id}/webhooks': 'listWebhooks',
  'post municipalities/{id}/webhooks': 'createWebhook',
  'delete municipalities/{id}/webhooks/{webhook}': 'removeWebhook',
  'post municipalities/{id}/webhooks/{webhook}/secret-rotations': 'rotateWebhookSecret',
  'post municipalities/{id}/webhooks/{webhook}/resumptions': 'resumeWebhook',
  'get me': 'getMe',
  'put me/preferences': 'changeMyPreferences',
  'get me/calendar-feeds': 'listCalendarFeeds',
  'post me/calendar-feeds': 'createCalendarFeed',
  'delete me/calendar-feeds/{feed}': 'revokeCalendarFeed',
  'get me/access-report': 'getMyAccessReport',
  'get me/access-report.pdf': 'getMyAccessReportPdf',
  'get people/{person}/access-report': 'getAccessReport',
  'get people/{person}/access-report.pdf': 'getAccessReportPdf',
  'post access-reports': 'searchAccessReport',
  'post erasures/people': 'erasePerson',
  'post restarts': 'restartCases',
  'get outbox': 'listOutbox',
  'get outbox/{mail}': 'getOutboxMail',
};
