/** Sentences of the review: enabler, vetting, offices informed, estimate. */
import { caseNumber } from '../../../domain/case/case-number.ts';
import type { EventDataOf } from '../../../domain/case/events.ts';
import { ESTIMATE_BASIS, INFORMED_BY } from '../../../domain/guideline/choices/review.ts';
import { officeIn } from '../../../domain/guideline/office-words.ts';
import type { Role, Text } from '../../../domain/terms.ts';
import type { Teller } from '../teller.ts';
import { dateText, inARow, listOf, NOTHING, peopleInWords, peopleText, whenKnown } from '../wording.ts';
import { statement } from './statement.ts';
import type { Sentences } from './teller.ts';

export const reviewSentences: Sentences<
  | 'enabler-identified'
  | 'carrier-vetted'
  | 'data-protection-officer-informed'
  | 'press-office-informed'
  | 'statistics-office-informed'
  | 'registration-office-informed'
  | 'addressees-estimated'
> = {
  'enabler-identified': ({ unit, leads }, { who, on }) => ({
    de: `${who.de} hat${on.de} als Ermöglicher benannt: ${unit}. Das Vorhaben führt ${leads === 'municipality' ? 'die Kommune' : 'der Träger'}.`,
    en: `${who.en} identified the enabler${on.en}: ${unit}. The ${leads} leads the project.`,
  }),
  'carrier-vetted': ({ known, goodReference, signatories, carriedOver, ...acting }, { who, on }) => {
    const persons = listOf([
      statement(acting.authorised, { de: 'vom Träger autorisiert', en: 'authorised by the carrier' }),
      statement(acting.assigned, { de: 'dem Vorhaben fest zugeordnet', en: 'firmly assigned to the project' }),
      statement(acting.empowered, { de: 'befugt', en: 'empowered to act' }),
    ]);
    const fromWork = statement(known, {
      de: 'aus Netzwerk- oder Gemeinwesenarbeit bekannt',
      en: 'known from network or community work',
    });
    const reference = goodReference
      ? { de: 'gute Referenz', en: 'good reference' }
      : { de: 'keine gute Referenz', en: 'no good reference' };
    const signers = peopleInWords(signatories);
    return inARow(
      {
        de: `${who.de} hat den Träger${on.de} geprüft: ${fromWork.de}, ${reference.de}; die Handelnden sind ${persons.de}.`,
        en: `${who.en} vetted the carrier${on.en}: ${fromWork.en}, ${reference.en}; the acting persons are ${persons.en}.`,
      },
      signatories === 1
        ? { de: `Für den Träger unterzeichnet ${signers.de} allein.`, en: `For the carrier ${signers.en} signs alone.` }
        : {
            de: `Für den Träger unterzeichnen ${signers.de} gemeinsam.`,
            en: `For the carrier ${signers.en} sign jointly.`,
          },
      whenKnown(carriedOver, ({ from, vettedOn }) => ({
        de: `Grundlage ist die Prüfung vom ${dateText(vettedOn).de} im Vorgang ${caseNumber({ caseId: from })}.`,
        en: `It carries over the vetting of ${dateText(vettedOn).en} in case ${caseNumber({ caseId: from })}.`,
      })),
    );
  },
  'data-protection-officer-informed': (data, teller) => informed(data, teller, 'data-protection-officer'),
  'press-office-informed': (data, teller) => informed(data, teller, 'press-office'),
  'statistics-office-informed': (data, teller) => informed(data, teller, 'statistics-office'),
  'registration-office-informed': (data, teller) => informed(data, teller, 'registration-office'),
  'addressees-estimated': ({ count, basis }, { who, on }) => {
    const [many, source] = [peopleText(count), ESTIMATE_BASIS[basis]];
    return {
      de: `${who.de} hat die Menge${on.de} ohne Namen geschätzt: rund ${many.de}; Grundlage: ${source.de}.`,
      en: `${who.en} estimated the number${on.en}, without names: about ${many.en}; basis: ${source.en}.`,
    };
  },
};

/** A2: the record shows when and how. */
function informed({ how, to }: EventDataOf<'press-office-informed'>, { who, on, names }: Teller, role: Role): Text {
  const [{ object: office }, means] = [officeIn(names, role), INFORMED_BY[how]];
  const people = peopleText(to.length);
  const many = to.length === 0 ? NOTHING : { de: ` (${people.de})`, en: ` (${people.en})` };
  return {
    de: `${who.de} hat ${office.de}${on.de} vorab ${means.de} über das Vorhaben informiert${many.de}.`,
    en: `${who.en} informed ${office.en} of the project beforehand ${means.en}${on.en}${many.en}.`,
  };
}
