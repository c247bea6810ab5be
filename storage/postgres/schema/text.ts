/** Ids and instants are compared byte by byte, whatever the database's language is. */
export const TEXT = 'text COLLATE "C"';
