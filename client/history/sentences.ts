/**
 * The history in plain language: for each row of the journal one sentence that a social planner finds true, and the rules that
 * it stands under. Pure; opens no sealed value, so the sentences are the same before and after an erasure.
 */
import { COMMAND_TABLE } from '../../domain/case/commands.ts';
import type { CaseEventName } from '../../domain/case/events.ts';
import { stepOf } from '../../domain/guideline/steps.ts';
import type { Envelope } from '../../domain/journal/envelope.ts';
import {
  CASE_COMMANDS,
  type CaseCommandName,
  type Json,
  MUNICIPALITY_COMMANDS,
  type MunicipalityCommandName,
  type PlainDate,
  STEPS,
  type Text,
} from '../../domain/terms.ts';
import { commandLabel } from './command-labels.ts';
import { courseSentences } from './sentences/course.ts';
import { mailingSentences } from './sentences/mailing.ts';
import { municipalitySentences } from './sentences/municipality.ts';
import { noticeRules } from './sentences/notices.ts';
import { requestSentences } from './sentences/request.ts';
import type { Sentences } from './sentences/teller.ts';
import { type Teller, tellerOf } from './wording.ts';

export const CASE_SENTENCES: Sentences<CaseEventName> = {
  ...requestSentences,
  ...mailingSentences,
  ...courseSentences,
};

export function sentenceOf(envelope: Envelope): Text {
  const teller = tellerOf(envelope.actor, occurredOn(envelope));
  if (envelope.kind === 'command') return commandSentence(envelope.type, teller);
  // An entry tells what the event of its own name says; TypeScript cannot follow that correlation.
  const tell = (envelope.stream.startsWith('municipality/')
    ? municipalitySentences
    : CASE_SENTENCES) as unknown as Readonly<Record<string, ((data: Json, teller: Teller) => Text) | undefined>>;
  return tell[envelope.type]?.(envelope.data, teller) ?? unknownEntry(envelope.type);
}

/** The guideline's rules that the row stands under, from the tables of steps and commands. */
export function rulesOf({ kind, type, data }: Envelope): readonly string[] {
  if (type === 'notice-recorded' || type === 'notice-failed')
    return noticeRules((data as { readonly key: string }).key);
  const name = kind === 'command' ? CASE_COMMANDS.find((command) => command === type) : sourceOf(type, data);
  if (name === undefined) return [];
  const step = STEPS.find((candidate) => candidate === name);
  return step ? stepOf(step).rules : COMMAND_TABLE[name as keyof typeof COMMAND_TABLE].rules;
}

function commandSentence(type: string, { who }: Teller): Text {
  const known = [...CASE_COMMANDS, ...MUNICIPALITY_COMMANDS].find((command) => command === type);
  if (!known) return unknownEntry(type);
  const label = commandLabel(known as CaseCommandName | MunicipalityCommandName);
  return { de: `${who.de} reicht ein: „${label.de}“.`, en: `${who.en} submits “${label.en}”.` };
}

function occurredOn({ data }: Envelope): PlainDate | undefined {
  const facts = data as {
    readonly occurredOn?: PlainDate;
    readonly request?: { readonly occurredOn?: PlainDate };
  } | null;
  return facts?.occurredOn ?? facts?.request?.occurredOn;
}

function sourceOf(type: string, data: Json): CaseCommandName | undefined {
  if (type === 'declaration-signed') {
    return (data as { readonly side: string }).side === 'carrier' ? 'sign-for-carrier' : 'sign-for-municipality';
  }
  return (SOURCES as Readonly<Record<string, CaseCommandName>>)[type];
}

const SOURCES: { readonly [N in Exclude<CaseEventName, 'declaration-signed'>]: CaseCommandName } = {
  'case-opened': 'open-case',
  'completeness-checked': 'check-completeness',
  'request-completed': 'complete-request',
  'enabler-identified': 'identify-enabler',
  'data-protection-officer-informed': 'inform-data-protection-officer',
  'press-office-informed': 'inform-press-office',
  'legal-position-assessed': 'assess-legal-position',
  'request-weighed': 'weigh-request',
  'declaration-rendered': 'record-declaration',
  'mailing-drafted': 'draft-mailing',
  'mailing-agreed': 'draft-mailing',
  'mailing-approved': 'approve-mailing',
  'mailing-rejected': 'approve-mailing',
  'cover-letter-signed': 'sign-cover-letter',
  'dispatch-planned': 'plan-dispatch',
  'window-overridden': 'override-window',
  'dispatch-released': 'record-release',
  'addressees-selected': 'select-addressees',
  'mailing-printed': 'print-mailing',
  'mailing-sent': 'send-mailing',
  'sitting-chosen': 'choose-sitting',
  'report-submitted': 'submit-report',
  'report-presented': 'present-report',
  'case-closed': 'close-case',
  'case-withdrawn': 'withdraw-case',
  'case-declined': 'decline-case',
  'case-paused': 'pause-case',
  'case-resumed': 'resume-case',
  'step-corrected': 'correct-step',
  'notice-recorded': 'record-notice',
  'notice-failed': 'record-failed-notice',
  'erasure-ordered': 'order-erasure',
  erased: 'record-erasure',
  'planning-basis-set': 'replan',
};

/** A row that a later release wrote. */
const unknownEntry = (type: string): Text => ({
  de: `Eintrag der Art „${type}“, die diese Fassung von Handschlag nicht kennt.`,
  en: `An entry of the kind “${type}”, which this release of Handschlag does not know.`,
});
