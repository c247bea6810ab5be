/** Sentences of who of an office does what is asked. Who that is, is told by their office, like everybody in the history. */
import { stepText } from '../names.ts';
import type { Sentences } from './teller.ts';

export const takingSentences: Sentences<'step-taken' | 'step-handed-on'> = {
  'step-taken': ({ step, instance, from }, { who, names }) => {
    const which = stepText(names, step, instance);
    return from
      ? {
          de: `${who.de} hat die Aufgabe ${which.de} von einer anderen Person übernommen.`,
          en: `${who.en} took over the task ${which.en} from another person.`,
        }
      : {
          de: `${who.de} hat die Aufgabe ${which.de} übernommen.`,
          en: `${who.en} took the task ${which.en}.`,
        };
  },
  'step-handed-on': ({ step, instance, to }, { who, names }) => {
    const which = stepText(names, step, instance);
    return to
      ? {
          de: `${who.de} hat die Aufgabe ${which.de} an eine bestimmte Person weitergegeben.`,
          en: `${who.en} handed the task ${which.en} on to a certain person.`,
        }
      : {
          de: `${who.de} hat die Aufgabe ${which.de} zurückgegeben; jede Person der Stelle kann sie übernehmen.`,
          en: `${who.en} gave the task ${which.en} back; anybody of the office can take it.`,
        };
  },
};
