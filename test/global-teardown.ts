/** Nothing of a run stays in memory. */
import { removeTemporaryFolder } from './temporary-folder.ts';

// biome-ignore lint/style/noDefaultExport: jest takes a global teardown only as a default export.
export default function globalTeardown(): void {
  removeTemporaryFolder();
}
