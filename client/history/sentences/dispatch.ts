/** Sentences of print and dispatch: dates and counts. */
import { earliestDispatch } from '../../../domain/calendar/elections.ts';
import { ROUND_KIND } from '../../../domain/guideline/choices/mailing.ts';
import { CRITERION } from '../../../domain/guideline/choices/request.ts';
import type { PlainDate, Text } from '../../../domain/terms.ts';
import { electionText, registerText } from '../names.ts';
import type { SoFar } from '../so-far.ts';
import { correctedText, countOf, dateText, inARow, listOf, NOTHING, numberText, whenKnown } from '../wording.ts';
import { documentCount } from './drafting.ts';
import type { Sentences } from './teller.ts';

export const dispatchSentences: Sentences<
  | 'dispatch-planned'
  | 'window-overridden'
  | 'dispatch-released'
  | 'addressees-selected'
  | 'print-released'
  | 'mailing-printed'
  | 'dispatch-announced'
  | 'mailing-sent'
  | 'address-deletion-confirmed'
  | 'round-started'
> = {
  'dispatch-planned': ({ date }, { who, on, before }) => {
    const [day, was] = [dateText(date), before?.mailing.planned];
    const [again, instead] = [was === date ? AGAIN : NOTHING, was && was !== date ? insteadOf(was) : NOTHING];
    return inARow(
      {
        de: `${who.de} hat${on.de} den Versand${again.de} für den ${day.de} terminiert${instead.de}.`,
        en: `${who.en} planned the dispatch${again.en} for ${day.en}${instead.en}${on.en}.`,
      },
      before ? waiting(before, date) : NOTHING,
    );
  },
  'window-overridden': ({ election }, { who, on, names }) => {
    const which = electionText(names, election);
    return {
      de: `${who.de} hat die Sperrfrist vor der ${which.de} für diesen Vorgang${on.de} mit schriftlicher Begründung aufgehoben.`,
      en: `${who.en} lifted the window before the ${which.en} for this case${on.en}, with a written reason.`,
    };
  },
  'dispatch-released': ({ key }, { names }) => {
    const [, election = '', day] = key.split('/');
    const which = electionText(names, election);
    const from = whenKnown(day as PlainDate | undefined, (date) => ({
      de: ` ab dem ${dateText(date).de}`,
      en: ` from ${dateText(date).en} on`,
    }));
    return {
      de: `Die Sperrfrist vor der ${which.de} ist vorbei; Handschlag hat den wartenden Versand${from.de} freigegeben.`,
      en: `The window before the ${which.en} is over; Handschlag released the waiting dispatch${from.en}.`,
    };
  },
  'addressees-selected': ({ register, criteria, count, blockedEntriesRemoved }, { who, on, names }) => {
    const many = countOf(count, { de: 'Anschrift', en: 'address' }, { de: 'Anschriften', en: 'addresses' });
    const by = listOf([...new Set(criteria)].map((criterion) => CRITERION[criterion]));
    const source = whenKnown(register, (id) => {
      const { de, en } = registerText(names, id);
      return { de: ` im ${de}`, en: ` from the ${en}` };
    });
    const blocked = blockedEntriesRemoved
      ? { de: 'gesperrte Einträge sind ausgenommen', en: 'blocked entries are removed' }
      : { de: 'gesperrte Einträge sind nicht ausgenommen', en: 'blocked entries are not removed' };
    return {
      de: `${who.de} hat${on.de}${source.de} ${many.de} nach ${by.de} ausgewählt; ${blocked.de}. Erfasst ist nur die Anzahl.`,
      en: `${who.en} selected ${many.en}${source.en} by ${by.en}${on.en}; ${blocked.en}. Only the count is recorded.`,
    };
  },
  'print-released': ({ documents }, { who, on, before }) => {
    const count = documentCount(documents);
    if (before?.mailing.isPrinted) {
      return {
        de: `${who.de} hat${on.de} bestätigt, dass die gedruckte Fassung (${count.de}) hinausgehen darf.`,
        en: `${who.en} confirmed${on.en} that the printed version (${count.en}) may leave.`,
      };
    }
    return {
      de: `${who.de} hat den Druck${on.de} freigegeben: Der Andruck (${count.de}) gleicht der freigegebenen Fassung.`,
      en: `${who.en} released the print${on.en}: the proof (${count.en}) equals the approved version.`,
    };
  },
  'mailing-printed': ({ printed, spoiled, kept }, { who, on, before, corrects }) => {
    const all = countOf(printed, { de: 'Sendung', en: 'item' }, { de: 'Sendungen', en: 'items' });
    const waste = numberText(spoiled);
    const rest = countOf(kept, { de: 'Belegexemplar', en: 'file copy' }, { de: 'Belegexemplare', en: 'file copies' });
    const was = before?.mailing.printed;
    if (corrects) {
      const items = correctedText(all, printed, was?.printed);
      const [lost, stay] = [correctedText(waste, spoiled, was?.spoiled), correctedText(rest, kept, was?.kept)];
      return {
        de: `${who.de} hat den Druck${on.de} berichtigt: ${items.de}, davon ${lost.de} Makulatur und ${stay.de}.`,
        en: `${who.en} corrected the print${on.en}: ${items.en}, of which ${lost.en} spoiled and ${stay.en}.`,
      };
    }
    const again = was ? AGAIN : NOTHING;
    return {
      de: `${who.de} hat${on.de}${again.de} ${all.de} gedruckt, davon ${waste.de} Makulatur und ${rest.de}.`,
      en: `${who.en} printed ${all.en}${again.en}${on.en}, of which ${waste.en} spoiled and ${rest.en}.`,
    };
  },
  'dispatch-announced': (data, { who, on }) => {
    const knowing = BRIEFED.flatMap(([item, ...who]) => (data[item] ? who : []));
    const waiting = BRIEFED.flatMap(([item, ...who]) => (data[item] ? [] : who));
    return inARow(
      { de: `${who.de} hat den Versand${on.de} angekündigt.`, en: `${who.en} announced the dispatch${on.en}.` },
      knowing.length
        ? { de: `Bescheid wissen: ${listOf(knowing).de}.`, en: `Briefed: ${listOf(knowing).en}.` }
        : NOTHING,
      waiting.length ? { de: `Noch nicht: ${listOf(waiting).de}.`, en: `Not yet: ${listOf(waiting).en}.` } : NOTHING,
      data.substituteNamed
        ? { de: 'Die Vertrauensperson hat eine Vertretung.', en: 'The trusted person has a substitute.' }
        : { de: 'Die Vertrauensperson hat noch keine Vertretung.', en: 'The trusted person has no substitute yet.' },
    );
  },
  'mailing-sent': ({ sent }, { who, on }) => {
    const items = countOf(sent, { de: 'Sendung', en: 'item' }, { de: 'Sendungen', en: 'items' });
    return { de: `${who.de} hat${on.de} ${items.de} versandt.`, en: `${who.en} sent ${items.en}${on.en}.` };
  },
  'address-deletion-confirmed': ({ deleted, how, register }, { who, on, names }) => {
    const means = whenKnown(how, (text) => ({ de: `: „${text}“`, en: `: “${text}”` }));
    const files = whenKnown(register, (id) => {
      const { de, en } = registerText(names, id);
      return { de: ` aus dem ${de}`, en: ` from the ${en}` };
    });
    return deleted
      ? {
          de: `${who.de} hat${on.de} bestätigt, dass die eigenen Adressdateien${files.de} gelöscht sind${means.de}.`,
          en: `${who.en} confirmed${on.en} that its own address files${files.en} are deleted${means.en}.`,
        }
      : {
          de: `${who.de} hat${on.de} gemeldet, dass die eigenen Adressdateien${files.de} noch nicht gelöscht sind${means.de}.`,
          en: `${who.en} reported${on.en} that its own address files${files.en} are not deleted yet${means.en}.`,
        };
  },
  'round-started': ({ round, kind }, { who }) => ({
    de: `${who.de} hat mit Begründung eine neue Versandrunde begonnen: Runde ${round}, ${ROUND_KIND[kind].de}. Sie braucht eigene Freigaben.`,
    en: `${who.en} started a new round of dispatch, giving a reason: round ${round}, ${ROUND_KIND[kind].en}. It needs approvals of its own.`,
  }),
};

const AGAIN: Text = { de: ' erneut', en: ' again' };

const insteadOf = (date: PlainDate): Text => {
  const day = dateText(date);
  return { de: `, statt für den ${day.de}`, en: ` instead of ${day.en}` };
};

/** T2: what lies in a red stretch leaves when it is over. */
function waiting({ elections, lifted }: SoFar, date: PlainDate): Text {
  if (!elections) return NOTHING;
  const counting = elections.elections.filter(
    (election) => !lifted.some(({ id, date: day }) => id === election.id && day === election.date),
  );
  const opensOn = earliestDispatch({ ...elections, elections: counting }, date);
  if (opensOn === date) return NOTHING;
  const day = dateText(opensOn);
  return { de: `Der Versand wartet bis zum ${day.de}.`, en: `The dispatch waits until ${day.en}.` };
}

const BRIEFED: readonly (readonly ['trustedPersonBriefed' | 'telephoneBriefed' | 'politicsBriefed', ...Text[]])[] = [
  ['trustedPersonBriefed', { de: 'Vertrauensperson', en: 'the trusted person' }],
  ['telephoneBriefed', { de: 'Bürgertelefon', en: 'the public telephone' }],
  ['politicsBriefed', { de: 'Politik', en: 'politics' }, { de: 'Verwaltung', en: 'the administration' }],
];
