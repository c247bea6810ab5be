/** Forms of the commands of people that are no step of the table. */
import { z } from 'zod';
import { CHANNEL_KIND, DOCUMENT_READERS, ERASURE_REASON } from '../choices/course.ts';
import { ROUND_KIND } from '../choices/mailing.ts';
import { valuesOf } from '../choices/values.ts';
import { documentFile } from '../document-fields.ts';
import { labelled, type More } from '../field-meta.ts';
import {
  choice,
  contactData,
  count,
  date,
  freeText,
  list,
  occurredOn,
  personRef,
  plainName,
  variant,
  yes,
} from '../fields.ts';
import { commandHelp as help } from '../help/commands.ts';
import { DECIDING, MUNICIPAL, PARTNERS } from '../readers.ts';
import { Request } from './request.ts';
import { office, reason } from './shared-fields.ts';

const STAFF: More = { readers: MUNICIPAL, ...help.staffReason };
/** The whole request again, under a heading; a copy, because the request itself is a form of its own. */
const request = () => labelled(z.strictObject(Request.shape), 'Anfrage', 'Request', help.request);

export const WithReason = z.strictObject({ reason: reason(), occurredOn: occurredOn() });

/** A case that ran on paper so far: the request, and the file that its facts are taken from. */
export const CaseImport = z.strictObject({
  request: request(),
  file: plainName('Aktenzeichen der Papierakte', 'Number of the paper file', 120, help.paperFile),
});
export const ImportEnd = z.strictObject({});

export const RequestReturn = z.strictObject({
  note: freeText('Was nachzubessern ist', 'What is to be mended', help.returnNote),
  occurredOn: occurredOn(),
});

/** A3: the purpose reshaped; the whole request again. */
export const PurposeRevision = z.strictObject({ reason: reason(), request: request(), occurredOn: occurredOn() });

/** T2: an override needs a written reason from the municipal leadership. */
export const WindowOverride = z.strictObject({
  election: plainName('Wahl', 'Election', 64, { names: 'election', ...help.election }),
  reason: reason(),
  occurredOn: occurredOn(),
});

/** R6, R7: the new contact is authorised like the first. */
export const ContactChange = z.strictObject({
  contact: contactData('Neue Ansprechperson', 'New contact person', { readers: PARTNERS }),
  authorised: yes('Vom Träger autorisiert', 'Authorised by the carrier'),
  assigned: yes('Dem Vorhaben fest zugeordnet', 'Firmly assigned to the project'),
  reason: reason({ readers: PARTNERS, ...help.contactReason }),
  occurredOn: occurredOn(),
});

export const CaseHandOver = z.strictObject({
  to: personRef('Übergeben an', 'Hand over to', help.person),
  reason: reason(STAFF),
});

export const SubstituteAppointment = z.strictObject({
  office: office(),
  person: personRef('Vertretung', 'Substitute', help.person),
  from: date('Ab', 'From', help.from),
  until: date('Bis einschließlich', 'Until', help.until).optional(),
  reason: reason(STAFF),
});

export const ROUND_KINDS = valuesOf(ROUND_KIND);
export const RoundStart = z.strictObject({
  kind: choice(ROUND_KIND, 'Art der Runde', 'Kind of round', help.roundKind),
  reason: reason(),
});

const forReaders = <const V extends 'all' | 'municipality'>(who: V) =>
  variant(DOCUMENT_READERS, who, 'Wer es lesen darf', 'Who may read it');
/** The municipality's own stays with the municipality. */
const internal = { readers: MUNICIPAL };

export const DocumentAttachment = z.discriminatedUnion('readers', [
  z.strictObject({
    readers: forReaders('all'),
    title: freeText('Titel', 'Title', { max: 160, ...help.documentTitle }),
    file: documentFile('attachment-for-all', 'Datei', 'File'),
  }),
  z.strictObject({
    readers: forReaders('municipality'),
    title: freeText('Titel', 'Title', { max: 160, ...help.documentTitle, ...internal }),
    file: documentFile('attachment-for-municipality', 'Datei', 'File'),
  }),
]);

export const Note = z.discriminatedUnion('readers', [
  z.strictObject({ readers: forReaders('all'), text: freeText('Vermerk', 'Note', help.note) }),
  z.strictObject({
    readers: forReaders('municipality'),
    text: freeText('Vermerk', 'Note', { ...help.internalNote, ...internal }),
  }),
]);

export const CHANNEL_KINDS = valuesOf(CHANNEL_KIND);
export const Channel = z.strictObject({
  kind: choice(CHANNEL_KIND, 'Zugangsweg', 'Channel'),
  contact: contactData('Ansprechperson', 'Contact', { readers: PARTNERS, ...help.channelContact }),
  plannedOn: date('Geplant für', 'Planned for', help.plannedOn),
});
export const ChannelResult = z.strictObject({
  channel: count('Nummer des Zugangswegs', 'Number of the channel', 1, { names: 'channel', ...help.channelNumber }),
  reached: count('Ungefähr erreicht', 'Reached about', 0, help.reached).optional(),
  result: freeText('Was daraus wurde', 'What came of it', help.channelResult),
  occurredOn: occurredOn(),
});

/** By the link in the notice. */
export const Acknowledgement = z.strictObject({
  notice: plainName('Benachrichtigung', 'Notice', 200, { names: 'notice', ...help.notice }),
});

export const RulesAdoption = z.strictObject({
  to: count('Regelfassung', 'Version of the rules', 1, help.rules),
  reason: reason(),
});

export const ErasureOrder = z.strictObject({
  keys: list(
    'Zu löschende Angaben',
    'Values to be erased',
    labelled(z.string().regex(/^[a-z0-9]{26}$/), 'Schlüssel der Angabe', 'The value’s key'),
    { min: 1, max: 200, ...help.keys },
  ),
  why: choice(ERASURE_REASON, 'Anlass', 'Occasion'),
});

/** Art. 17(3)(e) GDPR, Art. 18(2): what a dispute or an audit still needs stays, whatever the schedule says. */
export const Hold = z.strictObject({ reason: reason({ readers: DECIDING, ...help.holdReason }) });

export const DeletionProposal = z.strictObject({});
export const DeletionConsent = z.strictObject({});
export const WithdrawnDeletion = z.strictObject({ reason: reason({ readers: DECIDING, ...help.keptReason }) });
