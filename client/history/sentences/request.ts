/** Sentences of the request: asked, imported, talked over, checked, completed, changed. */
import { caseNumber } from '../../../domain/case/case-number.ts';
import type { EventDataOf } from '../../../domain/case/events.ts';
import {
  CRITERION,
  LEGAL_BASIS,
  MAILING_KIND,
  MISSING_ITEM,
  TALK_OUTCOME,
  TARGET_GROUP,
} from '../../../domain/guideline/choices/request.ts';
import { officeIn } from '../../../domain/guideline/office-words.ts';
import { CARRIER_ROLES, type Text } from '../../../domain/terms.ts';
import { countOf, dateText, inARow, listOf, NOTHING, whenKnown } from '../wording.ts';
import { reopenedText } from './reopening.ts';
import type { Sentences } from './teller.ts';

export const requestSentences: Sentences<
  | 'case-opened'
  | 'case-imported'
  | 'import-finished'
  | 'preliminary-talk-held'
  | 'completeness-checked'
  | 'request-completed'
  | 'request-returned'
  | 'purpose-revised'
  | 'contact-changed'
> = {
  'case-opened': ({ request }, { on, role, names }) => {
    const project = projectOf(request);
    const { name } = request.carrier;
    const { object } = officeIn(names, role);
    const by = CARRIER_ROLES.includes(role)
      ? NOTHING
      : { de: ` (erfasst durch ${object.de})`, en: ` (recorded by ${object.en})` };
    return inARow(
      {
        de: `Der Träger „${name}“ hat${on.de} um Unterstützung angefragt${by.de}: ${project.de}.`,
        en: `The carrier “${name}” asked for support${on.en}${by.en}: ${project.en}.`,
      },
      whenKnown(request.wantedFrom, (from) => ({
        de: `Gewünschter Versand ab dem ${dateText(from).de}.`,
        en: `Wanted dispatch from ${dateText(from).en} on.`,
      })),
      whenKnown(request.follows, (earlier) => ({
        de: `Das Vorhaben folgt auf den Vorgang ${caseNumber({ caseId: earlier })}.`,
        en: `The project follows case ${caseNumber({ caseId: earlier })}.`,
      })),
    );
  },
  'case-imported': ({ file }, { who }) => ({
    de: `${who.de} hat den laufenden Vorgang aus der Papierakte „${file}“ übernommen und trägt Geschehenes mit seinem Datum nach; bis zum Ende der Übernahme verschickt Handschlag keine Benachrichtigungen.`,
    en: `${who.en} imported the running case from the paper file “${file}” and enters what happened with its dates; until the import is finished Handschlag sends no notices.`,
  }),
  'import-finished': (_data, { who }) => ({
    de: `${who.de} hat die Übernahme aus der Papierakte abgeschlossen; ab jetzt benachrichtigt und erinnert Handschlag.`,
    en: `${who.en} finished the import from the paper file; from now on Handschlag sends notices and reminders.`,
  }),
  'preliminary-talk-held': ({ outcome, timeDiscussed }, { who, on }) => {
    const result = TALK_OUTCOME[outcome];
    return inARow(
      {
        de: `${who.de} hat${on.de} ein Vorgespräch geführt; Ergebnis: ${result.de}.`,
        en: `${who.en} held a preliminary talk${on.en}; outcome: ${result.en}.`,
      },
      timeDiscussed
        ? { de: 'Sitzungen, Ferien und Wahlen kamen zur Sprache.', en: 'It covered sittings, recess and elections.' }
        : {
            de: 'Sitzungen, Ferien und Wahlen kamen nicht zur Sprache.',
            en: 'It did not cover sittings, recess and elections.',
          },
    );
  },
  'completeness-checked': (data, { who, on }) => {
    if (data.outcome === 'complete') {
      return {
        de: `${who.de} hat die Anfrage${on.de} geprüft: Sie ist vollständig.`,
        en: `${who.en} checked the request${on.en}: it is complete.`,
      };
    }
    const missing = listOf(data.missing.map((item) => MISSING_ITEM[item]));
    return {
      de: `${who.de} hat die Anfrage${on.de} geprüft: Sie ist unvollständig. Nachzureichen: ${missing.de}; ein Hinweis liegt bei.`,
      en: `${who.en} checked the request${on.en}: it is incomplete. To be supplied: ${missing.en}; a note is enclosed.`,
    };
  },
  'request-completed': (data, { who, on }) => {
    const project = projectOf(data);
    return {
      de: `${who.de} hat${on.de} die fehlenden Angaben nachgereicht. Die Anfrage lautet jetzt: ${project.de}.`,
      en: `${who.en} supplied the missing information${on.en}. The request now reads: ${project.en}.`,
    };
  },
  'request-returned': ({ reopened }, { who, on }) =>
    inARow(
      {
        de: `${who.de} hat die Anfrage${on.de} zur Nachbesserung zurückgegeben und geschrieben, was nachzubessern ist.`,
        en: `${who.en} returned the request${on.en} and wrote what is to be mended.`,
      },
      reopenedText(reopened),
    ),
  'purpose-revised': ({ request, reopened }, { who, on }) => {
    const project = projectOf(request);
    return inARow(
      {
        de: `${who.de} hat den Zweck${on.de} mit Begründung geändert. Die Anfrage lautet jetzt: ${project.de}.`,
        en: `${who.en} revised the purpose${on.en}, giving a reason. The request now reads: ${project.en}.`,
      },
      reopenedText(reopened),
    );
  },
  'contact-changed': ({ authorised, assigned }, { who, on }) => {
    const [notDe, notEn] = [(is: boolean) => (is ? '' : 'nicht '), (is: boolean) => (is ? '' : 'not ')];
    return {
      de: `${who.de} hat${on.de} mit Begründung eine neue Ansprechperson benannt; sie ist vom Träger ${notDe(authorised)}autorisiert und dem Vorhaben ${notDe(assigned)}fest zugeordnet.`,
      en: `${who.en} named a new contact person${on.en}, giving a reason; the carrier has ${notEn(authorised)}authorised and ${notEn(assigned)}firmly assigned that person.`,
    };
  },
};

type Request = EventDataOf<'request-completed'>;

/** "Fragebogen an ältere Menschen, rund 2.000 Angeschriebene, ausgewählt nach Alter und Stadtteil (Art. 6 …)" */
function projectOf({ mailingKind, targetGroup, expectedCount, criteria, legalBasis }: Request): Text {
  const [what, group, basis] = [MAILING_KIND[mailingKind], TARGET_GROUP[targetGroup], LEGAL_BASIS[legalBasis]];
  const many = countOf(
    expectedCount,
    { de: 'Angeschriebene*r', en: 'addressee' },
    { de: 'Angeschriebene', en: 'addressees' },
  );
  const by = listOf([...new Set(criteria.map(({ criterion }) => criterion))].map((criterion) => CRITERION[criterion]));
  return {
    de: `${what.de} an ${group.de}, rund ${many.de}, Auswahl nach ${by.de}; Rechtsgrundlage: ${basis.de}`,
    en: `${what.en} to ${group.en}, about ${many.en}, selected by ${by.en}; legal basis: ${basis.en}`,
  };
}
