/** Where somebody wanted to go, as a path of this installation; anything else leads to the start, so that no link leads astray. */
export function localPath(wanted: string | undefined, otherwise = '/'): string {
  // `//host` and `/\host` are other hosts to a browser, and it takes tabs and line breaks away before it looks.
  if (wanted === undefined || !/^\/(?![/\\])[^\s\\]*$/.test(wanted)) return otherwise;
  const url = URL.parse(wanted, HERE);
  return url && url.origin === HERE ? `${url.pathname}${url.search}` : otherwise;
}

const HERE = 'https://here.invalid';
