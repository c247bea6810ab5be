/** L2: whether two lists name exactly the same documents, in whatever order. */
import type { DocumentId } from '../terms.ts';

export const sameDocuments = (some: readonly DocumentId[], others: readonly DocumentId[]): boolean =>
  some.length === others.length && [...some].sort().join() === [...others].sort().join();
