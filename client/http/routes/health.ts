/** Is the process alive; can it serve. For supervisors, without sign-in and without details. */
import type { App } from '../create-app.ts';
import type { Services } from '../services.ts';

export function healthRoutes(app: App, { health }: Services): void {
  app.get('/health/live', (c) => c.json({ live: true }));
  app.get('/health/ready', async (c) => {
    const [journal, temporal] = await Promise.all([answersInTime(health.journal), answersInTime(health.temporal)]);
    return c.json({ ready: journal && temporal, journal, temporal }, journal && temporal ? 200 : 503);
  });
}

const PATIENCE_MS = 2_500;

async function answersInTime(ask: () => Promise<unknown>): Promise<boolean> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS);
  try {
    await Promise.race([ask(), late]);
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
