/** Sentences of the review: enabler, vetting, offices informed, estimate. */
import { caseNumber } from '../../../domain/case/case-number.ts';
import type { EventDataOf } from '../../../domain/case/events.ts';
import type { Role, Text } from '../../../domain/terms.ts';
import { roleAsObject } from '../roles.ts';
import type { Teller } from '../teller.ts';
import { countOf, dateText, inARow, listOf, NOTHING, whenKnown } from '../wording.ts';
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
    return inARow(
      {
        de: `${who.de} hat den Träger${on.de} geprüft: ${fromWork.de}, ${reference.de}; die Handelnden sind ${persons.de}.`,
        en: `${who.en} vetted the carrier${on.en}: ${fromWork.en}, ${reference.en}; the acting persons are ${persons.en}.`,
      },
      signatories === 1
        ? { de: 'Für den Träger unterzeichnet 1 Person allein.', en: 'For the carrier 1 person signs alone.' }
        : {
            de: `Für den Träger unterzeichnen ${signatories} Personen gemeinsam.`,
            en: `For the carrier ${signatories} people sign jointly.`,
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
    const many = countOf(count, { de: 'Person', en: 'person' }, { de: 'Personen', en: 'people' });
    const source = ESTIMATES[basis];
    return {
      de: `${who.de} hat die Menge${on.de} ohne Namen geschätzt: rund ${many.de}; Grundlage: ${source.de}.`,
      en: `${who.en} estimated the number${on.en}, without names: about ${many.en}; basis: ${source.en}.`,
    };
  },
};

/** A2: the record shows when and how. */
function informed({ how, to }: EventDataOf<'press-office-informed'>, { who, on }: Teller, role: Role): Text {
  const [office, means] = [roleAsObject(role), MEANS[how]];
  const people = countOf(to.length, { de: 'Person', en: 'person' }, { de: 'Personen', en: 'people' });
  const many = to.length === 0 ? NOTHING : { de: ` (${people.de})`, en: ` (${people.en})` };
  return {
    de: `${who.de} hat ${office.de}${on.de} ${means.de}${many.de} vorab über das Vorhaben informiert.`,
    en: `${who.en} informed ${office.en} of the project beforehand ${means.en}${many.en}${on.en}.`,
  };
}

const MEANS: { readonly [H in EventDataOf<'press-office-informed'>['how']]: Text } = {
  mail: { de: 'per E-Mail', en: 'by mail' },
  telephone: { de: 'telefonisch', en: 'by telephone' },
  'in-person': { de: 'persönlich', en: 'in person' },
  letter: { de: 'schriftlich', en: 'by letter' },
};

const ESTIMATES: { readonly [B in EventDataOf<'addressees-estimated'>['basis']]: Text } = {
  'statistics-extract': { de: 'Auszug aus der Statistik', en: 'an extract of the statistics' },
  'register-count': { de: 'Auszählung des Melderegisters', en: 'a count of the register' },
  census: { de: 'Zensus', en: 'the census' },
  experience: { de: 'Erfahrungswerte', en: 'experience' },
};
