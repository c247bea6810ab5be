/**
 * Says where the files of a test run lie, and bundles the workflows once for all of it; suites take the bundle's path from
 * `process.env.HANDSCHLAG_TEST_BUNDLE` and pass `workflowBundle: { codePath }` to their worker. Without it every suite would spend two
 * seconds on the same work.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workflowBundle } from '../workers/workflow-bundle.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The same for every run of one user: the file is named after a hash of the sources, so an old one is never taken. */
const FOLDER = join(tmpdir(), `handschlag-test-bundles-${process.getuid?.() ?? 0}`);

// biome-ignore lint/style/noDefaultExport: jest takes a global setup only as a default export.
export default async function globalSetup(): Promise<void> {
  // Deadlines are plain dates in a named zone: a test that passes only in the developer's zone must not pass here.
  process.env.TZ = 'UTC';
  process.env.HANDSCHLAG_TEST_BUNDLE = await workflowBundle(FOLDER);
  const folder = temporaryFolder();
  if (folder !== undefined) process.env.TMPDIR = folder;
}
