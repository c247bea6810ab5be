/** What lists are read from. */
import type { Instant } from '../../domain/terms.ts';
import type { KeyStore } from '../../storage/keys.ts';
import type { MunicipalityLoader } from '../../storage/loading/municipality-loader.ts';
import type { ReadModel } from '../../storage/read-model.ts';

export interface ListStores {
  readonly readModel: ReadModel;
  readonly keys: KeyStore;
  readonly readMunicipality: MunicipalityLoader;
  readonly now: () => Instant | Promise<Instant>;
}
