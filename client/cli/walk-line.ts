/** One line of a walk or an import: what is given, by whom, for which office, and whether it is to be refused. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { RULE_IDS, type RuleId } from '../../domain/guideline/rules.ts';
import {
  type CaseCommandName,
  MUNICIPALITY_COMMANDS,
  type MunicipalityCommandName,
  PEOPLE_COMMANDS,
  ROLES,
  type Role,
  STEPS,
  type Text,
} from '../../domain/terms.ts';
import { placeholdersIn, uploadedFile } from './placeholders.ts';
import type { Problem } from './yaml-file.ts';

/** Whom a line names that names nobody: the first person who may do it. */
export const WHOEVER_MAY = '*';

export type WalkStep = z.output<typeof WalkLine>;

const office = z.enum(ROLES).exclude(['engine', 'operator', 'auditor']);
const Line = z.strictObject({
  step: z.enum(STEPS).optional(),
  /** A step that an office did on paper: the planner records it, with the receipt. */
  record: z.enum(STEPS).exclude(['open-case']).optional(),
  command: z.enum(PEOPLE_COMMANDS).optional(),
  municipality: z.enum(MUNICIPALITY_COMMANDS).exclude(['record-calendar', 'record-replanning']).optional(),
  as: z.string().min(1).default(WHOEVER_MAY),
  /** For which office: as its substitute, or to take back what was recorded for it. */
  for: office.optional(),
  office: office.optional(),
  /** The number of a sheet in the paper file, or a document. */
  receipt: z.union([z.string().min(1), z.record(z.string(), z.json())]).optional(),
  /** `refused A3`: it must be refused, under this rule; then the walk goes on. */
  expect: z
    .string()
    .transform((text, context): Expected => {
      const [, rule] = /^refused(?: (\S+))?$/.exec(text) ?? [];
      const known = RULE_IDS.find((id) => id === rule);
      if (/^refused( |$)/.test(text) && (rule === undefined || known)) return known ? { rule: known } : {};
      context.addIssue({ code: 'custom', message: MISTAKES.expect.de });
      return z.NEVER;
    })
    .optional(),
  form: z.record(z.string(), z.json()).default({}),
});

export interface Expected {
  readonly rule?: RuleId;
}

export const MISTAKES = {
  names: {
    de: 'nennt nicht genau eines von step, record, command, municipality',
    en: 'does not name exactly one of step, record, command, municipality',
  },
  office: { de: 'nennt nicht die Stelle (office), die es getan hat', en: 'does not name the office that did it' },
  onlyRecorded: {
    de: 'nennt office oder receipt, die nur zu record gehören',
    en: 'names office or receipt, which belong to record alone',
  },
  expect: {
    de: 'verlangt etwas anderes als „refused“ und eine Regel, zum Beispiel „refused A3“',
    en: 'asks for something else than “refused” and a rule, for example “refused A3”',
  },
  placeholder: { de: 'unbekannter Platzhalter', en: 'unknown placeholder' },
  upload: { de: 'diese Datei gibt es nicht', en: 'there is no such file' },
} as const satisfies Readonly<Record<string, Text>>;

export const WalkLine = Line.transform((line, context) => {
  const { step, record, command, municipality, as, for: forOffice, office: recordedFor, receipt, expect, form } = line;
  const given = { as, form, ...(forOffice ? { for: forOffice } : {}), ...(expect ? { expect } : {}) };
  const wrong = (message: Text) => {
    context.addIssue({ code: 'custom', message: message.de });
    return z.NEVER;
  };
  if ([step, record, command, municipality].filter((name) => name !== undefined).length !== 1)
    return wrong(MISTAKES.names);
  if (record) {
    return recordedFor
      ? { record, office: recordedFor, ...(receipt === undefined ? {} : { receipt }), ...given }
      : wrong(MISTAKES.office);
  }
  if (recordedFor ?? receipt) return wrong(MISTAKES.onlyRecorded);
  if (step) return { step, ...given };
  return command ? { command, ...given } : { municipality: municipality as GivenByPeople, ...given };
});
type GivenByPeople = Exclude<MunicipalityCommandName, 'record-calendar' | 'record-replanning'>;

/** What the line gives: of a recorded step, its name. */
export const nameOf = (line: WalkStep): CaseCommandName | MunicipalityCommandName =>
  'step' in line ? line.step : 'record' in line ? line.record : 'command' in line ? line.command : line.municipality;

/** The command that travels to the case; none for one to the municipality. */
export const caseCommandOf = (line: WalkStep): CaseCommandName | undefined =>
  'record' in line ? 'record-for-office' : 'step' in line ? line.step : 'command' in line ? line.command : undefined;

export const officeFor = (line: WalkStep): Role | undefined => ('record' in line ? line.office : line.for);

/** Placeholders that nobody knows, and files that are not there. */
export function wrongPlaceholders(lines: readonly WalkStep[], folder: string): readonly Problem[] {
  return lines.flatMap((line, index) =>
    [...placeholdersIn(line.form, ['form']), ...('receipt' in line ? placeholdersIn(line.receipt, ['receipt']) : [])]
      .map(({ path, name, known }) => ({ at: ['steps', index, ...path], name, known }))
      .flatMap(({ at, name, known }) => {
        if (!known) return [{ path: at, message: followed(MISTAKES.placeholder, ` {{${name}}}`) }];
        const upload = uploadedFile(name);
        return upload === undefined || existsSync(join(folder, upload))
          ? []
          : [{ path: at, message: followed(MISTAKES.upload, `: ${join(folder, upload)}`) }];
      }),
  );
}

const followed = ({ de, en }: Text, what: string): Text => ({ de: `${de}${what}`, en: `${en}${what}` });
