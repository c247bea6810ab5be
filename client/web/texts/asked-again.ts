/** Words of what is asked once more before a form is sent. */
import type { Text } from '../../../domain/terms.ts';

export const ASKED_AGAIN = {
  persons: {
    de: 'Namen und Anschriften von Bürgerinnen und Bürgern gehören nicht hierher. Bitte nehmen Sie sie heraus, oder bestätigen Sie, dass es keine sind.',
    en: 'Names and addresses of residents do not belong here. Please take them out, or confirm that there are none.',
  },
  noResidents: {
    de: 'Ich habe geprüft: keine Angaben über Bürgerinnen und Bürger.',
    en: 'I have checked: nothing about residents.',
  },
} as const satisfies { readonly [name: string]: Text };
