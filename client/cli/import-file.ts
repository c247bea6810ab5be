/** A running case that is taken over from paper, as YAML: its request, and line by line what has happened, with the day on which it did. */
import { dirname } from 'node:path';
import { z } from 'zod';
import { MISTAKES, WalkLine, type WalkStep, wrongPlaceholders } from './walk-line.ts';
import { readYaml } from './yaml-file.ts';

const ImportFile = z.strictObject({
  municipality: z.string().min(1),
  carrier: z.string().min(1),
  /** The paper file's number; also the receipt of every line that names none. */
  file: z.string().min(1),
  request: z.record(z.string(), z.json()),
  steps: z.array(WalkLine).default([]),
});

export interface CaseImportFile {
  readonly municipality: string;
  readonly carrier: string;
  readonly lines: readonly WalkStep[];
}

export async function readImport(path: string): Promise<CaseImportFile> {
  const { municipality, carrier, file, request, steps } = await readYaml(path, {
    schema: ImportFile,
    sentences: Object.values(MISTAKES),
    check: (read) => wrongPlaceholders(read.steps, dirname(path)),
    unfit: { de: 'ist keine Übernahme', en: 'is no import' },
  });
  const planner = { as: 'social-planner' };
  const lines: readonly WalkStep[] = [
    { command: 'import-case', ...planner, form: { request, file } },
    ...steps.map(
      (line): WalkStep => ('record' in line && line.receipt === undefined ? { ...line, receipt: file } : line),
    ),
    { command: 'finish-import', ...planner, form: {} },
  ];
  return { municipality, carrier, lines };
}
