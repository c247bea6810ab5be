/** The API's own description, OpenAPI 3.1, made from the routes and the guideline's table. */
import type { App } from '../create-app.ts';

export function openApiRoutes(app: App): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'Access token of the identity provider for the audience `handschlag`.',
  });
  app.get('/api/v1/openapi.json', (c) =>
    c.json(
      app.getOpenAPI31Document({
        openapi: '3.1.0',
        info: {
          title: 'Handschlag',
          version: '1',
          description:
            'Cooperation between carriers and municipalities. Every write bears an `Idempotency-Key`; after 503 send the same again with the same key.',
          license: { name: 'EUPL-1.2', url: 'https://spdx.org/licenses/EUPL-1.2.html' },
        },
        servers: [{ url: '/' }],
      }),
    ),
  );
}
