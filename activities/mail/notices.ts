/**
 * Mails what agendas owe to people: the notices of A2 each alone, what one person gets of a case in one mail, what one person
 * gets with the day's mail in one over all cases. What comes back is what each case is told.
 */
import { localDate } from '../../domain/calendar/local-time.ts';
import { DAYS_MAIL, type Work } from '../../domain/case/work.ts';
import { canonicalJson } from '../../domain/journal/envelope.ts';
import type { MailTexts } from '../../domain/municipality/mail-texts.ts';
import type { Instant, MunicipalityId } from '../../domain/terms.ts';
import type { Person } from '../../storage/people.ts';
import { sha256Hex } from '../../storage/sealing/sha256.ts';
import type { SentMails } from '../../storage/sent-mails.ts';
import type { EnginePorts } from '../ports.ts';
import { type CaseWorks, composeMail } from './compose.ts';
import { type FailingSince, isTimeForOtherMeans } from './giving-up.ts';
import { type Addressed, type Answer, type Answers, type CaseOutcome, outcomeOf } from './outcomes.ts';
import { type Directory, recipients } from './recipients.ts';

export interface MailPorts extends Pick<EnginePorts, 'mail' | 'publicUrl'> {
  readonly storage: { readonly people: Directory; readonly sentMails: Pick<SentMails, 'note'> };
  /** What a municipality says of its own in every mail; absent: nothing. */
  readonly textsOf?: (municipality: MunicipalityId) => Promise<MailTexts>;
}

export interface Attempt {
  readonly at: Instant;
  /** Once it is aborted nothing more is handed over: an attempt that is cut off could not record what it did send. */
  readonly spent: AbortSignal;
  /** By notice: since when attempts have failed. */
  readonly failingSince?: FailingSince;
}

/** Answers for every case, in the order of the cases; a case of which nothing is due has nothing to record. */
export async function mailNotices(
  { storage, mail, publicUrl, textsOf }: MailPorts,
  cases: readonly CaseWorks[],
  { at, spent, failingSince = {} }: Attempt,
): Promise<readonly CaseOutcome[]> {
  const addressed = (await Promise.all(cases.map((one) => addressedOf(storage.people, one)))).flat();
  const answers = new Map(
    addressed.map((one) => [one, new Map<Person['id'], { answer: Answer; messageId: string }>()]),
  );
  for (const { person, of } of mails(addressed)) {
    const messageId = messageIdOf(publicUrl, of, person, at);
    const answer = spent.aborted ? 'later' : await handOver(of, person, messageId);
    for (const one of of) answers.get(one)?.set(person.id, { answer, messageId });
  }
  const NONE: Answers = new Map();
  const isGivenUp = (work: Work) => isTimeForOtherMeans(work, failingSince[work.key], at);
  return cases.map(({ state: { caseId } }) =>
    outcomeOf(
      caseId,
      addressed
        .filter(({ state }) => state.caseId === caseId)
        .map((one) => ({ ...one, answers: answers.get(one) ?? NONE })),
      isGivenUp,
    ),
  );

  async function handOver(of: readonly Addressed[], person: Person, messageId: string): Promise<Answer> {
    const notices = of.map(({ state: { caseId }, work: { key } }) => ({ caseId, notice: key }));
    await storage.sentMails.note(messageId, notices, at);
    const list = listOf(publicUrl, of);
    const composed = composeMail(byCase(of), person, publicUrl, await ownWordsOf(of));
    return mail.send({ messageId, to: person.email, ...composed, ...(list ? { list } : {}) });
  }

  /** What goes into one mail is of one municipality. */
  async function ownWordsOf([first]: readonly Addressed[]): Promise<MailTexts> {
    return (first && (await textsOf?.(first.state.municipality))) ?? {};
  }
}

const addressedOf = (people: Directory, { state, works }: CaseWorks): Promise<readonly Addressed[]> =>
  Promise.all(
    works.map(async (work) => {
      const all = await recipients(people, state, work);
      const byWish = all.filter((person) => work.kind === 'tell-opened-step' && person.notices === 'days-mail');
      return { state, work, now: all.filter((person) => !byWish.includes(person)), byWish };
    }),
  );

interface MailOf {
  readonly person: Person;
  readonly of: readonly Addressed[];
}

function mails(addressed: readonly Addressed[]): readonly MailOf[] {
  const mine = new Map<string, { readonly person: Person; readonly of: Addressed[] }>();
  for (const one of addressed) {
    for (const person of one.now) {
      const key = canonicalJson([person.id, ...ridesWith(one)]);
      const mail = mine.get(key) ?? { person, of: [] };
      mail.of.push(one);
      mine.set(key, mail);
    }
  }
  return [...mine.values()];
}

/** What has the same answer rides in one mail. */
function ridesWith({ state: { caseId }, work }: Addressed): readonly string[] {
  // A2: the record shows that each office was informed, so its notice is a mail of its own.
  if (work.kind.startsWith('inform-')) return [caseId, work.key];
  return isDaysMail(work) ? [] : [caseId];
}

const isDaysMail = ({ kind }: Work): boolean => DAYS_MAIL.includes(kind);

function byCase(of: readonly Addressed[]): readonly CaseWorks[] {
  const cases = new Map<string, CaseWorks & { readonly works: Work[] }>();
  for (const { state, work } of of) {
    const one = cases.get(state.caseId) ?? { state, works: [] };
    one.works.push(work);
    cases.set(state.caseId, one);
  }
  return [...cases.values()];
}

/** The notices of one municipality. */
function listOf(publicUrl: string, [first]: readonly Addressed[]): string | undefined {
  return first && `${first.state.municipality}.${new URL(publicUrl).hostname}`;
}

/** RFC 5322; the same mail has the same id, so that one that is sent again can be told from a second one. */
function messageIdOf(publicUrl: string, of: readonly Addressed[], { id }: Person, at: Instant): string {
  const keys = of.map(({ state, work }) => `${state.caseId} ${work.key}`).sort();
  const [first] = of;
  const day = first && isDaysMail(first.work) ? [localDate(first.state.basis, at)] : [];
  const hash = sha256Hex(canonicalJson([id, ...day, ...keys]));
  return `<${hash.slice(0, 40)}@${new URL(publicUrl).hostname}>`;
}
