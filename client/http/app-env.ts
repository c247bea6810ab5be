/** What the middleware knows of a request by the time a route answers it. */
import type { Role } from '../../domain/terms.ts';
import type { Person } from '../../storage/people.ts';

/** Every request has an id, whoever answers it. */
export interface Identified {
  Variables: { requestId: string };
}

export interface AppEnv {
  Variables: {
    requestId: string;
    /** Set on every route behind the sign-in. */
    person: Person;
    /** One of the person's roles, where the caller chose. */
    chosenRole: Role | undefined;
  };
}
