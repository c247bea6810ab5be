/** Sentences of what departs from the table: corrected, revoked, waived, extended. */
import type { Text } from '../../../domain/terms.ts';
import { stepText } from '../names.ts';
import { dateText, inARow, listOf, NOTHING } from '../wording.ts';
import { reopenedText } from './reopening.ts';
import type { Sentences } from './teller.ts';

export const correctionSentences: Sentences<'step-corrected' | 'step-revoked' | 'step-waived' | 'deadline-extended'> = {
  'step-corrected': ({ step, instance, reopened }, { who, on, names }) => {
    const which = stepText(names, step, instance);
    return inARow(
      {
        de: `${who.de} hat ${which.de}${on.de} mit Begründung berichtigt.`,
        en: `${who.en} corrected ${which.en}${on.en}, giving a reason.`,
      },
      // The corrected step itself is done again at once.
      reopenedText(reopened.filter((other) => other !== step)),
    );
  },
  'step-revoked': ({ step, instance, reopened }, { who, on, names }) => {
    const which = stepText(names, step, instance);
    return inARow(
      {
        de: `${who.de} hat ${which.de}${on.de} mit Begründung zurückgenommen.`,
        en: `${who.en} revoked ${which.en}${on.en}, giving a reason.`,
      },
      reopenedText(reopened),
    );
  },
  'step-waived': ({ step, instance, rule, with: along }, { who, names }) => {
    const which = stepText(names, step, instance);
    const others = listOf(along.filter((other) => other !== step).map((other) => stepText(names, other)));
    const also: Text = others.de
      ? { de: `Damit entfällt auch: ${others.de}.`, en: `With it goes: ${others.en}.` }
      : NOTHING;
    return inARow(
      rule
        ? {
            de: `${who.de} hat mit Begründung auf die Soll-Regel ${rule} bei ${which.de} verzichtet.`,
            en: `${who.en} waived the rule ${rule}, which advises only, within ${which.en}, giving a reason.`,
          }
        : {
            de: `${who.de} hat mit Begründung auf ${which.de} verzichtet.`,
            en: `${who.en} waived ${which.en}, giving a reason.`,
          },
      also,
    );
  },
  'deadline-extended': ({ step, instance, until }, { who, names }) => {
    const [which, day] = [stepText(names, step, instance), dateText(until)];
    return {
      de: `${who.de} hat die Frist für ${which.de} mit Begründung bis zum ${day.de} verlängert.`,
      en: `${who.en} extended the deadline of ${which.en} until ${day.en}, giving a reason.`,
    };
  },
};
