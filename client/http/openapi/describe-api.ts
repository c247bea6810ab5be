/** The API's own description, OpenAPI 3.1, from the very routes and forms that answer. */
import type { App } from '../create-app.ts';
import { describeCommands } from '../routes/commands.ts';
import { describeMunicipalityCommands } from '../routes/municipalities.ts';
import { describeSteps } from '../routes/steps.ts';
import { completeOperation, type Operation } from './complete-operation.ts';
import { introduction } from './introduction.ts';
import { operationIdOf } from './operation-id.ts';

export type ApiDescription = ReturnType<App['getOpenAPI31Document']>;

/** In the order in which a reader meets them. */
const TAGS = {
  tasks: 'What waits for the caller.',
  cases: 'Cases: opened, listed, read as they stand and as they stood.',
  steps: 'The guideline’s steps, one path each. Who may complete one, and under which rules, stands with it.',
  commands: 'What is no step: withdraw, pause, correct, extend, erase and the like.',
  documents: 'Documents of a case, and the papers that Handschlag draws up.',
  municipalities: 'Profile, people and calendar of a municipality, and what changes them.',
  webhooks: 'Receivers that are told what happens, and what they are sent.',
  guideline: 'Steps, commands and rules with every field of their forms.',
} as const;

/** Once for each `app`: what is described of its steps and commands is entered in its registry. */
export function describeApi(app: App): ApiDescription {
  describeSteps(app);
  describeCommands(app);
  describeMunicipalityCommands(app);
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Handschlag',
      version: '1',
      description: introduction(),
      license: { name: 'EUPL-1.2', url: 'https://spdx.org/licenses/EUPL-1.2.html' },
    },
    servers: [{ url: '/' }],
  });
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Operation>).map(([method, operation]) => {
      operation.operationId ??= operationIdOf(method, path);
      completeOperation(method, operation);
      return operation;
    }),
  );
  const used = [...new Set([...Object.keys(TAGS), ...operations.flatMap(({ tags = [] }) => tags)])];
  const known: Readonly<Record<string, string>> = TAGS;
  document.tags = used.map((name) => ({ name, ...(known[name] ? { description: known[name] } : {}) }));
  return document;
}
