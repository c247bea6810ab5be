/**
 * Mails what the agenda owes to people: to everybody who holds one of the work's roles, the reminders of one person in one
 * mail, the notices of A2 each alone. What comes back is what the case is told.
 */
import type { CaseState } from '../../domain/case/state.ts';
import type { Work } from '../../domain/case/work.ts';
import { canonicalJson } from '../../domain/journal/envelope.ts';
import { CARRIER_ROLES, type Json, type OrganisationId, type PersonId } from '../../domain/terms.ts';
import type { Person } from '../../storage/people.ts';
import { sha256Hex } from '../../storage/sealing/sha256.ts';
import type { Outcome, SentNotice } from '../deliver.ts';
import type { EnginePorts } from '../ports.ts';
import { composeNotice } from './compose.ts';

type Ports = Pick<EnginePorts, 'storage' | 'mail' | 'publicUrl'>;

/**
 * In milliseconds. What is not handed over by then waits for the next attempt: the activity has 45 seconds, and one that is cut
 * off could not record what it did send.
 */
const BUDGET = 25_000;
/** A record names no more; no office is that large. */
const MOST_RECIPIENTS = 50;

export async function mailNotices(ports: Ports, state: CaseState, works: readonly Work[]): Promise<readonly Outcome[]> {
  const addressed = await Promise.all(
    works.map(async (work) => ({ work, people: await recipients(ports, state, work) })),
  );
  const results = new Map<string, Result>(works.map(({ key }) => [key, { to: [], messageIds: [], later: false }]));
  const spent = AbortSignal.timeout(BUDGET);
  for (const { person, works: together } of mails(addressed)) {
    const messageId = messageIdOf(ports.publicUrl, state, together, person);
    const { subject, text } = composeNotice(state, together, person, ports.publicUrl);
    const answer = spent.aborted ? 'later' : await ports.mail.send({ messageId, to: person.email, subject, text });
    for (const { key } of together) {
      const result = results.get(key);
      if (answer === 'delivered') {
        result?.to.push(person.id);
        result?.messageIds.push(messageId);
      }
      if (result && answer === 'later') result.later = true;
    }
  }
  return outcomes(addressed, results);
}

/** What came of one work, over all its recipients. */
interface Result {
  readonly to: PersonId[];
  readonly messageIds: string[];
  later: boolean;
}

interface Addressed {
  readonly work: Work;
  readonly people: readonly Person[];
}

async function recipients({ storage }: Ports, state: CaseState, work: Work): Promise<readonly Person[]> {
  const found = await Promise.all(
    work.to.map((role) => {
      const home = CARRIER_ROLES.includes(role) ? state.carrier : (state.municipality as string as OrganisationId);
      return storage.people.withRole(home, role);
    }),
  );
  return [...new Map(found.flat().map((person) => [person.id, person])).values()].slice(0, MOST_RECIPIENTS);
}

/** A2's notices are mails of their own; everything else that one person gets now comes in one. */
function mails(
  addressed: readonly Addressed[],
): readonly { readonly person: Person; readonly works: readonly Work[] }[] {
  const mine = new Map<string, { readonly person: Person; readonly works: Work[] }>();
  for (const { work, people } of addressed) {
    for (const person of people) {
      const key = work.kind.startsWith('inform-') ? `${person.id} ${work.key}` : person.id;
      const mail = mine.get(key) ?? { person, works: [] };
      mail.works.push(work);
      mine.set(key, mail);
    }
  }
  return [...mine.values()];
}

/** RFC 5322; the same mail has the same id, so that one that is sent again can be told from a second one. */
function messageIdOf(publicUrl: string, { caseId }: CaseState, works: readonly Work[], { id }: Person): string {
  const hash = sha256Hex(canonicalJson([caseId, works.map(({ key }) => key).sort(), id]));
  return `<${hash.slice(0, 40)}@${new URL(publicUrl).hostname}>`;
}

function outcomes(addressed: readonly Addressed[], results: ReadonlyMap<string, Result>): readonly Outcome[] {
  const sent: SentNotice[] = [];
  const failed = new Map<'nobody' | 'refused', string[]>();
  const later: Outcome[] = [];
  for (const { work, people } of addressed) {
    const result = results.get(work.key);
    if (result && result.to.length > 0) sent.push({ key: work.key, to: result.to, messageIds: result.messageIds });
    else if (result?.later) later.push({ kind: 'later' });
    else {
      const why = people.length === 0 ? 'nobody' : 'refused';
      failed.set(why, [...(failed.get(why) ?? []), work.key]);
    }
  }
  const failures = [...failed].map(([why, keys]) => record('record-failed-notice', { keys, why }, keys));
  if (sent.length === 0) return [...failures, ...later];
  const notices = sent.map((notice) => ({ ...notice }));
  const delivered = record(
    'record-notice',
    { notices },
    notices.map(({ key }) => key),
  );
  return [delivered, ...failures, ...later];
}

/** Its id follows from the works alone, so that an attempt that comes twice records once. */
const record = (type: 'record-notice' | 'record-failed-notice', data: Json, keys: readonly string[]): Outcome => ({
  kind: 'record',
  type,
  data,
  id: sha256Hex(canonicalJson([...keys].sort())),
});
