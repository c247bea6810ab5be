/** What the middleware knows of a request for a page by the time the page is made. */
import type { Place } from '../../domain/guideline/office-words.ts';
import type { Person } from '../../storage/people.ts';
import type { Language } from '../http/problems/language.ts';

export interface WebEnv {
  Variables: {
    requestId: string;
    language: Language;
    /** Whoever is signed in; on all pages but the public ones there is somebody. */
    person: Person | undefined;
    /** What of their municipality decides how its offices are called. */
    place: Place | undefined;
  };
}
