/** Sentences of the case's course: how it ends, rests and goes on, and in whose hands it is. */
import type { EventDataOf } from '../../../domain/case/events.ts';
import { officeIn } from '../../../domain/guideline/office-words.ts';
import { stepOf } from '../../../domain/guideline/steps.ts';
import type { Text } from '../../../domain/terms.ts';
import { dateText, quoted, whenKnown } from '../wording.ts';
import { substituteOf } from './substitute.ts';
import type { Sentences } from './teller.ts';

export const courseSentences: Sentences<
  | 'case-withdrawn'
  | 'case-declined'
  | 'case-paused'
  | 'case-resumed'
  | 'case-reopened'
  | 'case-handed-over'
  | 'substitute-appointed'
  | 'recorded-for-office'
  | 'rules-adopted'
> = {
  'case-withdrawn': (_data, { who, on }) => ({
    de: `${who.de} hat die Anfrage${on.de} mit Begründung zurückgezogen.`,
    en: `${who.en} withdrew the request${on.en}, giving a reason.`,
  }),
  'case-declined': (_data, { who, on }) => ({
    de: `${who.de} hat die Anfrage${on.de} mit Begründung abgelehnt.`,
    en: `${who.en} declined the request${on.en}, giving a reason.`,
  }),
  'case-paused': (_data, { who, on }) => ({
    de: `${who.de} hat den Vorgang${on.de} mit Begründung ruhend gestellt; die Fristen ruhen mit.`,
    en: `${who.en} paused the case${on.en}, giving a reason; its deadlines rest, too.`,
  }),
  'case-resumed': (_data, { who, on }) => ({
    de: `${who.de} hat den Vorgang${on.de} mit Begründung fortgesetzt; die Fristen laufen weiter.`,
    en: `${who.en} resumed the case${on.en}, giving a reason; its deadlines run again.`,
  }),
  'case-reopened': (_data, { who, on }) => ({
    de: `${who.de} hat den Vorgang${on.de} mit Begründung wieder aufgenommen.`,
    en: `${who.en} reopened the case${on.en}, giving a reason.`,
  }),
  'case-handed-over': (_data, { who }) => ({
    de: `${who.de} hat den Vorgang mit Begründung an eine andere Person übergeben.`,
    en: `${who.en} handed the case over to another person, giving a reason.`,
  }),
  'substitute-appointed': ({ office, from, until }, { who, acting, names }) => {
    const [whom, first] = [substituteOf(office, acting, names), dateText(from)];
    const last = whenKnown(until, (date) => ({
      de: ` bis einschließlich ${dateText(date).de}`,
      en: ` until ${dateText(date).en}`,
    }));
    return {
      de: `${who.de} hat mit Begründung ${whom.de} bestellt: ab dem ${first.de}${last.de}.`,
      en: `${who.en} appointed ${whom.en}, giving a reason: from ${first.en}${last.en || ' on'}.`,
    };
  },
  'recorded-for-office': ({ office, step, receipt }, { who, role, names }) => {
    const [{ object: whom }, label, proof] = [
      officeIn(names, office),
      quoted(stepOf(step).label),
      receiptText(receipt),
    ];
    // Its own steps the planner only enters so while a case comes over from paper.
    if (office === role) {
      return {
        de: `${who.de} hat aus der Papierakte ${proof.de} nachgetragen: ${label.de}.`,
        en: `${who.en} entered from the paper file ${proof.en}: ${label.en}.`,
      };
    }
    return {
      de: `${who.de} hat ${label.de} für ${whom.de} ${proof.de} erfasst.`,
      en: `${who.en} recorded ${label.en} for ${whom.en} ${proof.en}.`,
    };
  },
  'rules-adopted': ({ to, from }, { who }) => ({
    de: `${who.de} hat für diesen Vorgang mit Begründung die Regelfassung ${to} anstelle der Fassung ${from} übernommen.`,
    en: `${who.en} adopted version ${to} of the rules in place of version ${from} for this case, giving a reason.`,
  }),
};

function receiptText(receipt: EventDataOf<'recorded-for-office'>['receipt']): Text {
  return receipt.kind === 'number'
    ? { de: `nach dem Beleg „${receipt.number}“`, en: `by the receipt “${receipt.number}”` }
    : { de: 'nach dem beigefügten Beleg', en: 'by the enclosed receipt' };
}
