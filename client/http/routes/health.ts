/** Is the process alive; can it serve. For supervisors, without sign-in and without details: those are on the operators' port. */
import type { App } from '../create-app.ts';
import type { Services } from '../services.ts';

export function healthRoutes(app: App, { readiness }: Services): void {
  app.get('/health/live', (c) => c.json({ live: true }));
  app.get('/health/ready', async (c) => {
    const { ready } = await readiness.examine();
    return c.json({ ready }, ready ? 200 : 503);
  });
}
