/** Plays lines through the API one after the other, each by the right person; answers with the case's id. */
import { setTimeout as sleep } from 'node:timers/promises';
import { roleAsObject, roleLabel } from '../../domain/guideline/office-words.ts';
import { MUNICIPALITY_TABLE } from '../../domain/municipality/messages.ts';
import type { MunicipalityCommandName, Role, StepName } from '../../domain/terms.ts';
import { commandLabel } from '../history/command-labels.ts';
import type { Language } from '../http/problems/language.ts';
import type { CaseFile } from '../reading/case-file.ts';
import type { Api } from './api.ts';
import { CliError, EXIT } from './cli-error.ts';
import { type Caller, type Cast, findCaller, rolesFor } from './people.ts';
import { fillIn } from './placeholders.ts';
import { asCaller, casePath, readCase } from './reads.ts';
import { caseCommandOf, nameOf, officeFor, type WalkStep, WHOEVER_MAY } from './walk-line.ts';
import { localToday, valuesOf } from './walk-values.ts';
import { whoMay } from './who-may.ts';

const LOOK_EVERY_MS = 100;
const PATIENCE_MS = 60_000;

export interface PlayParts {
  readonly api: Api;
  readonly cast: Cast;
  /** Whoever gives every line, whatever the file says. */
  readonly caller?: Caller;
  readonly language: Language;
  readonly say: (line: string) => void;
}

export interface Play {
  readonly municipality: string;
  readonly carrier?: string | undefined;
  /** Where the documents lie that are uploaded. */
  readonly folder: string;
  readonly lines: readonly WalkStep[];
  /** The same key again has no second effect; absent: every line is meant anew. */
  readonly keyOf?: (line: WalkStep, index: number) => string;
}

export async function play(told: Play, parts: PlayParts): Promise<string> {
  const { api, language, say } = parts;
  const { folder, lines } = told;
  const width = Math.max(...lines.map((line) => commandLabel(nameOf(line))[language].length));
  const today = localToday();
  let caseId = '';
  for (const [index, line] of lines.entries()) {
    const caller = await whoGives(line, caseId, parts);
    const label = commandLabel(nameOf(line))[language].padEnd(width);
    const shown = (mark: string, ending = '') =>
      `${mark} ${String(index + 1).padStart(2)}  ${label}  ${whoText(caller, line, parts)}${ending}`;
    try {
      const fill = valuesOf({ api, caseId, caller, line, folder, today });
      const { path, body } = await messageOf(line, caseId, told, fill);
      const sending = api.post(path, {
        ...asCaller(caller),
        body,
        office: 'for' in line ? line.for : undefined,
        key: told.keyOf?.(line, index),
      });
      if (line.expect) {
        say(shown('✓', `  ${refusedText(await refusalOf(sending, line.expect.rule))[language]}`));
        continue;
      }
      const receipt = await sending;
      if (path.startsWith('/cases') && caseId === '') ({ caseId } = receipt as { readonly caseId: string });
    } catch (error) {
      say(shown('✗'));
      if (caseId) say(`\n  npx handschlag case show ${caseId}\n`);
      throw error;
    }
    say(shown('✓'));
  }
  return caseId;
}

async function messageOf(
  line: WalkStep,
  caseId: string,
  { municipality, carrier }: Play,
  fill: (placeholder: string) => Promise<unknown>,
) {
  const form = await fillIn(line.form, fill);
  if ('municipality' in line)
    return { path: `/municipalities/${municipality}/commands/${line.municipality}`, body: form };
  if ('record' in line) {
    const receipt = await fillIn(line.receipt, fill);
    const recorded = typeof receipt === 'string' ? { kind: 'number', number: receipt } : receipt;
    const body = { office: line.office, step: line.record, form, receipt: recorded };
    return { path: `${casePath(caseId)}/commands/record-for-office`, body };
  }
  const opening = { municipality, ...(carrier ? { carrier } : {}), form };
  if ('command' in line) {
    return line.command === 'import-case'
      ? { path: '/cases/import', body: opening }
      : { path: `${casePath(caseId)}/commands/${line.command}`, body: form };
  }
  return line.step === 'open-case'
    ? { path: '/cases', body: opening }
    : { path: `${casePath(caseId)}/steps/${line.step}`, body: form };
}

/** The rule under which it was refused; a line that is taken, or refused for another reason, is not what the file says. */
async function refusalOf(sending: Promise<unknown>, rule: string | undefined): Promise<string | undefined> {
  try {
    await sending;
  } catch (error) {
    if (!(error instanceof CliError) || error.exit !== EXIT.refused) throw error;
    const refused = (error.details as { readonly rule?: string } | undefined)?.rule;
    if (rule !== undefined && refused !== rule) throw error;
    return refused;
  }
  throw new CliError(EXIT.refused, notRefused(rule));
}

/** The person that the file names; waits where the engine must have done something before it is their turn. */
async function whoGives(line: WalkStep, caseId: string, parts: PlayParts): Promise<Caller> {
  const { api, cast } = parts;
  const named = parts.caller ?? (line.as === WHOEVER_MAY ? undefined : findCaller(cast, line.as));
  const command = caseCommandOf(line);
  if (caseId === '' || command === undefined) return named ?? findCaller(cast, rolesOf(line)[0] ?? 'social-planner');
  const [step, office] = 'step' in line ? [line.step, line.for] : 'record' in line ? [line.record, line.office] : [];
  if (step) await awaitEngine(step, caseId, { named, office }, parts);
  return named ?? whoMay(api, cast, { caseId, command, form: line.form });
}

/** A step that is not open for another reason is given all the same: the engine's refusal says why, and under which rule. */
async function awaitEngine(
  step: StepName,
  caseId: string,
  { named, office }: { readonly named: Caller | undefined; readonly office: Role | undefined },
  { api, cast }: PlayParts,
): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  const acting = office ? [office] : named && rolesHeld(named);
  for (;;) {
    const file = await readCase(api, caseId, named ?? findCaller(cast, 'social-planner'));
    const open = file.openSteps.filter((candidate) => candidate.step === step).flatMap(({ roles }) => roles);
    if (open.some((role) => acting === undefined || acting.includes(role))) return;
    if (!engineIsToAct(file)) return;
    if (Date.now() > until) throw new CliError(EXIT.refused, engineSilent(caseId));
    await sleep(LOOK_EVERY_MS);
  }
}

/** A notice of its own, or the declaration that both sides wait for. */
const engineIsToAct = ({ openSteps, phase, declaration }: CaseFile): boolean =>
  openSteps.some(({ roles }) => roles.includes('engine')) || (phase.id === 'declaration' && declaration === undefined);

function rolesOf(line: WalkStep): readonly Role[] {
  const command = caseCommandOf(line);
  if (command) return rolesFor(command, line.form);
  return 'municipality' in line ? MUNICIPALITY_TABLE[line.municipality as MunicipalityCommandName].by : [];
}

const rolesHeld = ({ person, role }: Caller): readonly Role[] => (role ? [role] : (person?.roles ?? []));

function whoText(caller: Caller, line: WalkStep, { language }: PlayParts): string {
  const held = rolesHeld(caller);
  const role = held.find((candidate) => rolesOf(line).includes(candidate)) ?? held[0];
  const office = officeFor(line);
  const behalf = office && office !== role ? `, ${FOR[language]} ${roleAsObject(office)[language]}` : '';
  return `${caller.person?.name ?? '?'}${role ? ` (${roleLabel(role)[language]}${behalf})` : ''}`;
}

const FOR = { de: 'für', en: 'for' };
const refusedText = (rule: string | undefined) => ({
  de: `abgelehnt${rule ? ` nach ${rule}` : ''}, wie erwartet`,
  en: `refused${rule ? ` under ${rule}` : ''}, as expected`,
});
const notRefused = (rule: string | undefined) => ({
  de: `Das hätte${rule ? ` nach ${rule}` : ''} abgelehnt werden müssen, wurde aber angenommen.`,
  en: `This should have been refused${rule ? ` under ${rule}` : ''}, but was accepted.`,
});
const engineSilent = (caseId: string) => ({
  de: `Handschlag hat eine Minute lang nicht getan, worauf dieser Schritt wartet. Was offen ist, zeigt: handschlag case show ${caseId}`,
  en: `For a minute Handschlag has not done what this step waits for. What is open shows: handschlag case show ${caseId}`,
});
