/**
 * Ids of sittings and UIDs of calendar entries, from one to the other: a calendar that was written here and is read again names
 * the same sittings, and whoever subscribes to it sees an entry move, not double.
 */
import { sha256Hex } from '../../storage/sealing/sha256.ts';

/** What beside the sittings stands in a calendar of ours. */
export type Beside = 'deadline' | 'election' | 'window' | 'recess' | 'case';

const DOMAIN = 'handschlag';

export const sittingUid = (municipality: string, sitting: string): string => `${sitting}@${municipality}.${DOMAIN}`;

/** The dot tells it from a sitting's: ids have none. */
export const besideUid = (municipality: string, what: Beside, id: string): string =>
  sittingUid(municipality, `${what}.${id}`);

/** Whether we wrote the entry ourselves, and not as a sitting: its date follows from others and is nothing to read. */
export const isBeside = (uid: string): boolean => own(uid)?.includes('.') ?? false;

/** A sitting's id for a foreign UID: short, of few characters, and different for different UIDs. */
export function sittingIdOf(uid: string, occurrence = ''): string {
  const id = own(uid) ?? uid;
  const slug = id
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const kept =
    slug === id && id.length <= LONGEST ? slug : `${slug.slice(0, LONGEST - 9)}-${sha256Hex(uid).slice(0, 8)}`;
  return `${kept.replace(/^-/, '')}${occurrence && `-${occurrence}`}`;
}

/** With a date behind it an id has 64 characters at most. */
const LONGEST = 53;

function own(uid: string): string | undefined {
  const [id, domain, more] = uid.split('@');
  return more === undefined && domain?.endsWith(`.${DOMAIN}`) ? id : undefined;
}
