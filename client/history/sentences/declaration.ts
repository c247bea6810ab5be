/** Sentences of the joint declaration and the contract with an outside printer. */
import type { Text } from '../../../domain/terms.ts';
import { entryText } from '../pointed-at.ts';
import type { SoFar } from '../so-far.ts';
import { dateText, NOTHING, whenKnown } from '../wording.ts';
import type { Sentences } from './teller.ts';

export const declarationSentences: Sentences<'declaration-rendered' | 'declaration-signed' | 'processing-agreed'> = {
  'declaration-rendered': ({ decision }, { before }) => {
    const of = entryText(before, decision);
    return {
      de: `Handschlag hat die gemeinsame Erklärung nach der Entscheidung ${of.de} zur Unterzeichnung erstellt.`,
      en: `Handschlag prepared the joint declaration by the decision ${of.en} for signing.`,
    };
  },
  'declaration-signed': ({ side, commits, as }, { who, on, before }) => {
    const delegate: Text =
      as === 'delegate' ? { de: ' durch ihre beauftragte Vertretung', en: ' through its delegate' } : NOTHING;
    const party = side === 'carrier' ? { de: 'den Träger', en: 'carrier' } : { de: 'die Kommune', en: 'municipality' };
    const duty: Text = commits
      ? {
          de: ' und sich verpflichtet, alle Vorgaben einzuhalten, vor allem die des Datenschutzes',
          en: ' and committed to keep all requirements, data protection above all',
        }
      : NOTHING;
    const which = side === 'carrier' && before ? whichOf(before) : NOTHING;
    return {
      de: `${who.de} hat die gemeinsame Erklärung${on.de}${delegate.de} für ${party.de} unterzeichnet${which.de}${duty.de}.`,
      en: `${who.en} signed the joint declaration for the ${party.en}${delegate.en}${on.en}${which.en}${duty.en}.`,
    };
  },
  'processing-agreed': ({ contractor, until, deletionAgreed }, { who, on }) => {
    const term = whenKnown(until, (date) => ({
      de: `, gültig bis zum ${dateText(date).de}`,
      en: `, in force until ${dateText(date).en}`,
    }));
    const deletion: Text = deletionAgreed
      ? { de: 'die Löschung der Adressdateien ist vereinbart', en: 'deletion of the address files is agreed' }
      : {
          de: 'die Löschung der Adressdateien ist nicht vereinbart',
          en: 'deletion of the address files is not agreed',
        };
    return {
      de: `${who.de} hat${on.de} mit „${contractor}“ die Auftragsverarbeitung vertraglich vereinbart (Art. 28 DSGVO)${term.de}; ${deletion.de}.`,
      en: `${who.en} agreed the processing with “${contractor}” by contract (Art. 28 GDPR)${on.en}${term.en}; ${deletion.en}.`,
    };
  },
};

/** S1: where several sign for the carrier, each signature is one of them. */
function whichOf({ signed, signatories }: SoFar): Text {
  if (signatories < 2) return NOTHING;
  return { de: ` (${signed + 1} von ${signatories})`, en: ` (${signed + 1} of ${signatories})` };
}
