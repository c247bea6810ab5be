/** With what each sentence is told: who acted, on which day, what things are called, and what came before. */

import { officeIn } from '../../domain/guideline/office-words.ts';
import type { Envelope } from '../../domain/journal/envelope.ts';
import type { PlainDate, Role, Text } from '../../domain/terms.ts';
import { dayOf } from '../texts/german-day.ts';
import { type Names, NO_NAMES } from './names.ts';
import type { SoFar } from './so-far.ts';
import { capital, dateText, whenKnown } from './wording.ts';

export interface Teller {
  /** Who did it, as a sentence's beginning: "Die Pressestelle", "Die Poststelle (erfasst durch die Sozialplanung)". */
  readonly who: Text;
  /** In which role it was entered. */
  readonly role: Role;
  /** Whose act it is: the office for which somebody recorded or stood in. */
  readonly acting: Role;
  /** " am 12. März 2027 (nachgetragen)", where the day it happened on was given; else empty. */
  readonly on: Text;
  /** The row's own day. */
  readonly day: PlainDate;
  readonly names: Names;
  /** Absent where a row is told alone. */
  readonly before?: SoFar;
  /** It is the corrected form of a step, not a further one. */
  readonly corrects: boolean;
  /** It came with an import of the council's calendar. */
  readonly imports: boolean;
}

export const tellerOf = (envelope: Envelope, names: Names = NO_NAMES, before?: SoFar): Teller => ({
  who: whoActed(envelope, names, before),
  role: envelope.actor.role,
  acting: envelope.actor.for ?? envelope.actor.role,
  on: whenKnown(occurredOn(envelope), (date) => {
    const { de, en } = dateText(date);
    return date < dayOf(envelope.at)
      ? { de: ` am ${de} (nachgetragen)`, en: ` on ${en} (entered later)` }
      : { de: ` am ${de}`, en: ` on ${en}` };
  }),
  day: dayOf(envelope.at),
  names,
  ...(before ? { before } : {}),
  corrects: before?.corrected === envelope.cause,
  imports: before?.imported === envelope.cause,
});

function whoActed({ type, actor: { role, for: office }, cause }: Envelope, names: Names, before?: SoFar): Text {
  const { subject, object: by } = officeIn(names, role);
  // That it was recorded is the planner's own act.
  const isOwn = office === undefined || office === role || type === 'recorded-for-office';
  if (isOwn) return { de: capital(subject.de), en: capital(subject.en) };
  const { subject: acted, object: instead } = officeIn(names, office);
  // What the planner enters for an office is the office's act; a substitute acts in the office's place.
  const isRecord = before ? before.recorded === cause : role === 'social-planner';
  return isRecord
    ? { de: `${capital(acted.de)} (erfasst durch ${by.de})`, en: `${capital(acted.en)} (recorded by ${by.en})` }
    : {
        de: `${capital(subject.de)}, in Vertretung für ${instead.de},`,
        en: `${capital(subject.en)}, standing in for ${instead.en},`,
      };
}

/** A request that a case was opened with carries the day itself. */
function occurredOn({ data }: Envelope): PlainDate | undefined {
  const facts = data as {
    readonly occurredOn?: PlainDate;
    readonly request?: { readonly occurredOn?: PlainDate };
  } | null;
  return facts?.occurredOn ?? facts?.request?.occurredOn;
}
