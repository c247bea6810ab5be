/** Forms of the commands of people that are no step of the table. */
import { z } from 'zod';
import { ROLES, STEPS } from '../../terms.ts';
import {
  choice,
  contactData,
  count,
  date,
  documentRef,
  freeText,
  occurredOn,
  personRef,
  plainName,
  yes,
} from '../fields.ts';
import { SHOULD_RULES } from '../rules.ts';
import { Request } from './request.ts';

const reason = () => freeText('Grund', 'Reason', { max: 2000 });
const step = () => choice(STEPS, 'Schritt', 'Step');
/** Which of several: an office, a register, a committee, a complaint's number. */
const instance = () => z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
const role = () => choice(ROLES, 'Stelle', 'Office');

export const WithReason = z.strictObject({ reason: reason(), occurredOn: occurredOn() });

/** A case that ran on paper so far: the request, and the file that its facts are taken from. */
export const CaseImport = z.strictObject({
  request: Request,
  file: plainName('Aktenzeichen der Papierakte', 'Number of the paper file', 120),
  occurredOn: occurredOn(),
});
export const ImportEnd = z.strictObject({});

export const RequestReturn = z.strictObject({
  note: freeText('Was nachzubessern ist', 'What is to be mended'),
  occurredOn: occurredOn(),
});

/** A3: the purpose reshaped; the whole request again. */
export const PurposeRevision = z.strictObject({ reason: reason(), request: Request, occurredOn: occurredOn() });

/** T2: an override needs a written reason from the municipal leadership. */
export const WindowOverride = z.strictObject({
  election: plainName('Wahl', 'Election', 64),
  reason: reason(),
  occurredOn: occurredOn(),
});

/** R6, R7: the new contact is authorised like the first. */
export const ContactChange = z.strictObject({
  contact: contactData('Neue Ansprechperson', 'New contact person'),
  authorised: yes('Vom Träger autorisiert', 'Authorised by the carrier'),
  assigned: yes('Dem Vorhaben fest zugeordnet', 'Firmly assigned to the project'),
  reason: reason(),
  occurredOn: occurredOn(),
});

export const CaseHandOver = z.strictObject({
  to: personRef('Übergeben an', 'Hand over to'),
  reason: reason(),
});

export const SubstituteAppointment = z.strictObject({
  office: role(),
  person: personRef('Vertretung', 'Substitute'),
  from: date('Ab', 'From'),
  until: date('Bis einschließlich', 'Until').optional(),
  reason: reason(),
});

/** A step that an office completed on paper: its form, and the receipt that shows it. */
export const OfficeRecord = z.strictObject({
  office: role(),
  step: step(),
  form: z.record(z.string(), z.json()),
  receipt: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('document'), file: documentRef }),
    /** E.g. the number of a posting receipt, or of a sheet in the paper file. */
    z.strictObject({ kind: z.literal('number'), number: plainName('Nummer des Belegs', 'Number of the receipt', 120) }),
  ]),
});

/** The step's own form again, whole, parsed by that form's schema. */
export const StepCorrection = z.strictObject({
  step: step(),
  instance: instance().optional(),
  reason: reason(),
  form: z.record(z.string(), z.json()),
});

export const StepRevocation = z.strictObject({ step: step(), instance: instance().optional(), reason: reason() });

/** With a rule: only what this rule asks within the step; without: the whole step. */
export const Waiver = z.strictObject({
  step: step(),
  instance: instance().optional(),
  rule: choice(SHOULD_RULES, 'Soll-Regel', 'Rule').optional(),
  reason: reason(),
});

export const DeadlineExtension = z.strictObject({
  step: step(),
  instance: instance().optional(),
  until: date('Neue Frist', 'New deadline'),
  reason: reason(),
});

export const ROUND_KINDS = ['pretest', 'main', 'follow-up', 'reminder', 'supplement'] as const;
export const RoundStart = z.strictObject({
  kind: choice(ROUND_KINDS, 'Art der Runde', 'Kind of round'),
  reason: reason(),
});

export const DocumentAttachment = z.strictObject({
  title: freeText('Titel', 'Title', { max: 160 }),
  file: documentRef,
  readers: choice(['all', 'municipality'], 'Wer es lesen darf', 'Who may read it'),
});

export const Note = z.strictObject({ text: freeText('Vermerk', 'Note') });

/** C1: each uses its own lists. */
export const CHANNEL_KINDS = [
  'job-centre',
  'employment-agency',
  'social-welfare-office',
  'doctors',
  'therapy-centre',
  'care-service',
  'care-support-point',
  'seniors-council',
  'church',
  'municipal-gazette',
  'district-magazine',
  'local-radio',
  'other',
] as const;
export const Channel = z.strictObject({
  kind: choice(CHANNEL_KINDS, 'Zugangsweg', 'Channel'),
  contact: contactData('Ansprechperson', 'Contact'),
  plannedOn: date('Geplant für', 'Planned for'),
});
export const ChannelResult = z.strictObject({
  channel: count('Nummer des Zugangswegs', 'Number of the channel', 1),
  reached: count('Ungefähr erreicht', 'Reached about').optional(),
  result: freeText('Was daraus wurde', 'What came of it'),
  occurredOn: occurredOn(),
});

/** By the link in the notice. */
export const Acknowledgement = z.strictObject({ notice: z.string().min(1).max(200) });

export const RulesAdoption = z.strictObject({
  to: count('Regelfassung', 'Version of the rules', 1),
  reason: reason(),
});

export const ErasureOrder = z.strictObject({
  keys: z
    .array(z.string().regex(/^[a-z0-9]{26}$/))
    .min(1)
    .max(200),
  why: choice(['request-of-the-person', 'entered-by-mistake', 'retention-ended'], 'Anlass', 'Occasion'),
});
