/** A10: texts that read otherwise where offices are called otherwise. A county has no Stadtspitze. */
import type { Text } from '../terms.ts';
import type { Place } from './office-words.ts';

/** By itself, as in an answer of the API, it has the words of a town. */
export interface PlacedText extends Text {
  readonly in: (place: Place) => Text;
}

export const placed = (say: (place: Place) => Text): PlacedText => ({ ...say({}), in: say });

/** Any text as it reads in this place. Ask before texts are put together: the whole no longer knows of its parts. */
export const textIn = (place: Place, text: Text): Text => ('in' in text ? (text as PlacedText).in(place) : text);
