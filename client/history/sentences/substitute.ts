/** Whose substitute somebody appointed, in a case or for good. */

import { officeIn, type Place } from '../../../domain/guideline/office-words.ts';
import type { Role, Text } from '../../../domain/terms.ts';

/** "eine Vertretung für die Pressestelle", or of the office that appointed it "für sich eine Vertretung". */
export function substituteOf(office: Role, acting: Role, place: Place): Text {
  if (office === acting) return { de: 'für sich eine Vertretung', en: 'a substitute of its own' };
  const { object } = officeIn(place, office);
  return { de: `eine Vertretung für ${object.de}`, en: `a substitute for ${object.en}` };
}
