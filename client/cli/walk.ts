/** Plays a whole case through the API, one line a step, each by the right person; ends with the case's history. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { addDays } from '../../domain/calendar/plain-dates.ts';
import { stepOf } from '../../domain/guideline/steps.ts';
import type { PlainDate, StepName } from '../../domain/terms.ts';
import type { Person } from '../../storage/people.ts';
import { type Api, isRecord, type Language } from './api.ts';
import { CliError, EXIT } from './cli-error.ts';
import { type Cast, findPerson } from './people.ts';
import { fillIn, readWalk, type WalkStep } from './walk-file.ts';

export interface WalkParts {
  readonly api: Api;
  readonly cast: Cast;
  readonly language: Language;
  readonly say: (line: string) => void;
}

/** How long the engine may take for what it owes before the next step, in tries of 100 ms. */
const PATIENCE = 600;

/** Answers with the case's id. */
export async function walk(file: string, { api, cast, language, say }: WalkParts): Promise<string> {
  const { title, municipality, steps } = await readWalk(file);
  let caseId = '';
  say(`${title}\n`);
  for (const [index, step] of steps.entries()) {
    const person = findPerson(cast, step.as);
    await theEngine(api, caseId, step, person);
    const form = await fillIn(step.form, (placeholder) =>
      resolve(placeholder, { api, caseId, person, folder: dirname(file) }),
    );
    const answer = await api.post(pathOf(step, caseId, municipality), {
      as: person.id,
      body: 'step' in step && step.step === 'open-case' ? { municipality, form } : form,
    });
    if (isRecord(answer) && typeof answer.caseId === 'string') caseId = answer.caseId;
    say(`✓ ${String(index + 1).padStart(2)}  ${labelOf(step, language).padEnd(36)} ${person.name}`);
  }
  return caseId;
}

function pathOf(step: WalkStep, caseId: string, municipality: string): string {
  if ('municipality' in step) return `/municipalities/${municipality}/commands/${step.municipality}`;
  if ('command' in step) return `/cases/${caseId}/commands/${step.command}`;
  return step.step === 'open-case' ? '/cases' : `/cases/${caseId}/steps/${step.step}`;
}

function labelOf(step: WalkStep, language: Language): string {
  if ('municipality' in step)
    return language === 'de' ? `Kommune: ${step.municipality}` : `municipality: ${step.municipality}`;
  return 'command' in step ? step.command : stepOf(step.step).label[language];
}

/** Notices, the declaration and the like come from the engine; the step is open once it has done them. */
async function theEngine(api: Api, caseId: string, step: WalkStep, person: Person): Promise<void> {
  if (!('step' in step) || step.step === 'open-case') return;
  const name: StepName = step.step;
  for (let attempt = 0; attempt < PATIENCE; attempt++) {
    const view = await api.get(`/cases/${caseId}`, person.id);
    const open = isRecord(view) && Array.isArray(view.openSteps) ? view.openSteps : [];
    if (open.some((candidate) => isRecord(candidate) && candidate.step === name && candidate.yours === true)) return;
    await sleep(100);
  }
  throw new CliError(
    EXIT.refused,
    `„${stepOf(name).label.de}“ wurde nicht frei. Was offen ist, zeigt: handschlag case show ${caseId}`,
  );
}

interface Surroundings {
  readonly api: Api;
  readonly caseId: string;
  readonly person: Person;
  readonly folder: string;
}

async function resolve(placeholder: string, { api, caseId, person, folder }: Surroundings): Promise<unknown> {
  const day = /^today(?:([+-]\d+))?$/.exec(placeholder);
  if (day) return addDays(today(), Number(day[1] ?? 0));
  const upload = /^upload (.+)$/.exec(placeholder);
  if (upload?.[1])
    return api.post(`/cases/${caseId}/documents`, { as: person.id, bytes: await readFile(join(folder, upload[1])) });
  const view = await api.get(`/cases/${caseId}`, person.id);
  if (isRecord(view)) {
    if (placeholder === 'declaration' && isRecord(view.declaration)) return view.declaration.document;
    if (placeholder === 'mailing' && isRecord(view.mailing)) return view.mailing.documents;
    if (placeholder === 'version' && isRecord(view.mailing)) return view.mailing.version;
  }
  throw new CliError(EXIT.usage, `Der Platzhalter {{${placeholder}}} steht hier für nichts.`);
}

/** The municipality's date: examples are German. */
const today = (): PlainDate =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date()) as PlainDate;
