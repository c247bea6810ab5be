/** Refusals: what is wrong, under which rule, what to do, in both languages. One place, so that the words stay of one kind. */
import { longDate } from '../calendar/long-date.ts';
import { OFFICE } from '../guideline/choices/offices.ts';
import { officeIn, type Place } from '../guideline/office-words.ts';
import { textIn } from '../guideline/placed-text.ts';
import type { Refusal, Role, Text } from '../terms.ts';
import type { CaseState, Done } from './state.ts';

export const refusal = (code: string, de: string, en: string, rule?: string): Refusal => ({
  code,
  message: { de, en },
  ...(rule ? { rule } : {}),
});

export const caseUnknown = refusal(
  'case-unknown',
  'Diesen Vorgang gibt es nicht, oder er ist für Sie nicht einsehbar. Bitte prüfen Sie das Aktenzeichen.',
  'There is no such case, or it is not open to you. Please check the case number.',
);

/** Whoever gave the command wanted it carried out only if nothing had happened since they looked. */
export const caseMovedOn = (seq: number): Refusal =>
  refusal(
    'case-moved-on',
    `Im Vorgang ist inzwischen etwas geschehen (letzte Zeile: ${seq}). Bitte sehen Sie ihn neu an und entscheiden Sie dann.`,
    `Something has happened in the case in the meantime (last row: ${seq}). Please look at it again, then decide.`,
  );

/** `offices`: whose it is, where that is known. */
export const notYours = (label: Text, offices: readonly Role[], place: Place): Refusal => {
  const names = offices.filter((role) => role !== 'engine').map((role) => textIn(place, OFFICE[role]));
  const whose =
    names.length > 0
      ? {
          de: `Zuständig: ${names.map(({ de }) => de).join(', ')}.`,
          en: `In charge: ${names.map(({ en }) => en).join(', ')}.`,
        }
      : {
          de: 'Die Aufgabenliste des Vorgangs zeigt, welche zuständig ist.',
          en: 'The case’s task list shows whose it is.',
        };
  return refusal(
    'not-your-step',
    `„${label.de}“ ist Aufgabe einer anderen Stelle. ${whose.de}`,
    `“${label.en}” is the task of another office. ${whose.en}`,
  );
};

/** What is no step: reading, drawing up, administering. */
export const notPermitted = ({ de, en }: Text): Refusal =>
  refusal('not-yours', `Das ist in Ihrer Rolle nicht vorgesehen: ${de}.`, `Your role does not include this: ${en}.`);

/** `missing`: what has to be done before, as far as it is known. */
export const notOpen = (label: Text, rule?: string, missing: readonly Text[] = []): Refusal => {
  const first = missing.map(({ de, en }) => ({ de: `„${de}“`, en: `“${en}”` }));
  const todo =
    first.length > 0
      ? {
          de: `Zuerst fehlt noch: ${first.map(({ de }) => de).join(', ')}.`,
          en: `Still missing before it: ${first.map(({ en }) => en).join(', ')}.`,
        }
      : { de: 'Bitte sehen Sie nach, welche Schritte offen sind.', en: 'Please see which steps are open.' };
  return refusal(
    'step-not-open',
    `„${label.de}“ ist jetzt nicht an der Reihe. ${todo.de}`,
    `“${label.en}” is not due now. ${todo.en}`,
    rule,
  );
};

/** Names the day, in the municipality's zone, and the office: whoever comes second must know whom to ask. */
export function alreadyDone(label: Text, { on, role, by }: Done, { basis }: Pick<CaseState, 'basis'>): Refusal {
  const { object: office } = officeIn(basis, role);
  const said = refusal(
    'step-already-done',
    `„${label.de}“ ist bereits erledigt: am ${longDate(on).de} durch ${office.de}. Soll etwas geändert werden, berichtigen Sie den Schritt.`,
    `“${label.en}” was completed already: on ${longDate(on).en} by ${office.en}. To change something, correct the step.`,
  );
  return { ...said, first: by };
}

export const caseOver = refusal(
  'case-over',
  'Der Vorgang ist beendet; es sind keine weiteren Schritte möglich.',
  'The case is over; no further steps are possible.',
);

export const caseDeleted = refusal(
  'case-deleted',
  'Der Vorgang ist nach Ablauf der Aufbewahrungsfrist gelöscht; es bleiben nur sein Verlauf und seine Kennzahlen.',
  'The case was deleted after its retention period; only its course and its coded facts remain.',
);

export const casePaused = refusal(
  'case-paused',
  'Der Vorgang ruht. Bevor es weitergeht, muss die Sozialplanung ihn fortsetzen.',
  'The case is paused. Before it goes on, the planner has to resume it.',
);

export const engineOnly = refusal(
  'engine-only',
  'Das verzeichnet nur Handschlag selbst.',
  'Only Handschlag itself records this.',
);

export const keyUsedBefore = refusal(
  'key-used-before',
  'Unter diesem Schlüssel wurde schon etwas anderes eingereicht. Nehmen Sie für eine neue Eingabe einen neuen Schlüssel.',
  'Something else was submitted under this key before. Use a new key for a new entry.',
);
