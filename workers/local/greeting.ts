/** What `npm start` says when everything is up: where to go next, in both languages. */
import { relative } from 'node:path';
import type { Folders } from './folders.ts';

export function greeting(url: string, temporalUiUrl: string, folders: Folders): string {
  const outbox = relative(process.cwd(), folders.outbox) || folders.outbox;
  const logs = relative(process.cwd(), folders.logs) || folders.logs;
  return `
Handschlag läuft.                          Handschlag is running.

  Im Browser · browser    ${url}/
  HTTP-API                ${url}/api/v1/openapi.json
  Temporal                ${temporalUiUrl}
  Briefe · outgoing mail  ${outbox}/
  Protokolle · logs       ${logs}/

  Ein Fall in einem Zug · one case from end to end:
    npx handschlag walk examples/muelheim/needs-survey.yaml

Beenden mit Strg-C.                        Stop with Ctrl-C.
`;
}
