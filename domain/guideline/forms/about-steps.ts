/** Forms by which somebody acts on a step from outside it: takes it, records it for an office, corrects, revokes, waives or extends it. */
import { z } from 'zod';
import { RECEIPT_KIND, WAIVABLE_RULE } from '../choices/course.ts';
import { STEP } from '../choices/steps.ts';
import { documentFile } from '../document-fields.ts';
import { labelled, type More } from '../field-meta.ts';
import { choice, date, personRef, plainName, profileId, variant } from '../fields.ts';
import { commandHelp as help } from '../help/commands.ts';
import { office, reason } from './shared-fields.ts';

const step = () => choice(STEP, 'Schritt', 'Step');
/** Which of several: an office, a register, a committee, a complaint's number. */
const instance = () => profileId('Welcher von mehreren', 'Which of several', help.instance);
/** The form of the step that is named; parsed by that step's own schema. */
const stepForm = (more: More) =>
  labelled(z.record(z.string(), z.json()), 'Angaben des Schritts', 'The step’s information', more);

const receiptKind = <K extends keyof typeof RECEIPT_KIND>(kind: K) =>
  variant(RECEIPT_KIND, kind, 'Art des Belegs', 'Kind of receipt');
/** E.g. a posting receipt, by its number or the number of its sheet in the paper file. */
const receipt = () =>
  labelled(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: receiptKind('document'), file: documentFile('receipt', 'Datei', 'File') }),
      z.strictObject({
        kind: receiptKind('number'),
        number: plainName('Nummer des Belegs', 'Number of the receipt', 120, help.receiptNumber),
      }),
    ]),
    'Beleg',
    'Receipt',
    help.receipt,
  );

/** From whom, where a colleague has it: nobody takes a colleague's task by one careless click. */
export const StepTaking = z.strictObject({
  step: step(),
  instance: instance().optional(),
  from: personRef('Übernehmen von', 'Take over from', help.takenFrom).optional(),
});

/** To nobody: given back, for whoever of the office comes first. */
export const StepHandOn = z.strictObject({
  step: step(),
  instance: instance().optional(),
  to: personRef('Weitergeben an', 'Hand on to', help.handedOnTo).optional(),
});

/** A step that an office completed on paper: its form, and the receipt that shows it. */
export const OfficeRecord = z.strictObject({
  office: office(),
  step: step(),
  form: stepForm(help.recordedForm),
  receipt: receipt(),
});

/** The step's own form again, whole. */
export const StepCorrection = z.strictObject({
  step: step(),
  instance: instance().optional(),
  reason: reason(),
  form: stepForm(help.correctedForm),
});

export const StepRevocation = z.strictObject({ step: step(), instance: instance().optional(), reason: reason() });

/** With a rule: only what this rule asks within the step; without: the whole step. */
export const Waiver = z.strictObject({
  step: step(),
  instance: instance().optional(),
  rule: choice(WAIVABLE_RULE, 'Soll-Regel', 'Rule', help.waivedRule).optional(),
  reason: reason(),
});

export const DeadlineExtension = z.strictObject({
  step: step(),
  instance: instance().optional(),
  until: date('Neue Frist', 'New deadline', help.newDeadline),
  reason: reason(),
});
