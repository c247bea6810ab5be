/**
 * What somebody has typed and not yet sent: kept when they say so, and when their session was over before they sent it. Sealed under
 * a key of the person's own, derived from the installation's; whoever reads the store alone reads nothing.
 */
import { hkdfSync } from 'node:crypto';
import { CompactEncrypt, compactDecrypt } from 'jose';
import { z } from 'zod';
import type { Instant, PersonId } from '../../domain/terms.ts';
import type { Draft, DraftStore } from '../../storage/drafts.ts';
import type { PeopleDirectory } from '../../storage/people.ts';
import { reach } from '../reading/unreachable.ts';

/** Texts by their fields' names. */
export type Typed = ReadonlyMap<string, readonly string[]>;

export interface KeptDraft {
  readonly typed: Typed;
  readonly savedAt: Instant;
}

export interface Drafts {
  /** `place`: the address of the form. Of somebody who was erased nothing is kept any more. */
  keep(person: PersonId, place: string, typed: Typed): Promise<void>;
  find(person: PersonId, place: string): Promise<KeptDraft | undefined>;
  /** Where somebody has something lying, the latest first. */
  places(person: PersonId): Promise<readonly Place[]>;
  drop(person: PersonId, place: string): Promise<void>;
}

export type Place = Pick<Draft, 'place' | 'savedAt' | 'expiresAt'>;

const KEPT_MS = 14 * 24 * 3600 * 1000;
/** A form is some thousand characters; what is longer was not typed. */
const MOST_CHARACTERS = 400_000;

const Content = z.array(z.tuple([z.string(), z.array(z.string())]));

export interface DraftParts {
  readonly store: DraftStore;
  readonly people: Pick<PeopleDirectory, 'find'>;
  readonly secret: Uint8Array;
  readonly now: () => Instant | Promise<Instant>;
}

export function createDrafts({ store, people, secret, now }: DraftParts): Drafts {
  const keyOf = (person: PersonId) => new Uint8Array(hkdfSync('sha256', secret, '', `handschlag draft ${person}`, 32));
  return {
    async keep(person, place, typed) {
      const text = JSON.stringify([...typed]);
      if (text.length > MOST_CHARACTERS) return;
      // A browser may hold a form, and the name of whose it was, longer than the person is known here.
      if (!(await reach(() => people.find(person)))) return;
      const savedAt = await now();
      const expiresAt = new Date(Date.parse(savedAt) + KEPT_MS).toISOString() as Instant;
      const content = await new CompactEncrypt(new TextEncoder().encode(text))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .encrypt(keyOf(person));
      await reach(() => store.purge(savedAt));
      await reach(() => store.put({ person, place, content, savedAt, expiresAt }));
    },

    async find(person, place) {
      const at = await now();
      const draft = await reach(() => store.find(person, place, at));
      if (!draft) return undefined;
      try {
        const { plaintext } = await compactDecrypt(draft.content, keyOf(person));
        const typed = Content.parse(JSON.parse(new TextDecoder().decode(plaintext)));
        return { typed: new Map(typed), savedAt: draft.savedAt };
      } catch {
        // Kept under another key of the installation: nobody can read it any more.
        return undefined;
      }
    },

    async places(person) {
      const at = await now();
      const found = await reach(() => store.ofPerson(person, at));
      return found.map(({ place, savedAt, expiresAt }) => ({ place, savedAt, expiresAt }));
    },

    drop: (person, place) => reach(() => store.drop(person, place)),
  };
}

/** The address of a form, without what only says how it is shown. */
export function placeOf(address: string): string {
  const url = new URL(address, 'https://here.invalid');
  for (const name of ['lang', 'fresh', 'kept']) url.searchParams.delete(name);
  return `${url.pathname}${url.search}`;
}
