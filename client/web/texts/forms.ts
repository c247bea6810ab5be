/** Words of every form. */
import type { Text } from '../../../domain/terms.ts';

export const FORMS = {
  optional: { de: 'freiwillig', en: 'optional' },
  example: { de: 'Beispiel', en: 'Example' },
  yes: { de: 'Ja', en: 'Yes' },
  no: { de: 'Nein', en: 'No' },
  day: { de: 'Tag', en: 'Day' },
  month: { de: 'Monat', en: 'Month' },
  year: { de: 'Jahr', en: 'Year' },
  choose: { de: 'Bitte wählen', en: 'Please choose' },
  chooseNone: { de: 'keine Angabe', en: 'not given' },
  more: { de: 'Weiteren Eintrag hinzufügen', en: 'Add another entry' },
  firstEntry: { de: 'Eintrag hinzufügen', en: 'Add an entry' },
  less: { de: 'Diesen Eintrag entfernen', en: 'Remove this entry' },
  uploaded: { de: 'Hochgeladen', en: 'Uploaded' },
  replace: { de: 'Eine andere Datei wählen ersetzt sie.', en: 'Choosing another file replaces it.' },
  otherDay: { de: 'War es an einem anderen Tag?', en: 'Was it on another day?' },
  noOptions: { de: 'Es gibt gerade nichts zur Auswahl.', en: 'There is nothing to choose from right now.' },
  wrong: { de: 'Bitte prüfen Sie Ihre Angaben', en: 'Please check what you entered' },
  refusedTitle: { de: 'Das geht so nicht', en: 'That cannot be done like this' },
  rule: { de: 'Regel', en: 'Rule' },
  rules: { de: 'Regeln', en: 'Rules' },
  tryAgain: { de: 'Es kam keine rechtzeitige Antwort', en: 'There was no answer in time' },
  tryAgainLead: {
    de: 'Bitte senden Sie das Formular noch einmal ab. Es wird nicht doppelt ausgeführt; was Sie eingegeben haben, steht noch da.',
    en: 'Please send the form again. It is not carried out twice; what you entered is still there.',
  },
  send: { de: 'Absenden', en: 'Send' },
  cancel: { de: 'Abbrechen', en: 'Cancel' },
  seen: { de: 'ansehen', en: 'look at it' },
} as const satisfies { readonly [name: string]: Text };
