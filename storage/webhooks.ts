/**
 * The port of webhooks: where a municipality's records system wants to hear of its cases, and up to which row of each case it has
 * heard. What is owed is the head of each case minus that; it lies in the journal's database, so that both are one truth.
 */
import type { CaseId, Instant, MunicipalityId } from '../domain/terms.ts';

export interface Webhook {
  readonly id: string;
  readonly municipality: MunicipalityId;
  readonly url: string;
  /** Names of events; absent: all. */
  readonly events?: readonly string[];
  /** `paused`: it failed for days; `disabled`: the receiver said that it is gone. */
  readonly state: 'active' | 'paused' | 'disabled';
  /** Why it is failing now, or was paused; a code, never a receiver's words. */
  readonly problem?: string;
  readonly createdAt: Instant;
}

/** A case of which the receiver has not heard everything. */
export interface OwedCase {
  readonly caseId: CaseId;
  /** The last row that it has heard of; 0: none. */
  readonly after: number;
}

export interface Rotation {
  readonly secret: Buffer;
  readonly previousUntil: Instant;
  /** The request that asks for it. */
  readonly by: string;
}

export interface Webhooks {
  /** `now`: of cases that exist it hears what happens from now on; `beginning`: everything. */
  create(webhook: Webhook, secret: Buffer, from: 'now' | 'beginning'): Promise<void>;
  find(id: string): Promise<Webhook | undefined>;
  ofMunicipality(municipality: MunicipalityId): Promise<readonly Webhook[]>;
  active(): Promise<readonly Webhook[]>;
  /** Those that do not take messages: active ones whose last attempt failed, and paused ones. */
  troubled(): Promise<readonly Webhook[]>;
  /** The secrets that hold at this time, the newest first. */
  secrets(id: string, at: Instant): Promise<readonly Buffer[]>;
  /** A new secret; the one before holds for a while beside it. Asked by the last one who asked, nothing changes. */
  rotate(id: string, change: Rotation): Promise<Omit<Rotation, 'by'> | undefined>;
  setState(id: string, state: Webhook['state'], problem?: string): Promise<void>;
  /** With all that it has heard; again is harmless. */
  remove(id: string): Promise<void>;
  /** By case; of these cases, or of all. */
  owed(webhook: Webhook, limit: number, cases?: readonly CaseId[]): Promise<readonly OwedCase[]>;
  /** It has heard of everything up to this row; never goes back. */
  heard(id: string, caseId: CaseId, seq: number): Promise<void>;
}
