/**
 * The history in plain language: for each row of the journal one sentence that a social planner finds true. Pure;
 * opens no sealed value, so the sentences are the same before and after an erasure.
 */
import type { CaseEventName, EventDataOf } from '../../domain/case/events.ts';
import type { Envelope } from '../../domain/journal/envelope.ts';
import type { MunicipalityEvent, MunicipalityState } from '../../domain/municipality/messages.ts';
import { evolveMunicipality } from '../../domain/municipality/municipality.ts';
import {
  CASE_COMMANDS,
  type CaseCommandName,
  type Json,
  MUNICIPALITY_COMMANDS,
  type MunicipalityCommandName,
  type Text,
} from '../../domain/terms.ts';
import { commandLabel } from './command-labels.ts';
import { type Names, NO_NAMES, namesOfCase, namesOfMunicipality } from './names.ts';
import { additionSentences } from './sentences/additions.ts';
import { correctionSentences } from './sentences/corrections.ts';
import { courseSentences } from './sentences/course.ts';
import { decisionSentences } from './sentences/decision.ts';
import { declarationSentences } from './sentences/declaration.ts';
import { dispatchSentences } from './sentences/dispatch.ts';
import { draftingSentences } from './sentences/drafting.ts';
import { engineSentences } from './sentences/engine.ts';
import { municipalitySentences } from './sentences/municipality.ts';
import { reportingSentences } from './sentences/reporting.ts';
import { requestSentences } from './sentences/request.ts';
import { responseSentences } from './sentences/response.ts';
import { retentionSentences } from './sentences/retention.ts';
import { reviewSentences } from './sentences/review.ts';
import { takingSentences } from './sentences/taking.ts';
import type { Sentences } from './sentences/teller.ts';
import { NOTHING_SO_FAR, type SoFar, soFarAfter } from './so-far.ts';
import { type Teller, tellerOf } from './teller.ts';

export const CASE_SENTENCES: Sentences<CaseEventName> = {
  ...requestSentences,
  ...reviewSentences,
  ...decisionSentences,
  ...declarationSentences,
  ...draftingSentences,
  ...dispatchSentences,
  ...responseSentences,
  ...reportingSentences,
  ...courseSentences,
  ...correctionSentences,
  ...additionSentences,
  ...engineSentences,
  ...retentionSentences,
  ...takingSentences,
};

/** For one stream, row by row from its first on: each row is told with the names and the past that it had when it was written. */
export function storyteller(): (envelope: Envelope) => Text {
  const nameIt = namer();
  let names = NO_NAMES;
  let before = NOTHING_SO_FAR;
  return (envelope) => {
    const sentence = sentenceOf(envelope, names, before);
    names = nameIt(envelope) ?? names;
    before = soFarAfter(before, envelope);
    return sentence;
  };
}

/** The names that hold after each row, where it tells of any. */
function namer(): (envelope: Envelope) => Names | undefined {
  let municipality: MunicipalityState | undefined;
  return ({ kind, stream, seq, type, data }) => {
    if (kind !== 'event') return undefined;
    if (stream.startsWith('municipality/')) {
      municipality = evolveMunicipality(municipality, { type, data } as unknown as MunicipalityEvent, seq);
      return municipality && namesOfMunicipality(municipality);
    }
    if (type !== 'planning-basis-set') return undefined;
    return namesOfCase((data as unknown as EventDataOf<'planning-basis-set'>).basis);
  };
}

/** One row; told alone it says ids where its stream would say names. */
export function sentenceOf(envelope: Envelope, names?: Names, before?: SoFar): Text {
  const teller = tellerOf(envelope, names, before);
  if (envelope.kind === 'command') return commandSentence(envelope.type, teller);
  // An entry tells what the event of its own name says; TypeScript cannot follow that correlation.
  const tell = (envelope.stream.startsWith('municipality/')
    ? municipalitySentences
    : CASE_SENTENCES) as unknown as Readonly<Record<string, ((data: Json, teller: Teller) => Text) | undefined>>;
  return tell[envelope.type]?.(envelope.data, teller) ?? unknownEntry(envelope.type);
}

function commandSentence(type: string, { who, acting }: Teller): Text {
  const known = [...CASE_COMMANDS, ...MUNICIPALITY_COMMANDS].find((command) => command === type);
  if (!known) return unknownEntry(type);
  const label = commandLabel(known as CaseCommandName | MunicipalityCommandName);
  return acting === 'engine'
    ? { de: `${who.de} verzeichnet: „${label.de}“.`, en: `${who.en} makes a record: “${label.en}”.` }
    : { de: `${who.de} reicht ein: „${label.de}“.`, en: `${who.en} submits “${label.en}”.` };
}

/** A row that a later release wrote. */
const unknownEntry = (type: string): Text => ({
  de: `Eintrag der Art „${type}“, die diese Fassung von Handschlag nicht kennt.`,
  en: `An entry of the kind “${type}”, which this release of Handschlag does not know.`,
});
