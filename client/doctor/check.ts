/** One question that `handschlag doctor` asks, and what it can find: all is well, worth knowing, to be done soon, or wrong. */
import type { Text } from '../../domain/terms.ts';
import type { DocumentStore } from '../../storage/documents.ts';
import type { Journal } from '../../storage/journal.ts';
import type { KeyStore } from '../../storage/keys.ts';
import type { MachineFiles } from '../../storage/machine-files.ts';
import type { ReadModel } from '../../storage/read-model.ts';
import type { Webhooks } from '../../storage/webhooks.ts';

export type Verdict =
  | { readonly kind: 'well' | 'note' | 'skipped'; readonly text: Text }
  // A warning keeps nothing from working: somebody has something to do all the same.
  | { readonly kind: 'warning' | 'wrong'; readonly text: Text; readonly todo: Text };

export interface Check {
  /** Stable, for programs. */
  readonly id: string;
  readonly label: Text;
  /** What it throws is told as wrong. */
  ask(site: Site): Verdict | Promise<Verdict>;
}

export interface DoctorStores {
  readonly journal: Journal;
  readonly readModel: ReadModel;
  readonly keys: KeyStore;
  readonly documents: DocumentStore;
  readonly webhooks: Pick<Webhooks, 'troubled'>;
}

/** What the checks look at. */
export interface Site {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The data folder. */
  readonly folder: string;
  /** Whether the stores are PostgreSQL's. */
  readonly postgres: boolean;
  readonly files: MachineFiles;
  readonly withStores: <T>(work: (stores: DoctorStores) => Promise<T>) => Promise<T>;
  /** Where the processes answer; undefined where nothing runs here and nothing is named. */
  readonly processes?: Processes;
  readonly now: () => number;
  /** Reads every row, key and document once; else spot checks must do. */
  readonly thorough: boolean;
}

export interface Processes {
  readonly url: string;
  readonly temporalAddress: string;
  readonly namespace: string;
  readonly taskQueue: string;
  /** Addresses of the operators' ports. */
  readonly metrics?: string;
  readonly workerMetrics?: string;
}

export const well = (de: string, en: string): Verdict => ({ kind: 'well', text: { de, en } });
export const note = (de: string, en: string): Verdict => ({ kind: 'note', text: { de, en } });
export const skipped = (de: string, en: string): Verdict => ({ kind: 'skipped', text: { de, en } });
export const warning = (de: string, en: string, todo: Text): Verdict => ({ kind: 'warning', text: { de, en }, todo });
export const wrong = (de: string, en: string, todo: Text): Verdict => ({ kind: 'wrong', text: { de, en }, todo });

export const NOT_RUNNING = skipped('Handschlag läuft hier gerade nicht', 'Handschlag is not running here now');
