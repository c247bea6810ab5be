/** The HTTP API, read from top to bottom: what every request passes, then what it can ask for. */
import { OpenAPIHono } from '@hono/zod-openapi';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { AppEnv } from './app-env.ts';
import { authenticate } from './middleware/authenticate.ts';
import { caseByNumber } from './middleware/case-number.ts';
import { limitBodies } from './middleware/limit-bodies.ts';
import { createRateLimits } from './middleware/limit-rate.ts';
import { logRequests } from './middleware/log-requests.ts';
import { readJson } from './middleware/read-json.ts';
import { requestId } from './middleware/request-id.ts';
import { securityHeaders } from './middleware/security-headers.ts';
import { notFound, onError, otherMethods } from './problems/on-error.ts';
import { validationHook } from './problems/validation-hook.ts';
import { accessReportRoutes } from './routes/access-reports.ts';
import { calendarFeedRoutes, openCalendarRoutes } from './routes/calendar-feeds.ts';
import { calendarRoutes } from './routes/calendars.ts';
import { caseRoutes } from './routes/cases.ts';
import { commandRoutes } from './routes/commands.ts';
import { courseRoutes } from './routes/course.ts';
import { decisionRoutes } from './routes/decisions.ts';
import { documentRoutes } from './routes/documents.ts';
import { erasureRoutes } from './routes/erasures.ts';
import { forecastRoutes } from './routes/forecast.ts';
import { guidelineRoutes } from './routes/guideline.ts';
import { healthRoutes } from './routes/health.ts';
import { historyRoutes } from './routes/history.ts';
import { letterRoutes } from './routes/letters.ts';
import { meRoutes } from './routes/me.ts';
import { municipalityRoutes } from './routes/municipalities.ts';
import { municipalityPartRoutes } from './routes/municipality-parts.ts';
import { openApiRoutes } from './routes/openapi.ts';
import { outboxRoutes } from './routes/outbox.ts';
import { peopleRoutes } from './routes/people.ts';
import { restartRoutes } from './routes/restarts.ts';
import { retentionRoutes } from './routes/retention.ts';
import { sessionRoutes, signInRoutes } from './routes/sign-in.ts';
import { stepRoutes } from './routes/steps.ts';
import { taskRoutes } from './routes/tasks.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import type { Services } from './services.ts';

export type App = OpenAPIHono<AppEnv>;

/** What is open to whoever has not signed in. */
const SIGN_IN = ['/api/v1/sign-in-links', '/api/v1/sessions'];

export function createApp(services: Services): App {
  const app: App = new OpenAPIHono<AppEnv>({ defaultHook: validationHook });
  app.onError(onError(services.log));
  app.notFound(notFound);

  app.use(requestId);
  app.use(logRequests(services));
  app.use(securityHeaders);
  healthRoutes(app, services);
  openApiRoutes(app, services);
  const limits = createRateLimits(services.limits);
  app.use('/feeds/*', limits.ofStrangers);
  app.use('/api/*', limits.ofStrangers);
  openCalendarRoutes(app, services);
  app.on(['POST'], SIGN_IN, limitBodies, readJson);
  signInRoutes(app, services);
  app.use(methodNotAllowed({ app, onMethodNotAllowed: otherMethods }));
  app.use('/api/*', authenticate(services));
  app.use('/api/*', limits.ofPeople);
  app.use(
    '/api/v1/cases/*',
    caseByNumber(services.lists, (request) => app.fetch(request)),
  );
  app.use('/api/*', limitBodies);
  app.use('/api/*', readJson);

  caseRoutes(app, services);
  historyRoutes(app, services);
  courseRoutes(app, services);
  forecastRoutes(app, services);
  stepRoutes(app, services);
  commandRoutes(app, services);
  documentRoutes(app, services);
  letterRoutes(app, services);
  taskRoutes(app, services);
  decisionRoutes(app, services);
  guidelineRoutes(app);
  municipalityRoutes(app, services);
  municipalityPartRoutes(app, services);
  peopleRoutes(app, services);
  meRoutes(app, services);
  sessionRoutes(app, services);
  calendarRoutes(app, services);
  calendarFeedRoutes(app, services);
  erasureRoutes(app, services);
  retentionRoutes(app, services);
  accessReportRoutes(app, services);
  restartRoutes(app, services);
  outboxRoutes(app, services);
  webhookRoutes(app, services);
  return app;
}
