/** Plays a whole case through the API, one line a step, each by the right person; answers with the case's id. */
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MUNICIPALITY_TABLE } from '../../domain/municipality/messages.ts';
import type { MunicipalityCommandName, Role, StepName } from '../../domain/terms.ts';
import { commandLabel } from '../history/command-labels.ts';
import { roleLabel } from '../history/roles.ts';
import type { Language } from '../http/problems/language.ts';
import type { CaseFile } from '../reading/case-file.ts';
import type { Api } from './api.ts';
import { CliError, EXIT } from './cli-error.ts';
import { type Caller, type Cast, findCaller, rolesFor } from './people.ts';
import { fillIn } from './placeholders.ts';
import { asCaller, casePath, readCase } from './reads.ts';
import { readWalk, type WalkFile, type WalkStep, WHOEVER_MAY } from './walk-file.ts';
import { localToday, valuesOf } from './walk-values.ts';
import { whoMay } from './who-may.ts';

const LOOK_EVERY_MS = 100;
const PATIENCE_MS = 60_000;

export interface WalkParts {
  readonly api: Api;
  readonly cast: Cast;
  readonly language: Language;
  readonly say: (line: string) => void;
}

export async function walk(file: string, parts: WalkParts): Promise<string> {
  const { api, language, say } = parts;
  const { title, municipality, steps } = await readWalk(file);
  const width = Math.max(...steps.map((step) => commandLabel(nameOf(step))[language].length));
  say(`${title}\n`);

  const today = localToday();
  let caseId = '';
  for (const [index, step] of steps.entries()) {
    const caller = await whoGives(step, caseId, parts);
    const label = commandLabel(nameOf(step))[language].padEnd(width);
    const line = (mark: string) =>
      `${mark} ${String(index + 1).padStart(2)}  ${label}  ${whoText(caller, step, parts)}`;
    try {
      const form = await fillIn(step.form, valuesOf({ api, caseId, caller, step, folder: dirname(file), today }));
      const { path, body } = messageOf(step, form, caseId, municipality);
      const receipt = await api.post(path, { ...asCaller(caller), body });
      if (path === '/cases') ({ caseId } = receipt as { readonly caseId: string });
    } catch (error) {
      say(line('✗'));
      if (caseId) say(`\n  npx handschlag case show ${caseId}\n`);
      throw error;
    }
    say(line('✓'));
  }
  return caseId;
}

function messageOf(step: WalkStep, form: unknown, caseId: string, municipality: WalkFile['municipality']) {
  if ('municipality' in step) {
    return { path: `/municipalities/${municipality}/commands/${step.municipality}`, body: form };
  }
  if ('command' in step) return { path: `${casePath(caseId)}/commands/${step.command}`, body: form };
  if (step.step === 'open-case') return { path: '/cases', body: { municipality, form } };
  return { path: `${casePath(caseId)}/steps/${step.step}`, body: form };
}

/** The person that the file names; waits where the engine must have done something before it is their turn. */
async function whoGives(step: WalkStep, caseId: string, parts: WalkParts): Promise<Caller> {
  const { api, cast } = parts;
  const named = step.as === WHOEVER_MAY ? undefined : findCaller(cast, step.as);
  if (caseId === '' || 'municipality' in step) return named ?? findCaller(cast, rolesOf(step)[0] ?? 'social-planner');
  if ('step' in step) await awaitEngine(step.step, caseId, named, parts);
  const command = 'step' in step ? step.step : step.command;
  return named ?? whoMay(api, cast, { caseId, command, form: step.form });
}

/** A step that is not open for another reason is given all the same: the engine's refusal says why, and under which rule. */
async function awaitEngine(
  step: StepName,
  caseId: string,
  named: Caller | undefined,
  { api, cast }: WalkParts,
): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const file = await readCase(api, caseId, named ?? findCaller(cast, 'social-planner'));
    const open = file.openSteps.filter((candidate) => candidate.step === step).flatMap(({ roles }) => roles);
    if (open.some((role) => named === undefined || rolesHeld(named).includes(role))) return;
    if (!engineIsToAct(file)) return;
    if (Date.now() > until) throw new CliError(EXIT.refused, engineSilent(caseId));
    await sleep(LOOK_EVERY_MS);
  }
}

/** A notice of its own, or the declaration that both sides wait for. */
const engineIsToAct = ({ openSteps, phase, declaration }: CaseFile): boolean =>
  openSteps.some(({ roles }) => roles.includes('engine')) || (phase.id === 'declaration' && declaration === undefined);

const nameOf = (step: WalkStep) => ('step' in step ? step.step : 'command' in step ? step.command : step.municipality);

function rolesOf(step: WalkStep): readonly Role[] {
  if ('municipality' in step) return MUNICIPALITY_TABLE[step.municipality as MunicipalityCommandName].by;
  return rolesFor('step' in step ? step.step : step.command, step.form);
}

const rolesHeld = ({ person, role }: Caller): readonly Role[] => (role ? [role] : (person?.roles ?? []));

function whoText(caller: Caller, step: WalkStep, { language }: WalkParts): string {
  const held = rolesHeld(caller);
  const role = held.find((candidate) => rolesOf(step).includes(candidate)) ?? held[0];
  return `${caller.person?.name ?? '?'}${role ? ` (${roleLabel(role)[language]})` : ''}`;
}

const engineSilent = (caseId: string) => ({
  de: `Handschlag hat eine Minute lang nicht getan, worauf dieser Schritt wartet. Was offen ist, zeigt: handschlag case show ${caseId}`,
  en: `For a minute Handschlag has not done what this step waits for. What is open shows: handschlag case show ${caseId}`,
});
