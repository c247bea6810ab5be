/** The API's own headers, for whoever asks and whoever answers. */

/** By this header a person with several roles says in which one they act. */
export const ROLE_HEADER = 'handschlag-role';
/** Whoever acts for another office says so with each step. */
export const FOR_HEADER = 'handschlag-for';
