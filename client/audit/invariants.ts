/**
 * What must hold in any case, whatever the decider said: the invariants of the design's section 4, asked of the events alone.
 * The property tests hold the decider to them; here they are asked of what really happened.
 */

import { redStretches } from '../../domain/calendar/elections.ts';
import { localDate } from '../../domain/calendar/local-time.ts';
import type { CaseEvent, CaseEventName, EventDataOf, EventMeta } from '../../domain/case/events.ts';
import { caseEvent, metaOf } from '../../domain/case/replay.ts';
import type { Envelope } from '../../domain/journal/envelope.ts';
import type { Role, StreamId } from '../../domain/terms.ts';
import { type Finding, type FindingCode, finding } from './findings.ts';
import { isOutsideRole } from './roles.ts';
import { NOTHING, RECORDS, type Standing, standingAfter } from './standing.ts';

export function invariantFindings(stream: StreamId, envelopes: readonly Envelope[]): readonly Finding[] {
  const findings: Finding[] = [];
  let standing = NOTHING;
  for (const envelope of envelopes) {
    if (envelope.kind !== 'event') continue;
    const [event, meta] = [caseEvent(envelope), metaOf(envelope)];
    try {
      const broken = brokenBy(event, meta, standing);
      findings.push(...broken.map((code) => finding(stream, envelope.seq, code, event.type)));
      standing = standingAfter(standing, event, meta);
    } catch {
      return [...findings, finding(stream, envelope.seq, 'not-foldable', event.type)];
    }
  }
  return findings;
}

/** `standing` is what stood before the event. */
function brokenBy(event: CaseEvent, meta: EventMeta, standing: Standing): readonly FindingCode[] {
  const broken: { readonly [code in FindingCode]?: boolean } = {
    'unapproved-mailing': isOf(event, ['mailing-printed', 'mailing-sent']) && !isApproved(standing),
    unsigned: isOf(event, FOR_CITIZENS) && !isSigned(standing),
    'signed-before-acceptance': event.type === 'declaration-signed' && !maySign(event.data.document, standing),
    ...acceptance(event, standing),
    'after-the-end': standing.over && !isOf(event, STILL_RECORDED),
    'quantities-differ': event.type === 'mailing-sent' && !addsUp(event.data.sent, standing),
    // L9
    'more-than-selected': event.type === 'mailing-sent' && event.data.sent > (standing.selected ?? 0),
    'sent-in-red-stretch': event.type === 'mailing-sent' && isRed(event.data, meta, standing),
    'approved-own-draft': event.type === 'mailing-approved' && standing.drafters.has(meta.actor.person),
    'outside-role': isOutsideRole(event, meta, standing),
    'recorded-twice': isOf(event, RECORDS) && standing.recorded.has((event.data as { readonly key: string }).key),
  };
  return (Object.keys(broken) as FindingCode[]).filter((code) => broken[code]);
}

const isOf = ({ type }: CaseEvent, names: readonly CaseEventName[]): boolean => names.includes(type);

/** What the engine had begun is still told, and erasing knows no end. */
const STILL_RECORDED: readonly CaseEventName[] = [...RECORDS, 'erasure-ordered', 'erased', 'planning-basis-set'];
const FOR_CITIZENS: readonly CaseEventName[] = [
  'mailing-drafted',
  'mailing-agreed',
  'mailing-approved',
  'cover-letter-signed',
  'addressees-selected',
  'mailing-printed',
  'mailing-sent',
];

// L2, L3: both offices and the leadership, all of them for exactly the documents of the draft.
function isApproved({ draft }: Standing): boolean {
  if (!draft?.agreed) return false;
  const consents = [...APPROVING.map((office) => draft.approvals.get(office)), draft.coverLetter];
  return consents.every((documents) => documents === draft.documents);
}
const APPROVING: readonly Role[] = ['data-protection-officer', 'press-office'];

// S3
const isSigned = ({ declaration, signatures }: Standing): boolean =>
  declaration !== undefined &&
  (['carrier', 'municipality'] as const).every((side) => signatures.get(side) === declaration);

// S1
const maySign = (document: string, { decision, declaration }: Standing): boolean =>
  decision === 'accept' && document === declaration;

// A2, A3
function acceptance(
  event: CaseEvent,
  { assessment, informed }: Standing,
): { readonly [code in FindingCode]?: boolean } {
  if (event.type !== 'request-weighed' || event.data.outcome !== 'accept') return {};
  return {
    'accepted-not-permissible': assessment === undefined || assessment === 'not-permissible',
    'accepted-uninformed': !informed.has('inform-data-protection-officer') || !informed.has('inform-press-office'),
  };
}

// L7
const addsUp = (sent: number, { print }: Standing): boolean =>
  print !== undefined && print.printed === sent + print.spoiled + print.kept;

// T2: the red stretch ends with the election day.
function isRed(data: EventDataOf<'mailing-sent'>, { at }: EventMeta, { basis, overrides }: Standing): boolean {
  if (!basis) return true;
  const day = data.occurredOn ?? localDate(basis, at);
  return redStretches(basis).some(({ election, from, to }) => !overrides.has(election.id) && from <= day && day <= to);
}
