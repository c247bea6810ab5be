/** Refusals at the door, before a command reaches the engine. */
import { refusal } from '../../domain/case/refusals.ts';

export const formInvalid = refusal(
  'form-invalid',
  'Das Formular ist nicht vollständig oder nicht richtig ausgefüllt. Bitte prüfen Sie die genannten Felder.',
  'The form is incomplete or not filled in correctly. Please check the fields that are named.',
);

export const keyOfAnotherCase = refusal(
  'key-of-another-case',
  'Ein genannter Schlüssel gehört nicht zu diesem Vorgang. Nehmen Sie die Schlüssel aus der Liste der geschützten Angaben dieses Vorgangs.',
  'A key that is named does not belong to this case. Take the keys from this case’s list of sealed values.',
);

export const contentErased = refusal(
  'content-erased',
  'Der Inhalt, der unter diesem Schlüssel eingereicht wurde, ist gelöscht. Er lässt sich weder wiederholen noch vergleichen.',
  'The content that was submitted under this key has been erased. It can be neither repeated nor compared.',
);

export const calendarMovedOn = refusal(
  'calendar-moved-on',
  'Der Kalender hat sich inzwischen geändert. Bitte sehen Sie die Vorschau noch einmal durch.',
  'The calendar has changed meanwhile. Please look through the preview once more.',
);
