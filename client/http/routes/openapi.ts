/** The API's description, for programs as OpenAPI and for people as pages. */
import type { App } from '../create-app.ts';
import { type ApiDescription, describeApi } from '../openapi/describe-api.ts';
import { contentsPage, DOCS, operationPage } from '../openapi/pages.ts';
import { STYLE } from '../openapi/style.ts';
import { notFound } from '../problems/on-error.ts';
import type { Services } from '../services.ts';

export function openApiRoutes(app: App, { issuer, demonstration }: Pick<Services, 'issuer' | 'demonstration'>): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: aboutTokens(issuer, demonstration),
  });
  // Asked for when every route is there; then it is the same for the whole life of the process.
  let described: ApiDescription | undefined;
  const description = () => {
    described ??= describeApi(app);
    return described;
  };

  app.get('/api/v1/openapi.json', (c) => c.json(description()));
  app.get(`${DOCS}/style.css`, (c) => c.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get(DOCS, (c) => c.html(contentsPage(description())));
  app.get(`${DOCS}/:operation`, (c) => {
    const page = operationPage(description(), c.req.param('operation'));
    return page === undefined ? notFound(c) : c.html(page);
  });
}

function aboutTokens(issuer: string | undefined, demonstration: boolean): string {
  if (demonstration)
    return 'Access token of the demonstration’s own provider: `npx handschlag token social-planner` prints one that lasts 15 minutes.';
  const where = issuer
    ? ` \`${issuer}\`, whose endpoints stand in \`${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration\``
    : '';
  return `Access token of the identity provider${where}.`;
}
