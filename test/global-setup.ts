/**
 * Bundles the workflows once for a whole test run; suites take its path from `process.env.HANDSCHLAG_TEST_BUNDLE` and pass
 * `workflowBundle: { codePath }` to their worker. Without it every suite would spend two seconds on the same work.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workflowBundle } from '../workers/workflow-bundle.ts';

/** The same for every run of one user: the file is named after a hash of the sources, so an old one is never taken. */
const FOLDER = join(tmpdir(), `handschlag-test-bundles-${process.getuid?.() ?? 0}`);

// biome-ignore lint/style/noDefaultExport: jest takes a global setup only as a default export.
export default async function globalSetup(): Promise<void> {
  // Deadlines are plain dates in a named zone: a test that passes only in the developer's zone must not pass here.
  process.env.TZ = 'UTC';
  process.env.HANDSCHLAG_TEST_BUNDLE = await workflowBundle(FOLDER);
}
