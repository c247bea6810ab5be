/** The API's description, for programs as OpenAPI and for people as pages. */
import type { App } from '../create-app.ts';
import { type ApiDescription, describeApi } from '../openapi/describe-api.ts';
import { contentsPage, DOCS, operationPage } from '../openapi/pages.ts';
import { STYLE } from '../openapi/style.ts';
import { notFound } from '../problems/on-error.ts';

export function openApiRoutes(app: App): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'Access token of the identity provider for the audience `handschlag`.',
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
