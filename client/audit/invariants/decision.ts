/** A2–A4, S1–S3: informed, permissible, weighed and co-signed before anything is signed; signed before anything is drafted. */
import type { CaseEventName } from '../../../domain/case/events.ts';
import type { Role, StepName } from '../../../domain/terms.ts';
import { isAccepted, isSigned } from '../standing/decision.ts';
import { recordedOffice } from '../standing/people.ts';
import type { Standing } from '../standing.ts';
import { type Breaches, isOf } from './invariant.ts';

export const DECISION: Breaches = {
  // A2
  'weighed-uninformed': ({ event }, standing) => event.type === 'request-weighed' && !areInformed(standing),
  // A3
  'accepted-not-permissible': ({ event }, { decision: { assessment } }) =>
    event.type === 'request-weighed' &&
    event.data.outcome === 'accept' &&
    (assessment === undefined || assessment === 'not-permissible'),
  // A4: four eyes; what was recorded was confirmed by somebody else, as the receipt shows.
  'confirmed-own-decision': ({ event, meta }, { decision, people }) =>
    event.type === 'decision-confirmed' &&
    decision.weighed?.by === meta.actor.person &&
    recordedOffice(people, meta) === undefined,
  // S1
  'signed-before-acceptance': ({ event }, standing) =>
    event.type === 'declaration-signed' &&
    !(isAccepted(standing) && event.data.document === standing.decision.declaration),
  // S3
  unsigned: ({ event }, standing) => isOf(event, FOR_CITIZENS) && !isSigned(standing),
};

const FOR_CITIZENS: readonly CaseEventName[] = [
  'mailing-drafted',
  'mailing-agreed',
  'mailing-approved',
  'cover-letter-signed',
  'addressees-selected',
  'print-released',
  'mailing-printed',
  'mailing-sent',
];

function areInformed({ decision: { informed }, people: { basis } }: Standing): boolean {
  const isThere = (office: Role): boolean => office !== 'statistics-office' || basis?.offices.includes(office) === true;
  return TO_INFORM.every(([office, step]) => !isThere(office) || informed.has(step));
}
const TO_INFORM: readonly (readonly [Role, StepName])[] = [
  ['data-protection-officer', 'inform-data-protection-officer'],
  ['press-office', 'inform-press-office'],
  ['registration-office', 'inform-registration-office'],
  ['statistics-office', 'inform-statistics-office'],
];
