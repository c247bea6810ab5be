/** The address of this page with some of its query otherwise; undefined takes it out. */
export function addressWith(here: string, changes: Readonly<Record<string, string | undefined>>): string {
  const url = new URL(here, 'https://here.invalid');
  // What was just done is said once, and the language stays as it is.
  for (const [name, value] of Object.entries({ done: undefined, lang: undefined, ...changes })) {
    if (value === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return `${url.pathname}${url.search}`;
}
