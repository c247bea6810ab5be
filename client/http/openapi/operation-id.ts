/** A name for every operation, for clients that are generated: `assessLegalPosition`, `getCasesHistory`, `postRestarts`. */

/** `path` with OpenAPI's braces. Steps and commands are called by their own names; else method, path, and what is named last. */
export function operationIdOf(method: string, path: string): string {
  const own = /\/cases\/\{caseId\}\/(?:steps|commands)\/([a-z-]+)$/.exec(path)?.[1];
  if (own !== undefined) return camelCase(own);
  const parts = path.replace(/^\/api\/v1\//, '').split(/[/.]/);
  const words = parts.filter((part) => part !== '' && !part.startsWith('{'));
  const last = /^\{(\w+)\}$/.exec(parts.at(-1) ?? '')?.[1];
  return camelCase([method, ...words, ...(last === undefined ? [] : ['by', last])].join('-'));
}

const camelCase = (text: string): string =>
  text.replace(/-+([A-Za-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
