/** Writes the read model anew from the journal: the lists are only ever a function of it. */
import { viewOf } from '../../domain/case/project.ts';
import { foldCase } from '../../domain/case/replay.ts';
import type { StreamId } from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';

/**
 * Clears the views, then writes that of each case. Commands may come in meanwhile: each append writes the view of its own
 * case, and of two writers the last one stands, so a case whose head moved while its view was written is read and written
 * again. Until the end the lists are incomplete; nobody's step is lost or refused for that.
 *
 * A case that cannot be read or folded does not keep the others from their views; which ones they were is thrown at the end,
 * as a `CasesNotRebuiltError`. So is a journal that stops answering: run it again.
 */
export async function rebuildReadModel(
  { journal }: { readonly journal: Journal },
  onProgress: (done: number) => void = () => {},
): Promise<{ readonly cases: number }> {
  await journal.clearViews();
  const failures = new Map<StreamId, unknown>();
  let cases = 0;
  for await (const { stream } of journal.streams()) {
    if (!stream.startsWith('case/')) continue;
    try {
      await rebuild(journal, stream);
      cases += 1;
      onProgress(cases);
    } catch (error) {
      failures.set(stream, error);
    }
  }
  if (failures.size > 0) throw new CasesNotRebuiltError(failures);
  return { cases };
}

async function rebuild(journal: Journal, stream: StreamId): Promise<void> {
  while (true) {
    const rows = await journal.read(stream);
    const { state } = foldCase(rows.map(({ envelope }) => envelope));
    if (state) await journal.replaceView(viewOf(state));
    const { seq } = await journal.head(stream);
    if (seq === (rows.at(-1)?.envelope.seq ?? 0)) return;
  }
}

/** Their rows of the read model are missing until their streams can be read again; `handschlag journal verify` says why. */
export class CasesNotRebuiltError extends Error {
  readonly streams: readonly StreamId[];
  constructor(failures: ReadonlyMap<StreamId, unknown>) {
    super(`${failures.size} cases could not be rebuilt: ${[...failures.keys()].join(', ')}`, {
      cause: [...failures.values()][0],
    });
    this.name = 'CasesNotRebuiltError';
    this.streams = [...failures.keys()];
  }
}
