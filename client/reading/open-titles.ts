/** Opens the titles of a page's cases, with one read of the key store for all of them. */
import { metaOf } from '../../domain/guideline/form-fields.ts';
import { Request } from '../../domain/guideline/forms/request.ts';
import type { SealedValue } from '../../domain/journal/sealed.ts';
import type { CaseId, Role } from '../../domain/terms.ts';
import type { KeyStore } from '../../storage/keys.ts';
import { openValue, SealBrokenError } from '../../storage/sealing/seal.ts';
import { erased, withheld } from './open-fields.ts';
import { reach } from './unreachable.ts';

/** For whoever may not read it, and for everybody once it is erased, the commitment stands in its place. */
export type Title = string | ReturnType<typeof withheld> | ReturnType<typeof erased> | null;

export interface TitledCase {
  readonly caseId: CaseId;
  readonly title: SealedValue | null;
}

export async function openTitles(
  keys: KeyStore,
  cases: readonly TitledCase[],
  role: Role,
): Promise<ReadonlyMap<CaseId, Title>> {
  // P15: an operator sees no contents.
  const reads = role !== 'operator' && (READERS === undefined || READERS.includes(role));
  const kids = reads ? cases.flatMap(({ title }) => title?.kid ?? []) : [];
  const found = await reach(() => keys.findMany(kids));
  return new Map(
    cases.map(({ caseId, title }): [CaseId, Title] => {
      if (!title) return [caseId, null];
      const key = found.get(title.kid);
      if (!key) return [caseId, reads ? erased(title) : withheld(title)];
      return [caseId, open(key, caseId, title)];
    }),
  );
}

const READERS = metaOf(Request.shape.title)?.readers;
/** Within the request, by whichever command it came (`client/commands/form-parts.ts`). */
const PATH = '/title';

/** One title that was tampered with hides itself, not the list; `handschlag journal verify` says which. */
function open(key: Uint8Array, caseId: CaseId, sealed: SealedValue): Title {
  try {
    const title = openValue({ key, caseId, path: PATH, sealed });
    return typeof title === 'string' ? title : withheld(sealed);
  } catch (error) {
    if (error instanceof SealBrokenError) return withheld(sealed);
    throw error;
  }
}
