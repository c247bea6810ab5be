/** Documents and dates that count at an instant, and what was agreed otherwise for this case. */

import { CHANNEL_KIND } from '../../../../domain/guideline/choices/course.ts';
import { DOCUMENT_KIND } from '../../../../domain/guideline/choices/document-kinds.ts';
import { ROUND_KIND } from '../../../../domain/guideline/choices/mailing.ts';
import { COMPLAINT_CATEGORY, PRESENTATION_OUTCOME } from '../../../../domain/guideline/choices/response.ts';
import { SIDE } from '../../../../domain/guideline/choices/review.ts';
import { officeIn, type Place } from '../../../../domain/guideline/office-words.ts';
import type { Role, Text } from '../../../../domain/terms.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import { AUDIT } from '../../texts/audit.ts';
import { day, enumerated, joined, moment, number, same, type ToldField, yesOrNo } from './told-field.ts';

export const tellCurrent = (file: CaseFile, place: Place): readonly ToldField[] => [
  ...tellDeclaration(file),
  ...tellMailing(file, place),
  ...tellDates(file, place),
  ...tellRounds(file),
  ...tellComplaints(file),
  ...tellLeeway(file, place),
  ...tellKeeping(file, place),
];

const field = (id: string, label: Text, value: Text): ToldField => ({ id, group: 'current', label, value });

function tellDeclaration({ declaration }: CaseFile): readonly ToldField[] {
  if (!declaration) return [];
  const { document, signed, signatories } = declaration;
  const counted = { de: `${signed} von ${signatories}`, en: `${signed} of ${signatories}` };
  return [
    field('declaration', DOCUMENT_KIND.declaration, documentText(document)),
    field('signatures', AUDIT.carrierSignatures, counted),
  ];
}

function tellMailing({ mailing }: CaseFile, place: Place): readonly ToldField[] {
  if (!mailing) return [];
  const { version, side, documents, agreed, rejected, approvedBy } = mailing;
  return [
    field('mailing', AUDIT.mailing, joined([AUDIT.version, same(`${version}`)], ' ')),
    field('mailing side', AUDIT.draftedBy, SIDE[side]),
    field('mailing documents', AUDIT.documents, enumerated(documents.map(documentText))),
    field('mailing agreed', AUDIT.agreed, yesOrNo(agreed)),
    field('mailing approvals', AUDIT.approvedBy, offices(approvedBy, place)),
    ...(rejected ? [field('mailing rejected', AUDIT.rejected, yesOrNo(true))] : []),
  ];
}

function tellDates({ dispatch, sittings, names }: CaseFile, place: Place): readonly ToldField[] {
  return [
    ...(dispatch
      ? [
          field('dispatch wanted', AUDIT.dispatchPlanned, day(dispatch.wanted)),
          field('dispatch date', AUDIT.dispatchPossible, dispatch.date ? day(dispatch.date) : AUDIT.notAtPresent),
        ]
      : []),
    ...(dispatch?.stoppedBy ? [field('stopped', AUDIT.stoppedBy, offices(dispatch.stoppedBy, place))] : []),
    ...sittings.map(({ committee, date, outcome }) => {
      const taken = outcome
        ? [PRESENTATION_OUTCOME[outcome as keyof typeof PRESENTATION_OUTCOME] ?? same(outcome)]
        : [];
      const label = joined([AUDIT.sitting, same(names.committees[committee] ?? committee)], ': ');
      return field(`sitting ${committee}`, label, enumerated([date ? day(date) : AUDIT.dropped, ...taken]));
    }),
  ];
}

const tellRounds = ({ pastRounds }: CaseFile): readonly ToldField[] =>
  pastRounds.map(({ round, kind, version, sent }) =>
    field(
      `past round ${round}`,
      joined([AUDIT.round, same(`${round}`)], ' '),
      enumerated([
        ROUND_KIND[kind],
        joined([AUDIT.version, same(`${version}`)], ' '),
        joined([number(sent), AUDIT.sentWord], ' '),
      ]),
    ),
  );

const tellComplaints = ({ complaints, channels }: CaseFile): readonly ToldField[] => [
  ...complaints.map(({ complaint, category, receivedOn, legalFollowUp, closed }) =>
    field(
      `complaint ${complaint}`,
      joined([AUDIT.complaint, same(`${complaint}`)], ' '),
      enumerated([
        COMPLAINT_CATEGORY[category],
        joined([AUDIT.receivedOn, day(receivedOn)], ' '),
        closed ? AUDIT.complaintClosed : AUDIT.open,
        ...(legalFollowUp ? [AUDIT.legalFollowUp] : []),
      ]),
    ),
  ),
  ...channels.map(({ channel, kind, plannedOn, recorded }) =>
    field(
      `channel ${channel}`,
      joined([AUDIT.channel, same(`${channel}`)], ' '),
      enumerated([CHANNEL_KIND[kind], day(plannedOn), recorded ? AUDIT.carriedOut : AUDIT.planned]),
    ),
  ),
];

const tellLeeway = ({ extended, substitutes, names }: CaseFile, place: Place): readonly ToldField[] => [
  ...extended.map(({ key, until }) => field(`extended ${key}`, joined([AUDIT.extended, same(key)], ': '), day(until))),
  ...substitutes.map(({ office, person, from, until }) =>
    field(
      `substitute ${office} ${person} ${from}`,
      joined([AUDIT.substitute, officeIn(place, office).label], ': '),
      enumerated([
        same(names.people[person] ?? person),
        joined([AUDIT.from, day(from)], ' '),
        ...(until ? [joined([AUDIT.until, day(until)], ' ')] : []),
      ]),
    ),
  ),
];

function tellKeeping({ retention, hold, deletion, emptiedAt }: CaseFile, place: Place): readonly ToldField[] {
  const by = (role: Role, at: Parameters<typeof moment>[0]) => enumerated([moment(at), officeIn(place, role).label]);
  return [
    ...(retention ? [field('retention', AUDIT.keptUntil, day(retention.dueSince))] : []),
    ...(hold ? [field('hold', AUDIT.hold, by(hold.by, hold.since))] : []),
    ...(deletion ? [field('deletion', AUDIT.deletionProposed, by(deletion.proposedBy, deletion.proposedAt))] : []),
    ...(deletion?.consentedAt && deletion.consentedBy
      ? [field('consent', AUDIT.deletionConsented, by(deletion.consentedBy, deletion.consentedAt))]
      : []),
    ...(emptiedAt ? [field('emptied', AUDIT.emptied, moment(emptiedAt))] : []),
  ];
}

const offices = (roles: readonly Role[], place: Place): Text =>
  enumerated(roles.map((role) => officeIn(place, role).label));

/** By the beginning of its id, as it stands in addresses and records. */
export const documentText = (id: string): Text => same(`${id.slice(0, 12)}…`);
