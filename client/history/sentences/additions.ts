/** Sentences of what is added beside the steps: documents, notes, further channels, acknowledgements, orders to erase. */
import type { EventDataOf } from '../../../domain/case/events.ts';
import type { Text } from '../../../domain/terms.ts';
import { countOf, dateText, inARow, whenKnown } from '../wording.ts';
import { noticeAbout } from './notices.ts';
import type { Sentences } from './teller.ts';

export const additionSentences: Sentences<
  'document-attached' | 'note-added' | 'channel-added' | 'channel-recorded' | 'notice-acknowledged' | 'erasure-ordered'
> = {
  'document-attached': ({ readers }, { who }) => {
    const whom: Text =
      readers === 'municipality'
        ? { de: 'lesen darf es nur die Kommune', en: 'only the municipality may read it' }
        : { de: 'alle Beteiligten dürfen es lesen', en: 'everybody involved may read it' };
    return {
      de: `${who.de} hat ein Dokument beigefügt; ${whom.de}.`,
      en: `${who.en} attached a document; ${whom.en}.`,
    };
  },
  'note-added': ({ readers }, { who }) =>
    readers === 'municipality'
      ? {
          de: `${who.de} hat einen Vermerk angelegt, den nur die Kommune lesen darf.`,
          en: `${who.en} added a note that only the municipality may read.`,
        }
      : { de: `${who.de} hat einen Vermerk angelegt.`, en: `${who.en} added a note.` },
  'channel-added': ({ channel, kind, plannedOn }, { who }) => {
    const [what, day] = [CHANNELS[kind], dateText(plannedOn)];
    return {
      de: `${who.de} hat Zugangsweg ${channel} angelegt: ${what.de}, geplant für den ${day.de}.`,
      en: `${who.en} added channel ${channel}: ${what.en}, planned for ${day.en}.`,
    };
  },
  'channel-recorded': ({ channel, reached }, { who, on }) =>
    inARow(
      {
        de: `${who.de} hat Zugangsweg ${channel}${on.de} ausgewertet und beschrieben, was daraus wurde.`,
        en: `${who.en} recorded what came of channel ${channel}${on.en}.`,
      },
      whenKnown(reached, (count) => {
        const people = countOf(count, { de: 'Person', en: 'person' }, { de: 'Personen', en: 'people' });
        return { de: `Erreicht: ungefähr ${people.de}.`, en: `Reached: about ${people.en}.` };
      }),
    ),
  'notice-acknowledged': ({ notice }, { who, names }) => {
    const { about } = noticeAbout(notice, names);
    return {
      de: `${who.de} hat die Benachrichtigung zur Kenntnis genommen: ${about.de}.`,
      en: `${who.en} acknowledged the notice: ${about.en}.`,
    };
  },
  'erasure-ordered': ({ keys, why }, { who }) => {
    const occasion = OCCASIONS[why];
    const count = countOf(
      keys.length,
      { de: 'geschützte Angabe', en: 'sealed value' },
      { de: 'geschützte Angaben', en: 'sealed values' },
    );
    return {
      de: `${who.de} hat die Löschung angeordnet: ${count.de}; Anlass: ${occasion.de}.`,
      en: `${who.en} ordered an erasure: ${count.en}; occasion: ${occasion.en}.`,
    };
  },
};

const CHANNELS: { readonly [K in EventDataOf<'channel-added'>['kind']]: Text } = {
  'job-centre': { de: 'Jobcenter', en: 'job centre' },
  'employment-agency': { de: 'Agentur für Arbeit', en: 'employment agency' },
  'social-welfare-office': { de: 'Sozialamt', en: 'social welfare office' },
  doctors: { de: 'Arztpraxen', en: 'doctors' },
  'therapy-centre': { de: 'Therapiezentrum', en: 'therapy centre' },
  'care-service': { de: 'Pflegedienst', en: 'care service' },
  'care-support-point': { de: 'Pflegestützpunkt', en: 'care support point' },
  'seniors-council': { de: 'Seniorenbeirat', en: 'seniors’ council' },
  church: { de: 'Kirchengemeinde', en: 'church' },
  'municipal-gazette': { de: 'Amtsblatt', en: 'municipal gazette' },
  'district-magazine': { de: 'Stadtteilzeitung', en: 'district magazine' },
  'local-radio': { de: 'Lokalradio', en: 'local radio' },
  other: { de: 'ein anderer Weg', en: 'another way' },
};

const OCCASIONS: { readonly [W in EventDataOf<'erasure-ordered'>['why']]: Text } = {
  'request-of-the-person': { de: 'Verlangen der Person', en: 'the person’s request' },
  'entered-by-mistake': { de: 'irrtümliche Erfassung', en: 'entered by mistake' },
  'retention-ended': { de: 'Ablauf der Aufbewahrungsfrist', en: 'retention ended' },
};
